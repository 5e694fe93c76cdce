import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addWorkingDays, isWorkingDay } from '../../src/core/time/calendar.ts';
import { addDays, type Day, daysBetween } from '../../src/core/time/day.ts';
import type { Chance } from './chance.ts';
import type { Family } from './family.ts';
import type { Partnership } from './partnership.ts';
import type { Scribe } from './scribe.ts';
import type { Lapses } from './shape.ts';

/** What a chapter is told with: whose life it is, who works with them, and how well. */
export interface Tale {
  readonly family: Family;
  readonly team: Partnership['team'];
  readonly scribe: Scribe;
  readonly chance: Chance;
  /** True where this time it goes wrong. */
  readonly slips: (lapse: keyof Lapses) => boolean;
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
}

export const workingDaysOn = (day: Day, n: number): Day => addWorkingDays(englandBankHolidays, day, n);
export const workingDay = (day: Day): Day => (isWorkingDay(englandBankHolidays, day) ? day : workingDaysOn(day, 1));

/** Working days from one to another, about so many days apart. */
export function* every(days: number, from: Day, until: Day, chance: Chance): Generator<Day> {
  for (let day = workingDay(from); day <= until; day = workingDay(addDays(day, days + chance.between(-1, 1)))) yield day;
}

export const yearsOld = (born: Day, on: Day): number => daysBetween(born, on) / 365.25;

/** The children who are born by a day. */
export const bornBy = ({ family }: Tale, on: Day): readonly PersonId[] =>
  family.children.filter(({ born }) => born <= on).map(({ id }) => id);

/** Whoever works with the children on a day: the lead, the health visitor, police, and the nursery or school that their ages call for. */
export function teamAround({ family, team }: Tale, on: Day): readonly AgencyId[] {
  const ages = family.children.map(({ born }) => yearsOld(born, on));
  return [
    ...[team.socialCare, team.healthVisiting, team.police],
    ...(ages.some((age) => age >= 2 && age < 4.2) ? [team.nursery] : []),
    ...(ages.some((age) => age >= 4) ? [team.school] : []),
  ];
}

/** The children and whoever is expected. */
export const allChildren = ({ family }: Tale): readonly PersonId[] => family.children.map(({ id }) => id);
