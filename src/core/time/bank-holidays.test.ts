import { describe, expect, it } from 'vitest';
import { day } from '../../../test/builders/spans.ts';
import published from '../../../test/fixtures/bank-holidays.json' with { type: 'json' };
import { bankHolidayYears, englandBankHolidays, noHolidays } from './bank-holidays.ts';
import { addDays, type Day, dayOf, daysInMonth, formatDay, weekdayOf, yearMonthDay } from './day.ts';

/** Days proclaimed once, and the days that they took the place of. */
const oneOff = {
  added: ['2011-04-29', '2012-06-04', '2012-06-05', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'],
  moved: ['2012-05-28', '2020-05-04', '2022-05-30'],
};

describe('the bank holidays of England', () => {
  it('are those that the government publishes, in every year that it lists', () => {
    const listed = published['england-and-wales'].events.map(({ date }) => date);
    expect(holidaysFrom(2019)).toEqual(listed.toSorted());
  });

  it('are those of the rule in every year, but for the days proclaimed once', () => {
    const years = Array.from({ length: bankHolidayYears.last - bankHolidayYears.first + 1 }, (_, n) => bankHolidayYears.first + n);
    const byRule = years.flatMap(holidaysByRule).map(formatDay);
    const expected = [...byRule.filter((date) => !oneOff.moved.includes(date)), ...oneOff.added];
    expect(holidaysFrom(bankHolidayYears.first)).toEqual(expected.toSorted());
  });

  it.each(['2011-04-29', '2012-06-04', '2012-06-05', '2022-09-19', '2023-05-08'])('count %s, proclaimed once', (date) => {
    expect(englandBankHolidays.holidays.has(day(date))).toBe(true);
  });

  it('never fall at a weekend, since a weekday stands in for them', () => {
    expect([...englandBankHolidays.holidays].filter((holiday) => weekdayOf(holiday) > 5)).toEqual([]);
  });

  it('are none in the calendar without any', () => {
    expect(noHolidays.holidays.size).toBe(0);
  });
});

function holidaysFrom(year: number): readonly string[] {
  return [...englandBankHolidays.holidays]
    .filter((holiday) => yearMonthDay(holiday).year >= year)
    .map(formatDay)
    .toSorted();
}

/** The Banking and Financial Dealings Act 1971, the days fixed since, and Good Friday and Christmas Day by common law. */
function holidaysByRule(year: number): readonly Day[] {
  const easter = easterSunday(year);
  return [
    firstWeekday(dayOf(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    onOrAfter(dayOf(year, 5, 1), 1),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ];
}

function christmas(year: number): readonly Day[] {
  const weekday = weekdayOf(dayOf(year, 12, 25));
  const inDecember = (first: number, second: number) => [dayOf(year, 12, first), dayOf(year, 12, second)];
  if (weekday === 5) return inDecember(25, 28);
  if (weekday === 6) return inDecember(27, 28);
  return weekday === 7 ? inDecember(26, 27) : inDecember(25, 26);
}

function firstWeekday(from: Day): Day {
  return weekdayOf(from) <= 5 ? from : onOrAfter(from, 1);
}

function onOrAfter(from: Day, weekday: number): Day {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

function lastMonday(year: number, month: number): Day {
  return onOrAfter(addDays(dayOf(year, month, daysInMonth(year, month)), -6), 1);
}

/** By the tables of the Gregorian calendar (Butcher's algorithm). */
function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * correction + 114;
  return dayOf(year, Math.floor(count / 31), (count % 31) + 1);
}
