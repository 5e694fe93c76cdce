import { type Day, daysBetween, formatDay, showDay } from '../../core/time/day.ts';
import { daysBeside } from './case-days.ts';
import type { OpenCase } from './open-case.ts';

/** What a page needs to move among days: the day, the recorded ones beside it, and the ends. */
export interface DayControl {
  readonly on: string;
  readonly iso: string;
  readonly first: string;
  readonly last: string;
  readonly span: number;
  readonly at: number;
  readonly before: { readonly href: string; readonly text: string } | undefined;
  readonly after: { readonly href: string; readonly text: string } | undefined;
}

export function dayControl({ days }: OpenCase, on: Day, address: (on: Day) => string): DayControl {
  const { before, after } = daysBeside(days, on);
  const link = (day: Day | undefined): DayControl['before'] => (day === undefined ? undefined : { href: address(day), text: showDay(day) });
  const last = days.usual > (days.recorded.at(-1) ?? days.usual) ? days.usual : days.end;
  return {
    on: showDay(on),
    iso: formatDay(on),
    first: formatDay(days.first),
    last: formatDay(last),
    span: daysBetween(days.first, last),
    at: daysBetween(days.first, on),
    before: link(before),
    after: link(after ?? (on < days.usual ? days.usual : undefined)),
  };
}
