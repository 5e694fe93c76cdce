import { plainWords } from './plain.ts';

/** Which comes first where a date is written in figures with the year last. */
export type DateOrder = 'day-first' | 'month-first';

const months: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((month, i) => [month, i + 1]),
);
/** Days that stand for a day that nobody knew, in the systems that people copy from. */
const standIns = /^(0000|1111|1753|1800|1899|1900|9999|2099)(0101|1230|1231|1111|0000|9999)?$|^(\d)\3{7}$|^19010101$|^19000100$/;

/**
 * A date in eight digits, year first; four or six of them where only the year or the month is known; empty where nothing is. What is no day of the calendar
 * is kept as it was written, since one digit of it may be wrong.
 */
export function readDate(text: string, order: DateOrder): string {
  const digits = dateDigits(text.trim(), order);
  return standIns.test(digits) || !/^\d{4}(\d\d){0,2}$/.test(digits) ? '' : digits;
}

function dateDigits(text: string, order: DateOrder): string {
  if (/^\d{8}$/.test(text)) return Number(text.slice(0, 4)) > 3000 || !isMonthDay(text.slice(4)) ? eightDigits(text) : text;
  if (/^(\d{4}|\d{6})$/.test(text)) return text;
  if (/^[1-6]\d{4}(\.0)?$/.test(text)) return ofSerial(Number(text));
  const [a = '', b = '', c = ''] = plainWords(text.replace(/[tT ]\d\d:.*$/, '')).split(' ');
  const word = [a, b].findIndex((part) => months.has(part.slice(0, 3)) && /^\p{L}/u.test(part));
  if (word >= 0) return withMonthWord(word === 0 ? [a, b, c] : [b, a, c]);
  if (/^\d{4}$/.test(a)) return a + two(b) + two(c);
  if (c === '') return '';
  return yearOf(c) + (order === 'day-first' ? two(b) + two(a) : two(a) + two(b));
}

const isMonthDay = (digits: string): boolean => Number(digits.slice(0, 2)) <= 12 && Number(digits.slice(2)) <= 31;

/** Eight digits that are no date with the year first: with the year last where that makes one, or else as they are. */
function eightDigits(text: string): string {
  const [day, month, year] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  const isLast = /^(18|19|20)\d\d$/.test(year) && !/^(18|19|20)/.test(text) && isMonthDay(month + day);
  return isLast ? year + month + day : text;
}

function withMonthWord([month, day, year]: readonly [string, string, string]): string {
  const figure = two(String(months.get(month.slice(0, 3)) ?? ''));
  const ofMonth = day.replace(/(st|nd|rd|th)$/, '');
  if (year === '') return /^\d{4}$/.test(ofMonth) ? ofMonth + figure : '';
  return yearOf(year) + figure + two(ofMonth);
}

const two = (part: string): string => (part === '' ? '' : part.padStart(2, '0').slice(0, 2));

/** Two figures of a year are of this century up to 30 and of the last beyond. */
const yearOf = (part: string): string => (part.length === 2 ? (Number(part) > 30 ? '19' : '20') + part : part);

/** A spreadsheet's count of days, as Excel has it since March 1900. */
const ofSerial = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** Tells how dates with the year last are meant, from all of a column: day first, unless some can only be read with the month first and none the other way. */
export function orderOfDates(texts: Iterable<string>): DateOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const text of texts) {
    const parts = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{2,4}\b/.exec(text);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayFirst += 1;
    else if (Number(parts[2]) > 12) monthFirst += 1;
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first';
}
