import type { Limit, LimitUnit } from '../../clock/clock.ts';
import { clockOn, isClockName } from '../../clock/clocks.ts';
import { limitDay, promptDay } from '../../clock/limit-day.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { Parameters } from '../check.ts';
import { amountOf, type Look } from './case.ts';

/** Units in which a rule may give a time. */
export const timeUnits = ['working-days', 'days', 'weeks', 'months'] as const satisfies readonly LimitUnit[];
const isTimeUnit = (unit: string | undefined): unit is (typeof timeUnits)[number] => timeUnits.some((one) => one === unit);

/** The limits of a rule: its own settings, in their units, and the clocks of the catalogue. */
export interface Limits {
  readonly lastDay: (look: Look, from: Day, name: string) => Day;
  /** The day on which a missed limit is asked about: the day after its last, or the working day after where it is in working days. */
  readonly lateFrom: (look: Look, from: Day, name: string) => Day;
}

export function limitsOf(parameters: Parameters): Limits {
  const limitOf = (look: Look, from: Day, name: string): Limit | undefined => {
    const unit = parameters[name]?.unit;
    if (isTimeUnit(unit)) return { amount: amountOf(look, name), unit };
    return isClockName(name) ? clockOn(name, from)?.limit : undefined;
  };
  const lastDay: Limits['lastDay'] = (look, from, name) => {
    const limit = limitOf(look, from, name);
    return limit === undefined ? from : limitDay(look.p.calendar, { limit }, from);
  };
  return {
    lastDay,
    lateFrom: (look, from, name) => {
      if (parameters[name] === undefined && isClockName(name)) {
        const limit = limitOf(look, from, name);
        return limit === undefined ? from : promptDay(look.p.calendar, { limit }, from);
      }
      return parameters[name]?.unit === 'working-days'
        ? promptDayAfter(look.p.calendar, from, amountOf(look, name))
        : addDays(lastDay(look, from, name), 1);
    },
  };
}
