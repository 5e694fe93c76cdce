import { addDays, type Day, daysBetween } from './day.ts';

/** A pregnancy is reckoned as 40 weeks, from the first day of the last period to the due day. */
const daysOfPregnancy = 280;

/**
 * The day on which a baby is due, from how many weeks the pregnancy was on a day. Completed weeks, as a record gives them, set the due day up to six
 * days late; weeks and days can be given as a fraction (`20 + 3 / 7`).
 */
export function dueDayFromWeeks(day: Day, weeks: number): Day {
  return addDays(day, daysOfPregnancy - Math.round(weeks * 7));
}

/** Completed weeks of pregnancy on a day. Past the due day it goes on counting (41, 42); before the pregnancy it is negative. */
export function weeksOn(due: Day, day: Day): number {
  return Math.floor((daysOfPregnancy - daysBetween(day, due)) / 7);
}

/** Day 0 of the pregnancy, from which a limit in weeks of pregnancy is counted. */
export function pregnancyStart(due: Day): Day {
  return addDays(due, -daysOfPregnancy);
}
