import type { Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';

/** Days in a row that are not worked, a bank holiday among them: `[from, to]`. */
export interface ClosedRun {
  readonly from: Day;
  readonly to: Day;
}

/** How many working days before closed days a closing is looked at a second time, and how long after them (R134; ours). */
const secondLook = 5;
/** How far ahead closed days are shown (ours). */
const ahead = 42;

/** The closed days that are next, or that have just been. Undefined where none are within some weeks. */
export function closedDaysNear(calendar: Calendar, today: Day): ClosedRun | undefined {
  const since = addWorkingDays(calendar, today, -secondLook);
  for (let day = since; day <= addDays(today, ahead); day = addDays(day, 1)) {
    if (!calendar.holidays.has(day)) continue;
    let [from, to] = [day, day];
    while (!isWorkingDay(calendar, addDays(from, -1))) from = addDays(from, -1);
    while (!isWorkingDay(calendar, addDays(to, 1))) to = addDays(to, 1);
    return { from, to };
  }
  return undefined;
}

/** Closings that were decided in the working days just before closed days: each is looked at again. */
export const closedJustBefore = (p: Picture, run: ClosedRun): readonly Closing[] =>
  caseworkClosings(p).filter(({ on }) => on >= addWorkingDays(p.calendar, run.from, -secondLook) && on <= run.to);
