import type { PersonId } from '../entry/ids.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import { birthOf } from './family/family.ts';
import { restrictionsOf } from './harm/restrictions.ts';
import { onceFor } from './memo.ts';
import { entriesOfAny, type Picture } from './picture.ts';
import type { Tie } from './ties.ts';
import { arrivalDays } from './told.ts';

/**
 * The next day on which a picture says something else of today although nothing more is recorded: a tie or a restriction ends, a share
 * arrives, a date written down ahead of time comes, somebody comes of age. What a check counts in days of its own it asks to be put again for.
 */
export function nextTurn(p: Picture): Day | undefined {
  const people = [...p.circle.members.keys()];
  const ends = ending(p.known.ties).filter(({ who, whom }) => p.circle.members.has(who) || p.circle.members.has(whom));
  const days = [
    ...ends.flatMap(({ until }) => (until === undefined ? [] : [addDays(until.latest, 1)])),
    ...restrictionsOf(p).flatMap(({ terms }) => terms.flatMap(({ until }) => until ?? [])),
    ...arrivalDays(p.known),
    ...datesAhead(p),
    ...people.flatMap((person) => birthdays(p, person)),
  ];
  return earliestOf(days.filter((day) => day > p.today));
}

const ending = onceFor((ties: readonly Tie[]): readonly Tie[] =>
  ties.filter(({ until }) => until !== undefined && Number.isFinite(until.latest)),
);

/** Minutes that are to go out, a plan that is to be written, word that is to be given back: known from their day only (rule 4). */
const datesAhead = (p: Picture): readonly Day[] =>
  entriesOfAny(p, 'meeting', 'plan', 'referral-decision').flatMap(({ kind, facts }) => {
    const dates = kind === 'meeting' ? [facts.minutes] : kind === 'plan' ? [facts.written] : [facts.spokeToReferrer, facts.fedBack];
    return dates.flatMap((date) => (date === undefined || typeof date === 'boolean' || !Number.isFinite(date.latest) ? [] : [date.latest]));
  });

/** The eighteenth, by the record of the person and by the record of the birth. */
const birthdays = (p: Picture, person: PersonId): readonly Day[] =>
  [p.directory.people.get(person)?.born, birthOf(p, person)?.on].flatMap((born) =>
    born === undefined || !Number.isFinite(born.latest) ? [] : [addMonths(born.latest, 18 * 12)],
  );
