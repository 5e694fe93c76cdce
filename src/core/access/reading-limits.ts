import type { PersonId } from '../entry/ids.ts';
import { addHours, type Instant } from '../time/instant.ts';

/**
 * How many children's records somebody opens in an hour before a reason is asked for each further one, and before opening further ones waits. Ours: a
 * duty desk in a busy hour opens about a dozen. Nobody is locked out: what was opened within the hour stays open, and the wait ends by itself.
 */
export const childrenAnHour = { asks: 20, pauses: 60 } as const;

export type Pace = { readonly kind: 'usual' } | { readonly kind: 'asks' } | { readonly kind: 'pauses'; readonly until: Instant };

/** @param opened whose records were opened in the hour before, and when last */
export function paceOf(opened: ReadonlyMap<PersonId, Instant>, opening: readonly PersonId[]): Pace {
  const further = new Set(opening.filter((child) => !opened.has(child)));
  const count = opened.size + further.size;
  if (further.size === 0 || count <= childrenAnHour.asks) return { kind: 'usual' };
  if (count <= childrenAnHour.pauses) return { kind: 'asks' };
  const last = [...opened.values()].sort((a, b) => a - b);
  const leaving = last[Math.min(last.length, count - childrenAnHour.pauses) - 1];
  // More at once than an hour allows: nothing that was opened before makes room for it, so that each is asked about.
  return leaving === undefined ? { kind: 'asks' } : { kind: 'pauses', until: addHours(leaving, 1) };
}

/** Events that list or ask, and open nobody's record. */
export const listingEvents: readonly string[] = [
  'today-shown',
  'looked-up',
  'involvement-told',
  'restrictions-shown',
  'reason-asked',
  'reason-given',
  'reading-paused',
  'emergency-missed',
  'part-sealed',
];
