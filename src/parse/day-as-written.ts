import { dayOf, isCalendarDay, monthNames } from '../core/time/day.ts';
import { exactly, type Span } from '../core/time/span.ts';
import { parseEdtf } from './edtf.ts';

/**
 * Reads a date of birth as people write it: `7 4 2018`, `07/04/2018`, `7 April 2018`, `April 2018`, `2018`, `2018-04-07`. The day comes before the month, as
 * in Britain; a year has four digits. Nothing for anything else.
 */
export function parseDayAsWritten(text: string): Span | undefined {
  const written = text.trim().slice(0, 40);
  const inDigits = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(written);
  if (inDigits !== null) return dayFrom(Number(inDigits[3]), Number(inDigits[2]), Number(inDigits[1]));
  const inWords = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(written);
  if (inWords !== null) {
    const month = monthOf(inWords[2] ?? '');
    if (month === 0) return undefined;
    const year = inWords[3] ?? '';
    return inWords[1] === undefined
      ? spanFrom(`${year}-${String(month).padStart(2, '0')}`)
      : dayFrom(Number(year), month, Number(inWords[1]));
  }
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) ? spanFrom(written) : undefined;
}

const dayFrom = (year: number, month: number, day: number): Span | undefined =>
  isCalendarDay(year, month, day) ? exactly(dayOf(year, month, day)) : undefined;

function spanFrom(edtf: string): Span | undefined {
  const parsed = parseEdtf(edtf);
  return 'problem' in parsed ? undefined : parsed;
}

/** 1 to 12 for a month in full or by its first three letters or more; 0 for anything else. */
const monthOf = (word: string): number => monthNames.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase())) + 1;
