import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { unfinishedAssessments } from './assessments-unfinished.ts';
import { caseworkClosings } from './casework-closings.ts';
import { assessmentsOf, isAssessmentOfChild, openWork } from './open-work.ts';
import { beginningsOf, opensWork } from './opening-of-work.ts';
import { isSocialCare } from './plans.ts';

/** The child's case while it is open: from the first referral, assessment or plan after the work before it ended. */
export interface OpenSpell {
  /** Stays the same for as long as the case is open. */
  readonly first: Entry;
  /** The latest day on which it may have opened. */
  readonly since: Day;
  readonly lead: AgencyId;
  /** The entries by which the case was taken on and that show it open: the first, a decision to assess, what is open now. */
  readonly shownBy: readonly Entry[];
}

/**
 * Undefined where nothing on record is open. A decision to assess, or an assessment that social care recommends, holds the case open
 * until it, or another decision, ends it.
 */
export const openSpell = onceFor((p: Picture): OpenSpell | undefined => {
  const open = openWork(p).map(({ entry, lead }) => ({ entry, lead }));
  const taken = takenOn(p).map((entry) => ({ entry, lead: entry.by }));
  const latest = [...open, ...taken].reduce<(typeof open)[number] | undefined>(
    (last, one) => (last === undefined || isRecordedBefore(last.entry, one.entry) ? one : last),
    undefined,
  );
  if (latest === undefined) return undefined;
  const first = beginningsOf(p, latest.entry, openedOrRecommended(p))[0] ?? latest.entry;
  const lead = [...open, ...taken].find((one) => isSocialCare(p, one.lead)) ?? latest;
  return {
    first,
    since: happenedBy(first),
    lead: lead.lead,
    shownBy: [...new Set([first, ...taken.map(({ entry }) => entry), ...open.map(({ entry }) => entry)])],
  };
});

const openedOrRecommended = (p: Picture): readonly Entry[] =>
  entriesOfAny(p, 'referral', 'assessment', 'plan').filter(
    (entry) => concernsChild(p, entry) && (opensWork(p, entry) || isRecommended(p, entry)),
  );

/** Decisions to assess, and assessments that social care recommended, of which neither an end nor any later decision is on record. */
const takenOn = (p: Picture): readonly Entry[] => [
  ...entriesOf(p, 'referral-decision').filter(
    (entry) =>
      (entry.facts.decision === 'assess' || entry.facts.decision === 'strategy') &&
      isSocialCare(p, entry.by) &&
      concernsChild(p, entry) &&
      !endedSince(p, entry),
  ),
  ...unfinishedAssessments(p).filter((entry) => isRecommended(p, entry) && !closedSince(p, entry) && !decidedSince(p, entry)),
];

const isRecommended = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'assessment' &&
  entry.facts.status === 'recommended' &&
  entry.facts.type !== 'early-help' &&
  isAssessmentOfChild(entry.facts.type) &&
  isSocialCare(p, entry.by);

function endedSince(p: Picture, taken: Entry): boolean {
  const assessed = assessmentsOf(p).some(
    ({ type, ended }) =>
      ended !== undefined && isAssessmentOfChild(type) && concernsChild(p, ended) && recordedDay(ended) >= recordedDay(taken),
  );
  return assessed || closedSince(p, taken) || decidedSince(p, taken);
}

const closedSince = (p: Picture, taken: Entry): boolean =>
  caseworkClosings(p).some((closing) => closing.recorded >= recordedDay(taken) && closing.on >= taken.when.earliest);

const decidedSince = (p: Picture, taken: Entry): boolean =>
  entriesOf(p, 'referral-decision').some((other) => isRecordedBefore(taken, other) && isSocialCare(p, other.by) && concernsChild(p, other));
