import type { Entry } from '../../entry/entry.ts';
import { addDays, type Day } from '../../time/day.ts';
import { happenedBy, type Picture } from '../picture.ts';
import type { HealthItem } from '../words/child-health-words.ts';
import { birthOf } from './family.ts';

/**
 * Weeks after the birth at which items are due for every child: the routine schedule of immunisations, and the health visitor's and
 * doctor's reviews (NHS England; Healthy Child Programme). What is not here is due on the day that a record gives.
 */
const schedule: Readonly<Partial<Record<HealthItem, readonly number[]>>> = {
  immunisations: [8, 12, 16, 52, 174],
  'health checks': [8, 52, 130],
};

/** The days on which an item is due by the schedule, and how many weeks after the birth each is. */
export const scheduledDays = (item: HealthItem, born: Day): readonly { readonly on: Day; readonly weeks: number }[] =>
  (schedule[item] ?? []).map((weeks) => ({ on: addDays(born, weeks * 7), weeks }));

/**
 * The day on which an item that a record says was missed had been due: the last before it that the schedule knows, reckoned from the
 * birth; where the first is still to come, that one, so that nothing counts as missed before it was due.
 */
export function dueDay(p: Picture, item: HealthItem, entry: Entry): Day {
  const on = happenedBy(entry);
  const born = birthOf(p, p.child)?.on.latest;
  if (born === undefined || !Number.isFinite(born)) return on;
  const days = scheduledDays(item, born).map((one) => one.on);
  return days.findLast((day) => day <= on) ?? days[0] ?? on;
}

const missedAppointment: ReadonlySet<string> = new Set(['was-not-brought', 'did-not-attend']);
const isOnlySaid = (entry: Entry): boolean =>
  entry.kind !== 'health' && !(entry.kind === 'contact' && missedAppointment.has(entry.facts.outcome ?? ''));

/** Said to be not done, before it was due: no miss. An appointment that was missed is one, whenever it was. */
export const isNotYetDue = (p: Picture, item: HealthItem, entry: Entry): boolean =>
  isOnlySaid(entry) && dueDay(p, item, entry) > happenedBy(entry);
