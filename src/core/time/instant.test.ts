import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyInstant } from '../../../test/builders/arbitrary-time.ts';
import { day } from '../../../test/builders/spans.ts';
import { addDays, type Day, dayOf, noEarliest, noLatest, weekdayOf } from './day.ts';
import {
  addHours,
  dayAt,
  endOf,
  formatInstant,
  type Instant,
  instantOf,
  instantOfNumber,
  minutesIntoDayAt,
  parseInstant,
  showInstant,
  startOf,
} from './instant.ts';
import { londonOffset } from './london.ts';

const hour = 3_600_000;

function instant(text: string): Instant {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`a test names an instant that there is not: ${text}`);
  return read;
}

describe('a day in London', () => {
  it('starts at midnight there, which in summer is still the day before in UTC', () => {
    expect(formatInstant(startOf(day('2018-06-07')))).toBe('2018-06-06T23:00:00.000Z');
    expect(formatInstant(startOf(day('2018-12-07')))).toBe('2018-12-07T00:00:00.000Z');
  });

  it('ends a millisecond before the next begins', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(endOf(any) + 1).toBe(startOf(addDays(any, 1)));
      }),
    );
  });

  it('holds every instant from its start to its end, and no other', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(dayAt(startOf(any))).toBe(any);
        expect(dayAt(endOf(any))).toBe(any);
        expect(dayAt(instantOfNumber(startOf(any) - 1))).toBe(addDays(any, -1));
      }),
    );
  });

  it('has the instants between its bounds', () => {
    fc.assert(
      fc.property(anyInstant, (any) => {
        expect(startOf(dayAt(any))).toBeLessThanOrEqual(any);
        expect(endOf(dayAt(any))).toBeGreaterThanOrEqual(any);
      }),
    );
  });

  it('lasts 23 hours as the clocks go forward and 25 as they go back', () => {
    const length = (of: Day) => (endOf(of) + 1 - startOf(of)) / hour;
    expect(length(day('2018-03-25'))).toBe(23);
    expect(length(day('2018-10-28'))).toBe(25);
    expect(length(day('2018-06-07'))).toBe(24);
  });

  it('follows the summer time of each year, from the last Sunday of March to that of October, at 01:00 UTC', () => {
    for (let year = 1996; year <= 2037; year += 1) {
      const forward = lastSunday(year, 3) * 24 * hour + hour;
      const back = lastSunday(year, 10) * 24 * hour + hour;
      expect([forward - 1, forward, back - 1, back].map(londonOffset)).toEqual([0, hour, hour, 0]);
    }
  });

  it('follows the years in which the clocks stayed an hour ahead', () => {
    expect(londonOffset(startOf(day('1970-01-15')))).toBe(hour);
  });

  it('keeps an open end open', () => {
    expect(startOf(noEarliest)).toBe(-Infinity);
    expect(endOf(noLatest)).toBe(Infinity);
    expect(dayAt(endOf(noLatest))).toBe(noLatest);
  });
});

describe('a time of day', () => {
  it('is the instant at which the clocks of London show it', () => {
    expect(formatInstant(instantOf(day('2018-06-07'), 22 * 60 + 30))).toBe('2018-06-07T21:30:00.000Z');
    expect(formatInstant(instantOf(day('2018-12-07'), 22 * 60 + 30))).toBe('2018-12-07T22:30:00.000Z');
  });

  it('that comes twice is the later one, so that nobody is called late who may not be', () => {
    expect(formatInstant(instantOf(day('2018-10-28'), 90))).toBe('2018-10-28T01:30:00.000Z');
  });

  it('that never comes is an hour on', () => {
    expect(showInstant(instantOf(day('2018-03-25'), 90))).toBe('25 March 2018, 02:30');
  });

  it('is read back from its instant, unless the clocks skip it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3 * 60, max: 1439 }), (any, minutes) => {
        const at = instantOf(any, minutes);
        expect([dayAt(at), minutesIntoDayAt(at)]).toEqual([any, minutes]);
      }),
    );
  });

  it.each([-1, 1440, 0.5])('of %d minutes is a fault', (minutes) => {
    expect(() => instantOf(day('2018-06-07'), minutes)).toThrow(RangeError);
  });
});

describe('an instant', () => {
  it('is written as the platform writes it', () => {
    fc.assert(
      fc.property(anyInstant, (any) => {
        expect(formatInstant(any)).toBe(new Date(any).toISOString());
      }),
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyInstant, (any) => {
        expect(parseInstant(formatInstant(any))).toBe(any);
      }),
    );
  });

  it('is read with the zone that it names', () => {
    expect(instant('2018-06-07T22:30+01:00')).toBe(instant('2018-06-07T21:30:00Z'));
    expect(instant('2018-06-07T20:00:00.5-01:30')).toBe(instant('2018-06-07T21:30:00.500Z'));
  });

  it.each(['2018-06-07T22:30', '2018-06-07', '2018-02-30T10:00Z', '2018-06-07T24:00Z', '2018-06-07 22:30Z', '2018-06-07T10:60Z'])(
    'is not read from %j',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  it('is shown in the time of London', () => {
    expect(showInstant(instant('2018-06-07T21:30:00Z'))).toBe('7 June 2018, 22:30');
    expect(showInstant(instant('2018-06-07T23:05:00Z'))).toBe('8 June 2018, 00:05');
  });

  it('is shown without a time where only the day was recorded', () => {
    expect(showInstant(endOf(day('2018-06-07')))).toBe('7 June 2018');
  });

  it('moves on by hours that pass, not by hours on the wall', () => {
    expect(showInstant(addHours(instantOf(day('2018-10-27'), 12 * 60), 24))).toBe('28 October 2018, 11:00');
  });

  it('is not a day, nor a day an instant: neither compiles in place of the other', () => {
    // @ts-expect-error a day where an instant is asked for
    expect(dayAt(day('2018-06-07'))).toBeDefined();
    // @ts-expect-error an instant where a day is asked for
    expect(addDays(instant('2018-06-07T21:30Z'), 1)).toBeDefined();
    // @ts-expect-error a mere number where a day is asked for
    expect(addDays(0, 1)).toBeDefined();
  });

  it('is a whole number of milliseconds', () => {
    expect(() => instantOfNumber(Number.NaN)).toThrow(RangeError);
    expect(() => instantOfNumber(0.5)).toThrow(RangeError);
  });
});

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, 31);
  return addDays(last, -(weekdayOf(last) % 7));
}
