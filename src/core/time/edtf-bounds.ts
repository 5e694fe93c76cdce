import { addDays, type Day, dayOf, daysInMonth, isCalendarDay, noEarliest, noLatest } from './day.ts';
import { type Bound, type CalendarPart, type DatePart, type EdtfText, isDatePart, type Range, type SeasonPart } from './edtf-text.ts';

export interface Bounds {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Why an EDTF text has no bounds: it names a day or month that no calendar has, or it starts after it ends. */
export type NoBounds = 'no-such-day' | 'start-after-end';

/**
 * The first and the last day that a text allows. Doubt (`~`, `?`, `%`) never widens them, and a season is the calendar's: spring is March to May, winter
 * is December to the end of the next February. An end that is open or unknown has no bound.
 */
export function boundsOf(text: EdtfText): Bounds | NoBounds {
  switch (text.kind) {
    case 'date':
    case 'season':
      return boundsOfDate(text);
    case 'range':
      return boundsOfRange(text);
    case 'set':
      return widest(text.members.map(boundsOf));
  }
}

function boundsOfRange(range: Range): Bounds | NoBounds {
  const from = boundsOfEnd(range.from);
  const to = boundsOfEnd(range.to);
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return from.earliest > to.latest ? 'start-after-end' : { earliest: from.earliest, latest: to.latest };
}

function boundsOfEnd(bound: Bound): Bounds | NoBounds {
  return isDatePart(bound) ? boundsOfDate(bound) : { earliest: noEarliest, latest: noLatest };
}

function widest(members: readonly (Bounds | NoBounds)[]): Bounds | NoBounds {
  return members.reduce((all, member) => {
    if (typeof all === 'string') return all;
    if (typeof member === 'string') return member;
    return {
      earliest: member.earliest < all.earliest ? member.earliest : all.earliest,
      latest: member.latest > all.latest ? member.latest : all.latest,
    };
  });
}

function boundsOfDate(date: DatePart): Bounds | NoBounds {
  if (date.kind === 'season') return boundsOfSeason(date);
  const earliest = firstDay(date, ascending);
  const latest = firstDay(date, descending);
  return earliest === undefined || latest === undefined ? 'no-such-day' : { earliest, latest };
}

function boundsOfSeason({ year, season }: SeasonPart): Bounds {
  const firstMonth = (season - 20) * 3;
  const after = firstMonth === 12 ? dayOf(year + 1, 3, 1) : dayOf(year, firstMonth + 3, 1);
  return { earliest: dayOf(year, firstMonth, 1), latest: addDays(after, -1) };
}

/** The first day, in the order given, that the digits of a date allow. The order is over years, within them months, within them days. */
function firstDay(date: CalendarPart, order: (from: number, to: number) => Iterable<number>): Day | undefined {
  for (const year of allowed(date.year, order(Number(date.year.replaceAll('X', '0')), Number(date.year.replaceAll('X', '9'))))) {
    for (const month of allowed(date.month ?? 'XX', order(1, 12))) {
      for (const day of allowed(date.day ?? 'XX', order(1, daysInMonth(year, month)))) {
        if (isCalendarDay(year, month, day)) return dayOf(year, month, day);
      }
    }
  }
  return undefined;
}

function* allowed(mask: string, values: Iterable<number>): Iterable<number> {
  for (const value of values) {
    const text = String(value).padStart(mask.length, '0');
    if ([...mask].every((character, at) => character === 'X' || character === text[at])) yield value;
  }
}

function* ascending(from: number, to: number): Iterable<number> {
  for (let value = from; value <= to; value += 1) yield value;
}

function* descending(from: number, to: number): Iterable<number> {
  for (let value = to; value >= from; value -= 1) yield value;
}
