import type { Settings } from '../../check/check.ts';
import { addWorkingDays, type Calendar } from '../../time/calendar.ts';
import { type ClosedPeriod, closedPeriods } from '../../time/closed-periods.ts';
import { addDays, type Day } from '../../time/day.ts';

export const parameters = {
  periods: {
    value: ['12-24/01-01'],
    unit: 'month-days',
    source: 'ours (local list)',
    means: 'Days on which offices are closed each year, first and last, as 12-24/01-01.',
  },
  run: {
    value: 4,
    unit: 'days',
    source: 'ours',
    means: 'From how many days in a row not worked, by the calendar, a closed period counts though it is not listed: four make Easter one.',
  },
  before: { value: 5, unit: 'working-days', source: 'ours', means: 'How long before a closed period what happens still falls to it.' },
  after: { value: 3, unit: 'working-days', source: 'ours', means: 'How long after it.' },
} as const;

/** A closed period with the working days before and after it in which work is touched by it. */
export interface Stretch {
  readonly closed: ClosedPeriod;
  readonly opens: Day;
  readonly ends: Day;
}

const stretchOf = (calendar: Calendar, closed: ClosedPeriod, { before, after }: Settings<typeof parameters>): Stretch => ({
  closed,
  opens: addWorkingDays(calendar, closed.from, -before),
  ends: addWorkingDays(calendar, closed.to, after),
});

/** More days than lie between a day and a closed period to whose stretch it belongs: two for each working day, and a long closed period. */
const reachOf = ({ before, after }: Settings<typeof parameters>): number => 31 + 2 * Math.max(before, after);

/** The stretches to which a day belongs. */
export const stretchesOn = (calendar: Calendar, settings: Settings<typeof parameters>, on: Day): readonly Stretch[] =>
  between(calendar, settings, addDays(on, -reachOf(settings)), addDays(on, reachOf(settings))).filter(
    ({ opens, ends }) => opens <= on && on <= ends,
  );

/** The next stretch to open after a day. */
export const nextStretch = (calendar: Calendar, settings: Settings<typeof parameters>, on: Day): Stretch | undefined =>
  between(calendar, settings, on, addDays(on, 400 + reachOf(settings))).find(({ opens }) => opens > on);

const between = (calendar: Calendar, settings: Settings<typeof parameters>, first: Day, last: Day): readonly Stretch[] =>
  closedPeriods(calendar, { listed: settings.periods, run: settings.run }, first, last).map((closed) =>
    stretchOf(calendar, closed, settings),
  );
