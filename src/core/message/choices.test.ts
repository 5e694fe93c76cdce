import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { englandBankHolidays as calendar } from '../time/bank-holidays.ts';
import { addMinutes, instantOf } from '../time/instant.ts';
import { isQuiet, leavesAt, type MessageChoices, type MessageTerms, usualChoices, usualTerms, type Written, worksOn } from './choices.ts';

const at = (on: string, time: string) => instantOf(day(on), Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
const leaves = (
  on: string,
  time: string,
  soon: boolean,
  choices: Partial<MessageChoices> = {},
  { terms = {}, written = {} }: { readonly terms?: Partial<MessageTerms>; readonly written?: Written } = {},
) => leavesAt(at(on, time), { soon }, { choices: { ...usualChoices, ...choices }, terms: { ...usualTerms, ...terms }, calendar, written });

describe('when a message leaves', () => {
  // Friday 27 November 2026.
  it.each([
    ['what cannot wait, at once in the hours of the day', '2026-11-27', '11:00', true, 'at-once'],
    ['what can, with the message of the day', '2026-11-27', '11:00', false, 'daily'],
    ['and not before its hour', '2026-11-27', '08:29', false, undefined],
    ['nothing in quiet hours', '2026-11-27', '19:00', true, undefined],
    ['nothing before they end', '2026-11-27', '06:59', true, undefined],
    ['what cannot wait, as they end', '2026-11-27', '07:00', true, 'at-once'],
    ['nothing on a Saturday', '2026-11-28', '11:00', true, undefined],
    ['nothing on a bank holiday', '2026-12-25', '11:00', true, undefined],
    ['and again on the working day after it', '2026-12-29', '11:00', true, 'at-once'],
  ] as const)('%s', (_what, on, time, soon, way) => {
    expect(leaves(on, time, soon)).toBe(way);
  });
  it('on days off too, for what cannot wait and whoever chose so', () => {
    expect(leaves('2026-11-28', '11:00', true, { onOffDays: true })).toBe('at-once');
    expect(leaves('2026-11-28', '11:00', false, { onOffDays: true, pace: 'as-it-comes' })).toBe(undefined);
  });
  it('once a day alone, where the agency lets people put off what cannot wait, and not where it does not', () => {
    expect(leaves('2026-11-27', '07:30', true, { pace: 'daily' }, { terms: { mayPutOff: true } })).toBe(undefined);
    expect(leaves('2026-11-27', '07:30', true, { pace: 'daily' })).toBe('at-once');
  });
  it('once a day and no more, however much comes', () => {
    expect(leaves('2026-11-27', '15:00', false, {}, { written: { daily: at('2026-11-27', '08:30') } })).toBe(undefined);
    expect(leaves('2026-11-27', '15:00', false, {}, { written: { daily: at('2026-11-26', '16:00') } })).toBe('daily');
  });
  it('a quarter of an hour after the last that left at once, at the soonest', () => {
    const written = { atOnce: at('2026-11-27', '11:00'), daily: at('2026-11-27', '09:00') };
    expect(leaves('2026-11-27', '11:14', true, {}, { written })).toBe(undefined);
    expect(leaves('2026-11-27', '11:15', true, {}, { written })).toBe('at-once');
  });
  it('by the clocks of London on both days on which they change', () => {
    for (const on of ['2026-03-29', '2026-10-25']) {
      expect(leaves(on, '06:59', true, { onOffDays: true })).toBe(undefined);
      expect(leaves(on, '07:00', true, { onOffDays: true })).toBe('at-once');
    }
    expect(addMinutes(at('2026-10-25', '00:00'), 25 * 60)).toBe(at('2026-10-26', '00:00'));
  });
});

describe('hours and days', () => {
  it('are quiet across midnight, within a day, or never', () => {
    const quiet = (from: number, until: number, minutes: number) => isQuiet({ quiet: { from, until } }, minutes);
    expect([quiet(1140, 420, 1139), quiet(1140, 420, 1140), quiet(1140, 420, 419), quiet(1140, 420, 420)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([quiet(720, 780, 719), quiet(720, 780, 720), quiet(720, 780, 780)]).toEqual([false, true, false]);
    expect(quiet(0, 0, 0)).toBe(false);
  });
  it('are worked as an agency works: a practice closed on Wednesdays, a school in August, a desk that never closes', () => {
    const works = (terms: Partial<MessageTerms>, on: string) => worksOn({ ...usualTerms, ...terms }, calendar, day(on));
    expect(works({ weekdays: [1, 2, 4, 5] }, '2026-11-25')).toBe(false);
    const closed = { from: day('2026-07-23'), until: day('2026-09-01') };
    expect([
      works({ closed }, '2026-07-22'),
      works({ closed }, '2026-07-23'),
      works({ closed }, '2026-09-01'),
      works({ closed }, '2026-09-02'),
    ]).toEqual([true, false, false, true]);
    expect(works({ weekdays: [1, 2, 3, 4, 5, 6, 7] }, '2026-12-25')).toBe(true);
  });
});
