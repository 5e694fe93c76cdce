import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import { englandBankHolidays, noHolidays } from './bank-holidays.ts';
import { type ClosedDays, closedPeriods } from './closed-periods.ts';
import { formatDay } from './day.ts';

const christmas: ClosedDays = { listed: ['12-24/01-01'], run: 4 };
const shown = (found: ReturnType<typeof closedPeriods>) => found.map(({ from, to }) => `${formatDay(from)} ${formatDay(to)}`);
const inYear = (year: number, closed: ClosedDays, calendar = englandBankHolidays) =>
  shown(closedPeriods(calendar, closed, day(`${year}-03-01`), day(`${year + 1}-02-28`)));

describe('periods in which offices are closed', () => {
  it('are the listed days of each year with the weekends they run into, and long runs of the calendar such as Easter', () => {
    expect(inYear(2024, christmas)).toEqual(['2024-03-29 2024-04-01', '2024-12-24 2025-01-01']);
    expect(inYear(2021, christmas)).toEqual(['2021-04-02 2021-04-05', '2021-12-24 2022-01-03']);
  });
  it('leave out a weekend, and a bank holiday beside one', () => {
    expect(inYear(2024, { listed: [], run: 5 })).toEqual([]);
    expect(inYear(2024, { listed: [], run: 3 })).toContain('2024-05-04 2024-05-06');
  });
  it('need no table of holidays where they are listed, and are the same 28 years on', () => {
    expect(inYear(2024, christmas, noHolidays)).toEqual(['2024-12-24 2025-01-01']);
    expect(inYear(2052, christmas, noHolidays)).toEqual(['2052-12-24 2053-01-01']);
  });
  it('are whole, though only one of their days is asked about', () => {
    expect(shown(closedPeriods(englandBankHolidays, christmas, day('2024-12-30'), day('2024-12-30')))).toEqual(['2024-12-24 2025-01-01']);
    expect(closedPeriods(englandBankHolidays, christmas, day('2024-12-23'), day('2024-12-23'))).toEqual([]);
  });
  it('have month-days that can be read', () => {
    expect(() => closedPeriods(noHolidays, { listed: ['Christmas'], run: 4 }, day('2024-12-23'), day('2024-12-23'))).toThrow(
      'not month-days',
    );
  });
});
