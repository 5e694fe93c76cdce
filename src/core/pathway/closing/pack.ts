import type { Entry, EntryOf } from '../../entry/entry.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { heldMeetings, minutesOutOn } from '../../picture/work/partnership-meetings.ts';
import { openPlans } from '../../picture/work/plans.ts';
import { offersOf } from '../allocation/who-has-it.ts';

/** One part of what goes with a child who steps down (R143), and the entry that shows it, where one does. */
export interface PackPart {
  readonly what: 'why' | 'safe-enough' | 'contingency' | 'plan' | 'genogram' | 'minutes';
  readonly shownBy: Entry | undefined;
}

/** What whoever takes over is given: each part with what shows it, or nothing. */
export function packOf(p: Picture): readonly PackPart[] {
  const entries = openPlans(p).flatMap((plan) => plan.entries);
  const last = heldMeetings(p).findLast((meeting) => minutesOutOn(p, meeting) !== undefined);
  return [
    { what: 'why', shownBy: entries.findLast(({ facts }) => (facts.risks ?? []).length > 0) },
    { what: 'safe-enough', shownBy: entries.findLast(({ facts }) => facts.safeEnough !== undefined) },
    { what: 'contingency', shownBy: entries.findLast(({ facts }) => facts.contingency !== undefined || facts.ifThen !== undefined) },
    { what: 'plan', shownBy: entries.findLast(({ facts }) => (facts.actions ?? []).length > 0) },
    { what: 'genogram', shownBy: p.known.reviews.findLast(isGenogramOf(p)) },
    { what: 'minutes', shownBy: last?.entry },
  ];
}

const isGenogramOf =
  (p: Picture) =>
  ({ facts, about }: EntryOf<'note'>): boolean =>
    facts.reviewed === 'genogram' && about.includes(p.child);

/** What shows that somebody took up the work that was offered to them, where it was offered in Heed. */
export const takenUpBy = (p: Picture): Entry | undefined => {
  const last = offersOf(p).at(-1);
  return last?.taken ?? entriesOf(p, 'plan').findLast(({ facts }) => facts.type === 'step-down' && facts.accepted !== undefined);
};
