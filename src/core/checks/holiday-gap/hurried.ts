import type { Settings } from '../../check/check.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { entriesOfAny, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysManagerLooked, saysSecondLook } from '../../picture/words/closed-days-words.ts';
import { saysNoAction } from '../../picture/words/no-action-words.ts';
import { saysSupervised } from '../../picture/words/supervision-words.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { type Closing, isSocialCare } from '../../picture/work/plans.ts';
import { withoutView } from '../../picture/work/views-at-closing.ts';
import { type parameters, type Stretch, stretchesOn } from './stretch.ts';

/** A case closed, or a decision to do no more, close to a closed period, with nothing on record of a second look. */
export interface Hurried {
  readonly what: 'closed the case' | 'decided to do no more';
  readonly by: AgencyId;
  readonly first: Entry;
  readonly entries: readonly Entry[];
  readonly stretch: Stretch;
}

export function hurriedDecisions(p: Picture, settings: Settings<typeof parameters>): readonly Hurried[] {
  const closings = caseworkClosings(p)
    .filter((closing) => reopenedBy(p, closing) === undefined)
    .map((closing) => ({ what: 'closed the case' as const, entries: closing.entries, weighed: wasWeighed(p, closing) }));
  const noAction = entriesOfAny(p, 'referral-decision', 'decision', 'assessment')
    .filter((entry) => endsThere(entry) && isSocialCare(p, entry.by) && concernsChild(p, entry))
    .map((entry) => ({
      what: 'decided to do no more' as const,
      entries: [entry],
      weighed: entry.kind === 'decision' && (entry.facts.consulted ?? []).length > 0,
    }));
  return [...closings, ...noAction].flatMap(({ what, entries, weighed }): readonly Hurried[] => {
    const [first] = entries;
    if (first === undefined || first.facts.heardFrom !== undefined || !Number.isFinite(first.when.latest)) return [];
    // Surely in it: where the date may lie before, nobody can tell.
    const [stretch] = stretchesOn(p.calendar, settings, happenedBy(first)).filter(({ opens }) => first.when.earliest >= opens);
    return stretch === undefined || weighed || isLookedAtAgain(p, entries, stretch)
      ? []
      : [{ what, by: first.by, first, entries, stretch }];
  });
}

/** How many working days before a closing a joint meeting may be and still count as asking (ours). */
const metWithin = 10;

/** Others were asked, and of every agency involved something is on record of what it thought. One voice of several is no second look. */
const wasWeighed = (p: Picture, closing: Closing): boolean =>
  closing.consulted.length > 0 && withoutView(p, closing, metWithin).length === 0;

const endsIt: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice']);

/** To do no more, on a referral or at the end of an assessment of the child. */
const endsThere = (entry: Entry): boolean =>
  entry.kind === 'assessment'
    ? entry.facts.status === 'completed' && isAssessmentOfChild(entry.facts.type) && saysNoAction(entry.facts.outcome)
    : endsIt.has((entry.kind === 'referral-decision' ? entry.facts.decision : entry.kind === 'decision' ? entry.facts.type : '') ?? '');

/**
 * Looked at by another manager as it was made, or since: in supervision, by another decision, because the work was taken up or it was
 * looked at once more. That a manager signed it is part of the decision, which the closed days may have hurried.
 */
function isLookedAtAgain(p: Picture, entries: readonly Entry[], stretch: Stretch): boolean {
  const own = entries.some((entry) => [entry.text, entry.facts.reason, signedOffIn(entry)].some(saysSecondLook));
  const [first] = entries;
  return (
    own ||
    p.entries.some((entry) => {
      if (first === undefined || entries.includes(entry) || !entry.about.includes(p.child)) return false;
      if (entry.by !== first.by && !isSocialCare(p, entry.by)) return false;
      if (entry.kind === 'supervision') return happenedBy(entry) >= stretch.opens && entry.recorded >= first.recorded;
      if (!isRecordedBefore(first, entry)) return false;
      return looksAgain.has(entry.kind) || saysManagerLooked(entry.text) || saysSupervised(entry.text);
    })
  );
}

const signedOffIn = (entry: Entry): string | undefined => ('signedOffBy' in entry.facts ? entry.facts.signedOffBy : undefined);

/** Kinds by which what was decided is decided on again, or the work is taken up. */
const looksAgain: ReadonlySet<string> = new Set(['decision', 'referral-decision', 'assessment']);
