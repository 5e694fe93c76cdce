import { type ClockName, clockOn } from '../../../clock/clocks.ts';
import { limitDay } from '../../../clock/limit-day.ts';
import { englandBankHolidays } from '../../../time/bank-holidays.ts';
import { workingDaysBetween } from '../../../time/calendar.ts';
import type { Day } from '../../../time/day.ts';

/** The last day that is in time, and the statute or guidance that says so. */
export interface Limited {
  readonly due?: Day | undefined;
  readonly source?: string | undefined;
}

/** Working days since the last day that was in time; 0 on that day and before it. */
export const workingDaysLate = (due: Day, on: Day): number => Math.max(0, workingDaysBetween(englandBankHolidays, due, on));

/** The last day that is in time by a clock of the catalogue, with its source; neither where no such clock held on the day that starts it. */
export function limitFrom(name: ClockName, start: Day | undefined): Limited {
  const clock = start === undefined ? undefined : clockOn(name, start);
  return clock === undefined || start === undefined ? {} : { due: limitDay(englandBankHolidays, clock, start), source: clock.source };
}
