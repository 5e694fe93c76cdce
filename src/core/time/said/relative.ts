import { addDays, addMonths, type Day, formatDay, weekdayOf, yearMonthDay } from '../day.ts';
import { marked } from './calendar.ts';
import { type Reader, type Reading, type Said, spanOf } from './said.ts';
import { countNamed } from './spelling.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const on = (day: Day): Said => ({ edtf: formatDay(day) });
const from = (first: Day, last: Day, doubt: '' | '~' = ''): Said => ({ edtf: `${formatDay(first)}${doubt}/${formatDay(last)}${doubt}` });
const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** Days told from today: yesterday, last week, three weeks ago, Tuesday, week commencing. */
export const readRelativeSaid: Reader = (text, reading) => {
  const doubt = /^(?:possibly |about )+/.exec(text)?.[0] ?? '';
  const read = readBare(text.slice(doubt.length), reading);
  if (read === undefined || 'problem' in read || doubt === '') return read;
  return { ...read, edtf: marked(read.edtf, doubt.includes('possibly') ? '?' : '~') };
};

const readBare = (text: string, reading: Reading): Said | undefined =>
  readNear(text, reading) ??
  readAgo(text, reading.today) ??
  readPeriod(text, reading.today) ??
  readWeekday(text, reading) ??
  readWeekOf(text, reading);

function readNear(text: string, { today }: Reading): Said | undefined {
  switch (text) {
    case 'today':
    case 'just now':
    case 'now':
    case 'tonight':
    case 'this morning':
    case 'this afternoon':
    case 'this evening':
      return on(today);
    case 'yesterday':
      return on(addDays(today, -1));
    case 'last night':
    case 'overnight':
      return from(addDays(today, -1), today);
    case 'day before yesterday':
    case 'the day before yesterday':
      return on(addDays(today, -2));
    case 'tomorrow':
      return on(addDays(today, 1));
    case 'other day':
    case 'the other day':
    case 'few days ago':
    case 'a few days ago':
    case 'last few days':
    case 'past few days':
      return from(addDays(today, -7), today, '~');
    case 'recently':
    case 'lately':
    case 'unknown':
    case 'not known':
    case 'sometime':
      return { problem: 'Write the first or the last day that it could have been: “by 5 May 2018”, “since March”, “last few days”.' };
    default:
      return undefined;
  }
}

/** "Two weeks ago" is no day: it is as wide as the unit that it is told in, around the day that it points at, and ends today. */
function readAgo(text: string, today: Day): Said | undefined {
  const match = /^(?:(about|over|nearly|almost) )?(a couple|couple|[a-z]+|\d{1,3}) (day|week|fortnight|month|year)s? ago$/.exec(text);
  if (match === null) return undefined;
  const [, , word = '', unit] = match;
  const n = word.endsWith('couple') ? 2 : countNamed(word);
  if (n === undefined) return undefined;
  const around = (middle: Day, either: number): Said =>
    from(addDays(middle, -either), addDays(middle, either) > today ? today : addDays(middle, either), '~');
  if (unit === 'day')
    return n > 6 || word.endsWith('couple') || match[1] !== undefined ? around(addDays(today, -n), n > 6 ? 2 : 1) : on(addDays(today, -n));
  if (unit === 'week') return around(addDays(today, -7 * n), 3);
  if (unit === 'fortnight') return around(addDays(today, -14 * n), 3);
  return unit === 'month' ? around(addMonths(today, -n), 15) : around(addMonths(today, -12 * n), 183);
}

function readPeriod(text: string, today: Day): Said | undefined {
  const { year, month } = yearMonthDay(today);
  const inMonth = (months: number): Said => {
    const all = year * 12 + month - 1 + months;
    return { edtf: `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}` };
  };
  switch (text) {
    case 'this week':
      return from(mondayOf(today), addDays(mondayOf(today), 6));
    case 'earlier this week':
      return weekdayOf(today) === 1 ? on(today) : from(mondayOf(today), today);
    case 'last week':
      return from(addDays(mondayOf(today), -7), addDays(mondayOf(today), -1));
    case 'week before last':
    case 'the week before last':
      return from(addDays(mondayOf(today), -14), addDays(mondayOf(today), -8));
    case 'next week':
      return from(addDays(mondayOf(today), 7), addDays(mondayOf(today), 13));
    case 'last few weeks':
    case 'past few weeks':
      return from(addDays(today, -28), today, '~');
    case 'weekend':
    case 'last weekend':
    case 'the weekend': {
      const saturday = addDays(mondayOf(today), weekdayOf(today) === 7 ? 5 : -2);
      return from(saturday, addDays(saturday, 1));
    }
    case 'this month':
      return inMonth(0);
    case 'last month':
      return inMonth(-1);
    case 'next month':
      return inMonth(1);
    case 'this year':
      return { edtf: String(year) };
    case 'last year':
      return { edtf: String(year - 1) };
    default:
      return undefined;
  }
}

/** "Tuesday" is the last before today. "Last Tuesday", when this week has had one already, may be either: both are kept. */
function readWeekday(text: string, { today, looking }: Reading): Said | undefined {
  const match =
    /^(last |this |next )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (last week|week before last|this week|gone))?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, which, name = '', week] = match;
  const n = weekdays.indexOf(name);
  const ofWeek = (weeks: number): Day => addDays(mondayOf(today), weeks * 7 + n);
  if (week === 'last week') return on(ofWeek(-1));
  if (week === 'week before last') return on(ofWeek(-2));
  if (week === 'this week' || which === 'this ') return on(ofWeek(0));
  if (which === 'next ') return on(ofWeek(1));
  if (looking === 'ahead') return on(ofWeek(0) >= today ? ofWeek(0) : ofWeek(1));
  const nearest = ofWeek(0) < today ? ofWeek(0) : ofWeek(-1);
  const note = { about: 'weekday', text: 'Read as the last one before today.' } as const;
  if (which !== 'last ' || nearest === ofWeek(-1)) return { edtf: formatDay(nearest), notes: [note] };
  return {
    edtf: `[${formatDay(ofWeek(-1))},${formatDay(nearest)}]`,
    notes: [{ about: 'weekday', text: 'This can be heard as either of two: write the date if you know which.' }],
  };
}

function readWeekOf(text: string, reading: Reading): Said | undefined {
  const match = /^week-(from|to) (.+)$/.exec(text);
  if (match === null) return undefined;
  const read = reading.whole(match[2] ?? '', reading);
  if (read === undefined || 'problem' in read) return read;
  const { earliest, latest } = spanOf(read.edtf);
  if (earliest !== latest) return { problem: 'A week begins on a day: write it as “w/c 4 July 2018”.' };
  const first = match[1] === 'from' ? earliest : addDays(earliest, -6);
  const notes = [
    ...(read.notes ?? []),
    ...(match[1] === 'from' && weekdayOf(first) !== 1
      ? [{ about: 'week-start', text: `${dayName(first)} begins this week: weeks here mostly begin on a Monday.` } as const]
      : []),
  ];
  return { ...from(first, addDays(first, 6)), ...(notes.length === 0 ? {} : { notes }) };
}

const dayName = (day: Day): string => {
  const name = weekdays[weekdayOf(day) - 1] ?? '';
  return `A ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};
