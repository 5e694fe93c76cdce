import { addDays, type Day, dayOf, daysInMonth, isCalendarDay, monthNames } from '../../time/day.ts';
import { earliestOf, laterOf } from '../../time/extremes.ts';

/** The places of a review that a text names: paragraphs (`6.29`, each of a range) and headed parts (`finding 2`, `overview`). Letters and signs around them make no difference. */
export function placesIn(where: string): ReadonlySet<string> {
  // What stands "before 3.2" stands in no paragraph of that number.
  const text = where.toLowerCase().replaceAll(/\b(?:before|after) \d+(?:\.\d+)+/g, '');
  const headed = [...text.matchAll(headedPart)].map(([found]) => found.replaceAll(/\s+/g, ' '));
  return new Set([...headed, ...[...text.matchAll(paragraphs)].flatMap(([, from = '', to]) => eachOf(from, to ?? from))]);
}

const headedPart = /\b(?:finding|good practice|reflective question|learning point|recommendation|appendix) [0-9a-z]+\b|\boverview\b/g;
const paragraphs = /(\d+(?:\.\d+)+)(?:\s*(?:-|–|to)\s*§?(\d+(?:\.\d+)+))?/g;

/** `4.1.3` to `4.1.5`: the paragraphs of a range, where its ends differ in their last number alone; otherwise its two ends. */
function eachOf(from: string, to: string): readonly string[] {
  const [head, last] = split(from);
  const [otherHead, otherLast] = split(to);
  if (head !== otherHead || otherLast < last) return [from, to];
  return Array.from({ length: otherLast - last + 1 }, (_, n) => `${head}${last + n}`);
}

const split = (paragraph: string): readonly [head: string, last: number] => {
  const at = paragraph.lastIndexOf('.') + 1;
  return [paragraph.slice(0, at), Number(paragraph.slice(at))];
};

export function sharePlace(one: string, other: string): boolean {
  const places = placesIn(other);
  return [...placesIn(one)].some((place) => places.has(place));
}

/** The days that a place names ("Finding 2, evidence, 11 January to 3 May 2018"), first to last. Undefined where it names none. */
export function daysNamedIn(where: string): { readonly first: Day; readonly last: Day } | undefined {
  const named = [...where.matchAll(monthNamed)];
  // A day without a year is of the year that comes next: "28 May and 7 June 2018".
  const days = named.flatMap(([, from, to, month = ''], n) => {
    const year = Number(named.slice(n).find(([, , , , said]) => said !== undefined)?.[4]);
    return daysOfMonth(year, months.indexOf(month) + 1, from, to ?? from);
  });
  const first = earliestOf(days);
  return first === undefined ? undefined : { first, last: days.reduce(laterOf, first) };
}

const months: readonly string[] = monthNames;

/** A day or two where they are said, a month, and a year where it is said. */
const monthNamed = new RegExp(String.raw`(?:(\d{1,2})(?:\s*-\s*(\d{1,2}))?\s+)?\b(${monthNames.join('|')})\b(?:\s+(\d{4}))?`, 'g');

function daysOfMonth(year: number, month: number, from: string | undefined, to: string | undefined): readonly Day[] {
  if (Number.isNaN(year)) return [];
  const days = from === undefined ? [1, daysInMonth(year, month)] : [Number(from), Number(to)];
  return days.flatMap((day) => (isCalendarDay(year, month, day) ? [dayOf(year, month, day)] : []));
}

/** How long after the days that a place names something is still of that place. Our choice. */
const soonAfter = 14;

/** Whether what began on a day may be of a place: one that names no days may be of any day. */
export function mayBeOf(where: string, from: Day): boolean {
  const days = daysNamedIn(where);
  return days === undefined || (from >= days.first && from <= addDays(days.last, soonAfter));
}
