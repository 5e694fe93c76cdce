import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../../../test/builders/arbitrary-time.ts';
import { parseEdtf } from '../../../parse/edtf.ts';
import { addDays, addMonths, type Day, daysInMonth, formatDay, monthNames, showDay, yearMonthDay } from '../day.ts';
import { exactly, type Span, showSpan } from '../span.ts';
import type { SaidOn } from './said.ts';
import { readSaidDate } from './said-date.ts';

const spanRead = (text: string, on: SaidOn): Span => {
  const said = readSaidDate(text, on);
  if (said.kind === 'not-read') throw new Error(`${text}: ${said.problem}`);
  return said.when;
};

const slashed = (day: Day): string => {
  const { year, month, day: ofMonth } = yearMonthDay(day);
  return `${ofMonth}/${month}/${year}`;
};
const monthSaid = (day: Day): string => `${monthNames[yearMonthDay(day).month - 1]} ${yearMonthDay(day).year}`;

/** Ways of saying a time that has the given day in it, and whether it says less than the day. */
const ways: readonly (readonly [say: (day: Day, today: Day) => string, isVague: boolean])[] = [
  [showDay, false],
  [slashed, false],
  [formatDay, false],
  [(day) => `about ${showDay(day)}`, true],
  [(day) => `?${showDay(day)}`, true],
  [monthSaid, true],
  [(day) => `some time in ${yearMonthDay(day).year}`, true],
  [(day) => `w/c ${showDay(day)}`, true],
  [(day) => `${showDay(addDays(day, -3))} to ${showDay(addDays(day, 5))}`, true],
  [(day) => `${showDay(day)} or ${showDay(addDays(day, 9))}`, true],
  [(day) => `by ${showDay(day)}`, true],
  [(day) => `since ${showDay(day)}`, true],
  [
    (day) => {
      const { day: ofMonth } = yearMonthDay(day);
      return `${ofMonth <= 10 ? 'early' : ofMonth <= 20 ? 'mid' : 'late'} ${monthSaid(day)}`;
    },
    true,
  ],
  [
    (day, today) =>
      today - day < 7 ? `${today - day} days ago` : today - day < 200 ? `${Math.round((today - day) / 7)} weeks ago` : monthSaid(day),
    false,
  ],
];
const anyWay = fc.constantFrom(...ways);
const anyPast = fc.tuple(anyDay, fc.integer({ min: 0, max: 4000 })).map(([day, since]) => ({ day, today: addDays(day, since) }));

describe('a date that was said', () => {
  it('is never narrower than what was said: the day that was meant is always in it', () => {
    fc.assert(
      fc.property(anyPast, anyWay, ({ day, today }, [say]) => {
        const { earliest, latest } = spanRead(say(day, today), { today });
        expect(earliest <= day && day <= latest, say(day, today)).toBe(true);
      }),
    );
  });

  it('is never a point where it was vague', () => {
    fc.assert(
      fc.property(anyPast, anyWay, ({ day, today }, [say, isVague]) => {
        const { earliest, latest, approximate } = spanRead(say(day, today), { today });
        if (isVague) expect(latest > earliest || approximate, say(day, today)).toBe(true);
      }),
    );
  });

  it('is the same when it is written as pages show it, or as it is kept, and read again', () => {
    fc.assert(
      fc.property(anyPast, anyWay, ({ day, today }, [say]) => {
        const when = spanRead(say(day, today), { today });
        expect(spanRead(showSpan(when), { today })).toEqual(when);
        expect(spanRead(when.edtf, { today })).toEqual(when);
      }),
    );
  });

  it('of an age has every day of being that old in it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 40 }), (born, months, after) => {
        const today = addDays(born, 9000);
        const first = addMonths(born, months);
        const within = addDays(first, Math.min(after, addMonths(born, months + 1) - 1 - first));
        const { earliest, latest } = spanRead(`at ${months} months`, { today, born: exactly(born) });
        expect(earliest <= within && within <= latest).toBe(true);
      }),
    );
  });

  it('of a part of a month lies in the month, and its three parts leave no day out', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month } = yearMonthDay(day);
        const parts = ['early', 'mid', 'late'].map((part) => spanRead(`${part} ${monthSaid(day)}`, { today: addDays(day, 400) }));
        expect(parts.map(({ earliest, latest }) => latest - earliest + 1).reduce((sum, n) => sum + n)).toBe(daysInMonth(year, month));
      }),
    );
  });

  it('is a date by the standard, or a sentence, whatever was typed', () => {
    const word = fc.constantFrom(
      ...'about early late mid w/c last week may 4 22 2016 18 ? / - to or before at months old July summer Tuesday 14:30 2pm christmas easter ago two'.split(
        ' ',
      ),
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(typed, anyDay, (text, today) => {
        const said = readSaidDate(text, { today, born: exactly(addDays(today, -900)) });
        if (said.kind === 'not-read') expect(said.problem.length).toBeGreaterThan(10);
        else expect(parseEdtf(said.when.edtf)).toEqual(said.when);
      }),
      { numRuns: 3000 },
    );
  });
});
