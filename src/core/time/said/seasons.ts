import { addDays, type Day, dayOf, formatDay, yearMonthDay } from '../day.ts';
import { marked, yearTaken, yearWritten } from './calendar.ts';
import type { Reader, Reading, Said } from './said.ts';

const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 };

/** The calendar's seasons, and the feasts that people date by. Where a feast begins and ends is custom, so its ends are "about". */
export const readSeasonSaid: Reader = (text, on) => {
  const doubt = /^(?:possibly |about )+/.exec(text)?.[0] ?? '';
  const bare = text.slice(doubt.length);
  const read = readSeason(bare, on) ?? readFeast(bare, on);
  if (read === undefined || 'problem' in read || doubt === '') return read;
  return { ...read, edtf: marked(read.edtf, doubt.includes('possibly') ? '?' : '~') };
};

function readSeason(text: string, on: Reading): Said | undefined {
  if (/\bhalf ?term\b|\bschool holidays?\b|\bterm\b/.test(text))
    return { problem: 'School terms and holidays differ from place to place. Write the dates, or the month.' };
  const match = /^(last |this |next )?(spring|summer|autumn|winter)(?: ('?\d{2}|\d{4})(?:[-/](\d{2}|\d{4}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, which, name = '', year, to] = match;
  const code = seasons[name] ?? 21;
  if (year !== undefined) {
    const written = yearWritten(year, on.today);
    // "winter 2016" may be the one that began or the one that ended in it: both are kept.
    if (code === 24 && to === undefined)
      return {
        edtf: `${written - 1}-12/${written + 1}-02`,
        says: `winter ${written}, at either end of it (December ${written - 1} to February ${written + 1})`,
      };
    return { edtf: `${written}-${code}` };
  }
  const { year: now } = yearMonthDay(on.today);
  const begins = (one: number): Day => dayOf(one, (code - 20) * 3, 1);
  const ends = (one: number): Day => (code === 24 ? dayOf(one + 1, 3, 1) : dayOf(one, (code - 20) * 3 + 3, 1));
  const fits = (one: number): boolean =>
    on.looking === 'ahead' || which === 'next '
      ? begins(one) > on.today
      : which === 'last '
        ? ends(one) <= on.today
        : begins(one) <= on.today;
  const order = on.looking === 'ahead' || which === 'next ' ? [now, now + 1] : [now, now - 1, now - 2];
  const taken = order.find(fits) ?? now;
  return { edtf: `${taken}-${code}`, notes: [yearTaken(taken, on.looking === 'ahead')] };
}

type Feast = readonly [name: RegExp, first: (year: number) => Day, last: (year: number) => Day];

const feasts: readonly Feast[] = [
  [/^christmas(?: day)?$|^xmas$/, (year) => dayOf(year, 12, 24), (year) => dayOf(year, 12, 26)],
  [/^new year'?s?(?: day| eve)?$/, (year) => dayOf(year, 12, 31), (year) => dayOf(year + 1, 1, 1)],
  [/^easter(?: weekend| sunday)?$/, (year) => addDays(easterSunday(year), -2), (year) => addDays(easterSunday(year), 1)],
];

function readFeast(text: string, on: Reading): Said | undefined {
  const match =
    /^(before |just before |after |just after |over )?(?:last )?((?:christmas|xmas|new year'?s?|easter)(?: day| eve| weekend| sunday)?)(?: (\d{4}|'?\d{2}))?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const [, side = '', name = '', year] = match;
  const feast = feasts.find(([form]) => form.test(name));
  if (feast === undefined) return undefined;
  const [, first, last] = feast;
  const { year: now } = yearMonthDay(on.today);
  const order = on.looking === 'ahead' ? [now, now + 1] : [now, now - 1, now - 2];
  const starts = (one: number): Day =>
    side.includes('before') ? addDays(first(one), -21) : side.includes('after') ? addDays(last(one), 1) : first(one);
  const taken =
    year === undefined
      ? (order.find((one) => (on.looking === 'ahead' ? last(one) >= on.today : starts(one) <= on.today)) ?? now)
      : yearWritten(year, on.today);
  const [from, to] = side.includes('before')
    ? [addDays(first(taken), -21), addDays(first(taken), -1)]
    : side.includes('after')
      ? [addDays(last(taken), 1), addDays(last(taken), 14)]
      : [first(taken), last(taken)];
  return {
    edtf: `${formatDay(from)}~/${formatDay(to)}~`,
    ...(year === undefined ? { notes: [yearTaken(taken, on.looking === 'ahead')] } : {}),
  };
}

/** The Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
