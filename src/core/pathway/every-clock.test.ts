import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { span } from '../../../test/builders/spans.ts';
import { type ClockName, clocks, isClockName } from '../clock/clocks.ts';
import { promptDay } from '../clock/limit-day.ts';
import { englandBankHolidays as calendar } from '../time/bank-holidays.ts';
import { formatDay } from '../time/day.ts';
import { addMinutes, dayAt, endOf, type Instant, parseInstant } from '../time/instant.ts';
import { dueFrom } from './due.ts';

/**
 * Each clock from each of twelve starts: the last day or minute that is in time, and the day on which it is first asked about. Reckoned apart from this
 * code, with the bank holidays by their rules and the one-off days by hand.
 */
const rows = readFileSync(new URL('../../../test/fixtures/clock-limits.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', start = '', words = '', last = '', asked = ''] = line.split(',');
    if (!isClockName(name)) throw new Error(`no clock ${name}`);
    return { name, start, words, last, asked };
  });

/** The day on which it starts, and the minute of that day where the record gives one. */
function startOf(text: string) {
  const [date = '', time] = text.split('T');
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
  return { on: span(date).latest, at: time === undefined ? undefined : hour * 60 + minute };
}

const at = (text: string): Instant => {
  const read = text.includes('T') ? parseInstant(text) : endOf(span(text).latest);
  if (read === undefined) throw new Error(`no moment ${text}`);
  return read;
};

describe('every clock', () => {
  it('is in the table from every start', () => {
    const [first, ...others] = [...Map.groupBy(rows, ({ name }) => name)];
    expect([first?.[0], ...others.map(([name]) => name)].sort()).toEqual(Object.keys(clocks).sort());
    for (const [name, own] of others)
      expect(
        own.map(({ start }) => start),
        name,
      ).toEqual(first?.[1].map(({ start }) => start));
  });

  it.each(rows)('$name from $words, $start: $last', ({ name, start, last, asked }) => {
    const from = startOf(start);
    const on = (now: Instant) => dueFrom({ calendar, now }, name satisfies ClockName, from, undefined);
    if (last === 'not in force') return expect(on(endOf(from.on))).toBeUndefined();
    const by = at(last);
    expect(on(by)).toMatchObject({ by, day: dayAt(by) });
    for (const [now, late] of [
      [addMinutes(by, -24 * 60), false],
      [by, false],
      [addMinutes(by, 1), true],
      [addMinutes(by, 24 * 60), true],
    ] as const)
      expect(on(now)?.late, String(now - by)).toBe(late);
    const clock = on(by)?.clock;
    if (clock !== undefined && from.at === undefined) expect(formatDay(promptDay(calendar, clock, from.on))).toBe(asked);
  });
});
