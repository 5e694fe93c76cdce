import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture } from '../picture.ts';
import { caseworkClosings } from './casework-closings.ts';
import { openWork } from './open-work.ts';
import { isSocialCare } from './plans.ts';

const before = (entry: Entry, other: Entry): boolean =>
  entry.recorded < other.recorded || (entry.recorded === other.recorded && entry.order < other.order);

/** Decisions to do nothing more, with nothing else open: the end of that piece of work. */
const endsOfReferral = onceFor((p: Picture): readonly Entry[] =>
  entriesOf(p, 'referral-decision').filter(
    (entry) =>
      ['no-further-action', 'no-role', 'advice'].includes(entry.facts.decision ?? '') && openWork(p, happenedBy(entry)).length === 0,
  ),
);

/** Entries that open work with the child. */
const openings = onceFor((p: Picture): readonly Entry[] =>
  entriesOfAny(p, 'referral', 'assessment', 'plan').filter((entry) => concernsChild(p, entry) && opensWork(p, entry)),
);

/** A referral to social care, an assessment that it begins, or a plan that it opens. */
export const opensWork = (p: Picture, entry: Entry): boolean =>
  (entry.kind === 'referral' && (entry.facts.to ?? []).some((agency) => isSocialCare(p, agency))) ||
  (entry.kind === 'assessment' && entry.facts.status === 'started' && isSocialCare(p, entry.by)) ||
  (entry.kind === 'plan' && entry.facts.status === 'opened' && isSocialCare(p, entry.by));

/**
 * What began the work that a decision belongs to, in the order of recording: of the entries that may have, those recorded up to it, and after the
 * work before ended.
 */
export function beginningsOf(p: Picture, decision: Entry, mayHave: readonly Entry[] = openings(p)): readonly Entry[] {
  const closings = caseworkClosings(p).flatMap(({ entries }) => (entries.some((entry) => entry.id === decision.id) ? [] : entries));
  const ends = [...closings, ...endsOfReferral(p).filter((entry) => entry.thread !== decision.thread)].filter((entry) =>
    before(entry, decision),
  );
  return mayHave.filter(
    (entry) =>
      (entry.id === decision.id || before(entry, decision)) && !ends.some((end) => before(entry, end) && entry.thread !== decision.thread),
  );
}

/**
 * The work with the child that a decision belongs to: from the first referral, assessment or plan after the work before it
 * ended. `opened` is the first day that it may have begun on; `first` stays the same as more is recorded.
 */
export function workOf(p: Picture, decision: Entry): { readonly opened: Day; readonly first: Entry } {
  const begun = beginningsOf(p, decision);
  return {
    opened: Math.min(decision.when.earliest, ...begun.map((entry) => entry.when.earliest)) as Day,
    first: begun[0] ?? decision,
  };
}
