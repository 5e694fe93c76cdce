import type { PersonId } from '../../../entry/ids.ts';
import { englandBankHolidays } from '../../../time/bank-holidays.ts';
import { nextWorkingDay } from '../../../time/calendar.ts';
import type { Day } from '../../../time/day.ts';
import { limitFrom } from './limit-from.ts';
import { type RoomSaid, type Said, saidOf } from './said.ts';
import { stageDay } from './stage-day.ts';

/** Whether the national panel was told of a child in scope (R203): one notice was missed where a review was of two children. */
export interface NoticeState {
  readonly child: PersonId;
  readonly notice?: Said<'panel-notice'> | undefined;
  /** The day from which it is lacking: the working day after the last that was in time. Undefined while nothing is known that starts the clock. */
  readonly lackingFrom?: Day | undefined;
}

/** One for each child of a review. Where no limit was in force, a notice is lacking from the working day after the authority knew, or after the first decision. */
export function noticesOf(said: readonly RoomSaid[], children: readonly PersonId[]): readonly NoticeState[] {
  const start = stageDay(said, 'aware')?.on ?? saidOf(said, 'review-decision')[0]?.on;
  const due = limitFrom('serious-incident-notified', start).due ?? start;
  return children.map((child) => ({
    child,
    notice: saidOf(said, 'panel-notice').findLast((one) => one.child === child),
    lackingFrom: due === undefined ? undefined : nextWorkingDay(englandBankHolidays, due),
  }));
}
