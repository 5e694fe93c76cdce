import type { Entry, EntryOf } from '../../entry/entry.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { aboutChild } from '../../picture/entries-of-person.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Day } from '../../time/day.ts';
import { type FallsDue, onOwnDate } from './falls-due.ts';

/** Visits to be made by a day, and what somebody wrote down as due on one. That it was not done is known to whoever would have done it. */
export const ofOwnDates = (p: Picture): readonly FallsDue[] =>
  [...visits(p), ...notes(p)].filter(({ late, owner }) => !late || isSeenBy(p, owner));

const visits = (p: Picture): readonly FallsDue[] =>
  entriesOf(p, 'contact').flatMap((entry) => {
    const made = metIn(entry).length > 0 ? entry : p.entries.find((later) => isVisitMade(later, entry));
    return onOwnDate(p, entry.facts.due, {
      what: 'visit',
      entry,
      met: made && happenedBy(made),
      owner: entry.by,
      doneBy: { work: 'visit', of: undefined },
    });
  });

const notes = (p: Picture): readonly FallsDue[] => aboutChild(p).flatMap((entry) => (entry.kind === 'note' ? noted(p, entry) : []));

/** Somebody of its agency has met one of the people since. That they tried again is no visit made. */
const isVisitMade = (later: Entry, visit: Entry): boolean =>
  isRecordedBefore(visit, later) && later.by === visit.by && metIn(later).some((person) => visit.about.includes(person));

function noted(p: Picture, entry: EntryOf<'note'>): readonly FallsDue[] {
  const due = entry.facts.due?.latest;
  const done = due === undefined ? undefined : p.entries.find((other) => isDoing(other, entry, due));
  return onOwnDate(p, entry.facts.due, { what: 'note', entry, met: done && happenedBy(done), owner: entry.by });
}

/** How far from its day a contact may be and still be what was to be done, in days (ours). */
const near = 21;

const isDoing = (other: Entry, entry: Entry, due: Day): boolean =>
  other.kind === 'contact' &&
  other.by === entry.by &&
  isRecordedBefore(entry, other) &&
  Math.abs(happenedBy(other) - due) <= near &&
  other.about.some((person) => entry.about.includes(person));
