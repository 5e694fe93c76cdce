import { addDays, addMonths, formatDay } from '../day.ts';
import type { Span } from '../span.ts';
import type { Reader, Said } from './said.ts';
import { countNamed } from './spelling.ts';

/** "At 4 months" is all the days of being 4 months old, for every birth that the record allows. */
export const readAgeSaid: Reader = (text, { born }) => {
  const bare = text.replace(/^(?:possibly |about )+/, '');
  if (/\bweeks? (?:pregnant|gestation)\b|\bpregnant\b/.test(bare))
    return { problem: 'Weeks of pregnancy are not read as a date. Write the date, and the weeks where the form asks for them.' };
  const isAge =
    /^(?:at|aged?|when (?:s?he|they|he or she|[a-z'-]+) (?:was|were)|was)\b/.test(bare) ||
    / old$/.test(bare) ||
    bare === 'at birth' ||
    bare === 'birth';
  if (!isAge) return undefined;
  if (/^(?:at )?(?:birth|being born)$|^when (?:\S+) (?:was|were) born$/.test(bare))
    return born === undefined ? notKnown : { edtf: born.edtf };
  const match =
    /^(?:at|aged?|when [a-z'-]+(?: or [a-z'-]+)? (?:was|were)|was)?\s*(?:the age |age )?(?:about )?([a-z]+|\d{1,3}) ?(day|week|month|year)?s?(?: (?:old|age))?(?: (?:and )?(\d{1,2}) months?(?: old)?)?$/.exec(
      bare,
    );
  const n = match === null ? undefined : countNamed(match[1] ?? '');
  if (match === null || n === undefined) return undefined;
  if (born === undefined || !Number.isFinite(born.earliest) || !Number.isFinite(born.latest)) return notKnown;
  const months = (match[2] ?? 'year') === 'year' && match[3] !== undefined ? n * 12 + Number(match[3]) : undefined;
  const whole = months === undefined ? spell(n, match[2] ?? 'year', born) : spell(months, 'month', born);
  const doubt = born.approximate || text !== bare || /\babout\b/.test(text) ? '~' : '';
  const [from, to] = whole.map(formatDay);
  return from === to ? { edtf: `${from}${doubt}` } : { edtf: `${from}${doubt}/${to}${doubt}` };
};

const notKnown: Said = {
  problem: 'An age can be read only where one child is chosen whose birth is on record. Write a date, or as near as you know.',
};

/** The first and the last day of being that old. */
function spell(n: number, unit: string, { earliest, latest }: Span): readonly [ReturnType<typeof addDays>, ReturnType<typeof addDays>] {
  switch (unit) {
    case 'day':
      return [addDays(earliest, n), addDays(latest, n)];
    case 'week':
      return [addDays(earliest, 7 * n), addDays(latest, 7 * n + 6)];
    case 'month':
      return [addMonths(earliest, n), addDays(addMonths(latest, n + 1), -1)];
    default:
      return [addMonths(earliest, 12 * n), addDays(addMonths(latest, 12 * (n + 1)), -1)];
  }
}
