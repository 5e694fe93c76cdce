import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { caseworkClosings } from './casework-closings.ts';
import { openWork } from './open-work.ts';
import { isSocialCare } from './plans.ts';

const before = (entry: Entry, other: Entry): boolean =>
  entry.recorded < other.recorded || (entry.recorded === other.recorded && entry.order < other.order);

/** A decision to do nothing more, with nothing else open: the end of that piece of work. */
const endsReferral = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'referral-decision' &&
  ['no-further-action', 'no-role', 'advice'].includes(entry.facts.decision ?? '') &&
  openWork(p, happenedBy(entry)).length === 0;

/** A referral to social care, an assessment that it begins, or a plan that it opens. */
export const opensWork = (p: Picture, entry: Entry): boolean =>
  (entry.kind === 'referral' && (entry.facts.to ?? []).some((agency) => isSocialCare(p, agency))) ||
  (entry.kind === 'assessment' && entry.facts.status === 'started' && isSocialCare(p, entry.by)) ||
  (entry.kind === 'plan' && entry.facts.status === 'opened' && isSocialCare(p, entry.by));

/** Entries by which earlier work ended before a decision: a closing, or a decision to do nothing more with nothing else open. */
function endsBefore(p: Picture, decision: Entry): readonly Entry[] {
  const closings = caseworkClosings(p).flatMap(({ entries }) => (entries.some((entry) => entry.id === decision.id) ? [] : entries));
  return [...closings, ...p.entries.filter((entry) => entry.thread !== decision.thread && endsReferral(p, entry))].filter((entry) =>
    before(entry, decision),
  );
}

/** What began the work that a decision belongs to, in the order of recording: what is recorded up to it, and after the work before ended. */
export function beginningsOf(p: Picture, decision: Entry, begins: (entry: Entry) => boolean): readonly Entry[] {
  const ends = endsBefore(p, decision);
  return p.entries.filter(
    (entry) =>
      (entry.id === decision.id || before(entry, decision)) &&
      concernsChild(p, entry) &&
      begins(entry) &&
      !ends.some((end) => before(entry, end) && entry.thread !== decision.thread),
  );
}

/**
 * The work with the child that a decision belongs to: from the first referral, assessment or plan after the work before it
 * ended. `opened` is the first day that it may have begun on; `first` stays the same as more is recorded.
 */
export function workOf(p: Picture, decision: Entry): { readonly opened: Day; readonly first: Entry } {
  const begun = beginningsOf(p, decision, (entry) => opensWork(p, entry));
  return {
    opened: Math.min(decision.when.earliest, ...begun.map((entry) => entry.when.earliest)) as Day,
    first: begun[0] ?? decision,
  };
}
