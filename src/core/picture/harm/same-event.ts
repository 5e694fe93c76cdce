import type { Entry } from '../../entry/entry.ts';
import { isEventOfHarm, partiesTo } from './concern-entries.ts';

/**
 * Whether two entries tell of one event: events of harm (incidents, admissions) with somebody in common that may have
 * happened on the same days, or on one thread within so few days that they are its aftermath.
 */
export function isSameEvent(a: Entry, b: Entry, aftermathDays = 2): boolean {
  if (a.id === b.id) return true;
  if (!isEventOfHarm(a) || !isEventOfHarm(b)) return false;
  const [one, other] = [partiesTo(a), partiesTo(b)];
  if (!one.some((person) => other.includes(person))) return false;
  const apart = Math.max(a.when.earliest - b.when.latest, b.when.earliest - a.when.latest);
  return apart <= (a.thread !== undefined && a.thread === b.thread ? aftermathDays : 0);
}
