import { addDays, type Day, daysBetween, yearMonthDay } from './day.ts';
import type { Span } from './span.ts';

const weeksShownUntilMonths = 3;
const monthsShownUntilMonths = 24;
const adultFromYears = 18;

/**
 * An age as a child's record shows it: `unborn`, `3 days`, `7 weeks`, `4 months`, `3 years 7 months`, and years alone from 18. A birth known only to
 * a month, a season or longer gives no more than it bears out: `about 4 months`, `5 or 6 years`, `under 2 years`.
 */
export function ageOn(born: Span, day: Day): string {
  if (day < born.earliest) return 'unborn';
  if (day < born.latest) return born.earliest === -Infinity ? 'not known' : `unborn or ${underAge(completedMonths(born.earliest, day))}`;
  if (born.earliest === -Infinity) return `${exactAge(born.latest, day)} or more`;
  const spread = daysBetween(born.earliest, born.latest);
  if (spread === 0) return born.approximate ? `about ${exactAge(born.latest, day)}` : exactAge(born.latest, day);
  return spread <= 31 ? ageFromMonthOfBirth(born, day, spread) : ageFromYearOfBirth(born, day);
}

function ageFromMonthOfBirth(born: Span, day: Day, spread: number): string {
  const middle = addDays(born.earliest, Math.floor(spread / 2));
  const isTooYoungToSay = spread > 7 && completedMonths(middle, day) < weeksShownUntilMonths;
  return isTooYoungToSay ? underAge(completedMonths(born.earliest, day)) : `about ${exactAge(middle, day)}`;
}

function ageFromYearOfBirth(born: Span, day: Day): string {
  const youngest = wholeYears(completedMonths(born.latest, day));
  const oldest = wholeYears(completedMonths(born.earliest, day));
  if (youngest === 0) return underAge(completedMonths(born.earliest, day));
  if (youngest === oldest) return `about ${count(youngest, 'year')}`;
  return oldest - youngest === 1 ? `${youngest} or ${count(oldest, 'year')}` : `between ${youngest} and ${count(oldest, 'year')}`;
}

/** `under 2 months`, `under 3 years`: the next whole unit above the greatest age that is possible. */
function underAge(months: number): string {
  return months < 11 ? `under ${count(months + 1, 'month')}` : `under ${count(wholeYears(months) + 1, 'year')}`;
}

function exactAge(born: Day, day: Day): string {
  const days = daysBetween(born, day);
  const months = completedMonths(born, day);
  if (days === 0) return 'under 1 day';
  if (days < 14) return count(days, 'day');
  if (months < weeksShownUntilMonths) return count(Math.floor(days / 7), 'week');
  if (months < monthsShownUntilMonths) return count(months, 'month');
  const years = wholeYears(months);
  const over = months % 12;
  return years >= adultFromYears || over === 0 ? count(years, 'year') : `${count(years, 'year')} ${count(over, 'month')}`;
}

/**
 * Not by adding months and clamping: who was born on 29 February is a year older on 1 March of a common year, not on 28 February.
 */
function completedMonths(born: Day, day: Day): number {
  const from = yearMonthDay(born);
  const to = yearMonthDay(day);
  return (to.year - from.year) * 12 + (to.month - from.month) - (to.day < from.day ? 1 : 0);
}

function wholeYears(months: number): number {
  return Math.floor(months / 12);
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
