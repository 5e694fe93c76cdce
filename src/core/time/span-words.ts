import { monthNames, showDay } from './day.ts';
import { boundsOf } from './edtf-bounds.ts';
import { type Bound, type CalendarPart, type DatePart, type EdtfText, isDatePart, type Range, type SeasonCode } from './edtf-text.ts';

const seasonNames: Readonly<Record<SeasonCode, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** An EDTF text as a person would say it, as precise as it was entered and no more. */
export function edtfInWords(text: EdtfText): string {
  switch (text.kind) {
    case 'date':
    case 'season':
      return dateInWords(text);
    case 'range':
      return rangeInWords(text, 'between');
    case 'set':
      return setInWords(text.of, text.members);
  }
}

function setInWords(of: 'one' | 'all', members: readonly (DatePart | Range)[]): string {
  // One range in a set of one is a day somewhere between; all of a range is each of its days.
  const spread = of === 'one' ? 'between' : 'from';
  const words = members.map((member) => (isRange(member) ? rangeInWords(member, spread) : dateInWords(member)));
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${of === 'one' ? 'or' : 'and'} ${last}` : last;
}

function rangeInWords({ from, to }: Range, spread: 'between' | 'from'): string {
  if (isDatePart(from) && isDatePart(to)) {
    const [first, last] = [dateInWords(from), dateInWords(to)];
    if (first === last) return last;
    return `${spread} ${endsInSameYear(from, to) ? dateInWords(from, 'no-year') : first} ${spread === 'between' ? 'and' : 'to'} ${last}`;
  }
  if (isDatePart(to)) return `by ${endInWords(to)}${unknownEnd(from, 'start')}`;
  if (isDatePart(from)) return to.kind === 'open' ? `from ${dateInWords(from)} on` : `from ${dateInWords(from)}${unknownEnd(to, 'end')}`;
  return 'a day not known';
}

function unknownEnd(bound: Bound, end: 'start' | 'end'): string {
  return bound.kind === 'unknown' ? `, ${end} not known` : '';
}

/** "by June" would be heard as before June: what is no single day is named by its end, unless even that is in doubt. */
function endInWords(date: DatePart): string {
  const isSingleDay = date.kind === 'date' && date.day !== undefined;
  return isSingleDay || inDoubt(date) ? dateInWords(date) : `the end of ${dateInWords(date)}`;
}

function dateInWords(date: DatePart, year: 'year' | 'no-year' = 'year'): string {
  const words = date.kind === 'season' ? seasonInWords(date.season, date.year) : calendarInWords(date);
  const doubt = `${date.doubt.uncertain ? 'possibly ' : ''}${date.doubt.approximate ? 'about ' : ''}`;
  return doubt + (year === 'year' ? words : words.replace(/ \d{4}$/, ''));
}

function seasonInWords(season: SeasonCode, year: number): string {
  // A winter begins in the December of its year; "winter 2024" alone could be heard as last January.
  return season === 24 ? `winter ${year}-${String((year + 1) % 100).padStart(2, '0')}` : `${seasonNames[season]} ${year}`;
}

function calendarInWords(date: CalendarPart): string {
  const { year, month, day } = date;
  const isPlain = !(year + (month ?? '')).includes('X');
  if (isPlain && month !== undefined) {
    const named = `${monthNames[Number(month) - 1]} ${year}`;
    if (day === undefined) return named;
    if (day === 'XX') return `a day in ${named}`;
    if (!day.includes('X')) return `${Number(day)} ${named}`;
  }
  if (isPlain && month === undefined) return year;
  if (month === undefined && /^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (month === 'XX' && !year.includes('X')) return day === undefined ? `a month in ${year}` : `a day in ${year}`;
  return boundsInWords(date);
}

/** For the rest (`20XX`, `2018-1X`, `2018-06-1X`): from when to when, in the units that were entered. */
function boundsInWords(date: CalendarPart): string {
  const bounds = boundsOf(date);
  if (typeof bounds === 'string') return 'a day not known';
  const [from, to] = [showDay(bounds.earliest), showDay(bounds.latest)];
  const units = date.day === undefined ? (date.month === undefined ? 2 : 1) : 0;
  const shorten = (words: string) => words.split(' ').slice(units).join(' ');
  return `some time from ${shorten(from)} to ${shorten(to)}`;
}

function endsInSameYear(from: DatePart, to: DatePart): boolean {
  const [first, last] = [yearShown(from), yearShown(to)];
  return first !== undefined && first === last;
}

/** The year with which the words of a date end, where they can do without it. */
function yearShown(date: DatePart): number | undefined {
  if (date.kind === 'season') return date.season === 24 ? undefined : date.year;
  return date.month === undefined || /X/.test(`${date.year}${date.month}${date.day ?? ''}`) ? undefined : Number(date.year);
}

function inDoubt(date: DatePart): boolean {
  return date.doubt.approximate || date.doubt.uncertain;
}

function isRange(member: DatePart | Range): member is Range {
  return member.kind === 'range';
}
