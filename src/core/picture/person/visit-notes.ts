import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { earlierOf } from '../../time/extremes.ts';
import { recordedDay } from '../picture.ts';
import type { Known } from '../record.ts';

/** A word for whoever is about to visit, and the last day on which it holds. */
export interface VisitNote {
  readonly entry: EntryOf<'visit-safety'>;
  readonly until: Day;
}

/** Months after which a note that nobody reviewed ends (rule 8). */
const monthsUnreviewed = 6;

/** What a visitor to any of these people needs to know to be safe, on a day: reviewed within six months, or over (rule 8). */
export const visitNotesFor = (known: Known, people: readonly PersonId[], on: Day): readonly VisitNote[] =>
  known.visitSafety
    .filter(({ about }) => about.some((person) => people.includes(person)))
    .map((entry) => ({ entry, until: lastDayOf(entry) }))
    .filter(({ until }) => until >= on);

function lastDayOf(entry: EntryOf<'visit-safety'>): Day {
  const unreviewed = addMonths(recordedDay(entry), monthsUnreviewed);
  const { reviewBy } = entry.facts;
  return reviewBy === undefined ? unreviewed : earlierOf(reviewBy.latest, unreviewed);
}
