import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { addDays, formatDay } from '../../time/day.ts';
import type { Asked, OpenWork } from './asked.ts';
import { beforeAndAfter, windowsAround } from './before-and-after.ts';
import { quarterOf, quartersBetween, sayQuarter } from './quarter.ts';
import { exposedIn, per100 } from './rate.ts';

const agency = agencyId('csc');
const [from, action, today] = [day('2024-01-01'), day('2025-01-01'), day('2026-01-01')];
const families = Array.from({ length: 200 }, (_, n) => `f${n}`);
const open: readonly OpenWork[] = families.map((family) => ({ family, children: 1, from }));
/** So many questions in each of two years, spread over families and days; `together` of them always to one family on one day. */
const askedSo = (before: number, after: number, together = 1): readonly Asked[] =>
  [before, after].flatMap((count, year) =>
    Array.from({ length: count }, (_, n) => {
      const bunch = Math.floor(n / together);
      return {
        check: 'c',
        agency,
        family: families[(bunch * 7 + year * 3) % 200] ?? '',
        on: addDays(year === 0 ? from : action, (bunch * 11) % 360),
        by: today,
        again: false,
      };
    }),
  );
const says = (before: number, after: number, together?: number): string => {
  const compared = beforeAndAfter(askedSo(before, after, together), open, action, today);
  return compared.kind === 'compared' ? compared.says : compared.kind;
};

describe('what moved after an action', () => {
  it('is shown where what is asked has halved, and in which way', () => {
    expect(says(160, 80)).toBe('less');
    expect(says(80, 160)).toBe('more');
  });

  it('is not shown where it may be chance', () => {
    expect(says(20, 15)).toBe('cannot-tell');
  });

  it('is not shown where the same count came in bunches, to few families', () => {
    expect(says(60, 120, 1)).toBe('more');
    expect(says(60, 120, 10)).toBe('cannot-tell');
  });

  it('is not worked out of counts that may not be told', () => {
    expect(says(40, 4)).toBe('too-few');
  });

  it('has bounds with the ratio between them', () => {
    const compared = beforeAndAfter(askedSo(100, 100), open, action, today);
    expect(compared).toMatchObject({ kind: 'compared', says: 'cannot-tell' });
    if (compared.kind === 'compared') expect(compared.low < compared.ratio && compared.ratio < compared.high).toBe(true);
  });

  it('sets whole quarters beside each other: a year of them, or those of the same seasons, without the quarter of the action itself', () => {
    const around = (on: string, until: string): readonly string[] | undefined => {
      const windows = windowsAround(day(on), day(until));
      return windows === undefined
        ? undefined
        : [windows.before.from, windows.before.until, windows.after.from, windows.after.until].map(formatDay);
    };
    expect(around('2025-01-01', '2026-01-01')).toEqual(['2024-01-01', '2025-01-01', '2025-01-01', '2026-01-01']);
    expect(around('2025-02-10', '2026-05-20')).toEqual(['2024-01-01', '2025-01-01', '2025-04-01', '2026-04-01']);
    expect(around('2025-02-10', '2025-11-20')).toEqual(['2024-04-01', '2024-10-01', '2025-04-01', '2025-10-01']);
    expect(around('2025-02-10', '2025-06-30')).toBeUndefined();
  });

  it('compares the same months where the year after is not over', () => {
    const spring = askedSo(200, 0).filter(({ on }) => on < day('2024-04-01'));
    expect(beforeAndAfter(spring, open, action, day('2025-04-01'))).toEqual({ kind: 'too-few' });
  });
});

describe('a rate', () => {
  it('is per 100 open children and quarter, by the days on which work was open', () => {
    const quarter = quarterOf(day('2024-02-10'));
    const half: OpenWork = { family: 'x', children: 2, from: day('2024-02-15') };
    expect(exposedIn(quarter, [], [half])).toMatchObject({ asked: 0, days: 2 * 46 });
    expect(per100({ asked: 1, days: 365.25 / 4 })).toBeCloseTo(100);
    expect(per100({ asked: 0, days: 0 })).toBeUndefined();
  });

  it('is by quarters of the calendar', () => {
    const quarters = quartersBetween(day('2023-12-31'), day('2024-04-01'));
    expect(quarters.map(sayQuarter)).toEqual(['October to December 2023', 'January to March 2024', 'April to June 2024']);
  });
});
