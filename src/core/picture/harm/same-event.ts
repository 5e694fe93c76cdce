import type { Entry } from '../../entry/entry.ts';
import { type Picture, recordedDay } from '../picture.ts';
import { knownToFrom } from '../told.ts';
import { isEventOfHarm, partiesTo } from './concern-entries.ts';

/**
 * Whether two entries tell of one event: events of harm (incidents, admissions) with somebody in common that may have
 * happened on the same days, or on one thread within so few days that they are its aftermath.
 */
export function isSameEvent(a: Entry, b: Entry, aftermathDays = 2): boolean {
  if (a.id === b.id) return true;
  const apart = Math.max(a.when.earliest - b.when.latest, b.when.earliest - a.when.latest);
  if (apart > (a.thread !== undefined && a.thread === b.thread ? aftermathDays : 0)) return false;
  if (!isEventOfHarm(a) || !isEventOfHarm(b)) return false;
  const other = partiesTo(b);
  return partiesTo(a).some((person) => other.includes(person));
}

/** How long after an event a referral about it may be written down, in days (ours). */
const referredWithin = 7;

/**
 * Whether two entries bring the same news: one event, one referral on its thread, or an event and the referral by which it was passed on,
 * written down by who recorded the event or by who was told of it.
 */
export function isSameNews(p: Picture, a: Entry, b: Entry): boolean {
  if (isSameEvent(a, b)) return true;
  if (a.kind === 'referral' && b.kind === 'referral') return a.thread !== undefined && a.thread === b.thread;
  if (a.kind === 'referral') return refersTo(p, a, b);
  return b.kind === 'referral' && refersTo(p, b, a);
}

function refersTo(p: Picture, referral: Entry, event: Entry): boolean {
  const after = referral.when.latest - event.when.earliest;
  if (!isEventOfHarm(event) || after < 0 || referral.when.earliest - event.when.latest > referredWithin) return false;
  if (!referral.about.some((person) => event.about.includes(person))) return false;
  if (referral.themes.length > 0 && event.themes.length > 0 && !referral.themes.some((theme) => event.themes.includes(theme))) return false;
  const from = knownToFrom(p, event, referral.by);
  return from !== undefined && from <= recordedDay(referral);
}
