import type { Calendar } from './calendar.ts';
import { type Day, dayOf } from './day.ts';

/** Month and day, `MM-DD`, of each bank holiday of England by year, substitute days and one-off days included. From 2019: gov.uk/bank-holidays. */
const datesByYear: Readonly<Record<number, string>> = {
  2008: '01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26',
  2009: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  // 29 April: a royal wedding.
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  // 4 and 5 June: the Spring holiday moved, and the Diamond Jubilee.
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  // 8 May: the Early May holiday moved to VE Day.
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  // 2 and 3 June: the Spring holiday moved, and the Platinum Jubilee; 19 September: the State Funeral of Queen Elizabeth II.
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  // 8 May: the Coronation of King Charles III.
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

/** The years that the data covers. Outside them, only Saturdays and Sundays are known not to be worked. */
export const bankHolidayYears = { first: 2008, last: 2028 } as const;

/** Saturdays, Sundays and the bank holidays of England. */
export const englandBankHolidays: Calendar = { holidays: new Set(Object.entries(datesByYear).flatMap(readYear)) };

/** Saturdays and Sundays alone. */
export const noHolidays: Calendar = { holidays: new Set() };

function readYear([year, dates]: readonly [string, string]): readonly Day[] {
  return dates.split(' ').map((date) => dayOf(Number(year), Number(date.slice(0, 2)), Number(date.slice(3))));
}
