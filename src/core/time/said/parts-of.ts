import { daysInMonth, formatDay } from '../day.ts';
import { marked } from './calendar.ts';
import { type Reader, type Said, spanOf } from './said.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Early, mid and late: of a month a third, of a year four months, of a season one month. Where a third ends is custom, so both ends are "about". */
export const readPartSaid: Reader = (text, on) => {
  const match = /^(?:about |possibly )*(early|mid|late) (?!morning|afternoon|evening)(.+)$/.exec(text);
  if (match === null) return undefined;
  const [, part = '', of = ''] = match;
  const read = on.whole(of.replace(/^(?:early|mid|late) /, ''), on);
  if (read === undefined || 'problem' in read) return read;
  const third = thirdOf(read.edtf, part === 'early' ? 0 : part === 'mid' ? 1 : 2);
  if (third === undefined) return undefined;
  const { notes } = read;
  return { edtf: marked(third, '~'), ...(notes === undefined ? {} : { notes }) };
};

function thirdOf(edtf: string, n: 0 | 1 | 2): string | undefined {
  const year = /^(\d{4})$/.exec(edtf)?.[1];
  if (year !== undefined) return `${year}-${two(n * 4 + 1)}/${year}-${two(n * 4 + 4)}`;
  const [, inYear = '', month = ''] = /^(\d{4})-(\d\d)$/.exec(edtf) ?? [];
  if (inYear === '') return undefined;
  if (Number(month) <= 12) {
    const [from, to] = [
      [1, 10],
      [11, 20],
      [21, daysInMonth(Number(inYear), Number(month))],
    ][n] ?? [1, 10];
    return `${edtf}-${two(from ?? 1)}/${edtf}-${two(to ?? 10)}`;
  }
  const months = (Number(month) - 20) * 3 + n - 1;
  return `${Number(inYear) + Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** The outer ends of two readings as one interval; where one end is itself an interval or a choice, its own outer day. */
export function fromTo(first: string, last: string): Said | undefined {
  const [from, to] = [spanOf(first), spanOf(last)];
  if (from.earliest > to.latest) return { problem: 'This would start after it ends. Check both dates.' };
  return { edtf: `${endOf(first, 'from')}/${endOf(last, 'to')}` };
}

function endOf(edtf: string, end: 'from' | 'to'): string {
  if (/^[\dX]{4}(-\d\d(-\d\d)?)?[~?%]?$/.test(edtf) && !/^\d{4}-2\d$/.test(edtf)) return edtf;
  const interval = edtf.split('/');
  if (interval.length === 2) return (end === 'from' ? interval[0] : interval[1]) || '..';
  const span = spanOf(edtf);
  return `${formatDay(end === 'from' ? span.earliest : span.latest)}${span.approximate ? '~' : ''}`;
}
