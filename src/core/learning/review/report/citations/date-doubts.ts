import { findDates } from '../../../../anonymise/dates/find-dates.ts';
import { dayOf, daysInMonth, monthNames, weekdayOf } from '../../../../time/day.ts';
import type { Doubted } from './doubt.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Without its year, the 29th of February may be. */
const leapYear = 2024;

/** Days that no calendar has, and weekdays that are not those of their date. */
export const dateDoubts = (text: string): readonly Doubted[] =>
  findDates(text).flatMap(({ start, end, year, month, day }): readonly Doubted[] => {
    if (day === undefined || month === undefined) return [];
    const range = { start, end, kind: 'date-cannot-be', sure: true } as const;
    const name = monthNames[month - 1] ?? '';
    if (day > daysInMonth(year ?? leapYear, month))
      return [
        { ...range, why: `${name}${month === 2 && year !== undefined ? ` ${year}` : ''} has no ${day === 31 ? '31st' : `${day}th`}` },
      ];
    if (year === undefined) return [];
    const said = /^(?:mon|tue|wed|thu|fri|sat|sun)/i.exec(text.slice(start, end))?.[0];
    const is = weekdays[weekdayOf(dayOf(year, month, day)) - 1];
    return said === undefined || is === undefined || is.toLowerCase().startsWith(said.toLowerCase())
      ? []
      : [{ ...range, why: `${day} ${name} ${year} was a ${is}` }];
  });
