import type { Entry } from '../../core/entry/entry.ts';
import type { AgencyId } from '../../core/entry/ids.ts';

/** Each agency that recorded some of these entries, with the last of them: whom to ask. The agency of the last comes first. */
export function latestByAgency(entries: readonly Entry[]): ReadonlyMap<AgencyId, Entry> {
  const latest = new Map<AgencyId, Entry>();
  for (const entry of entries) {
    const held = latest.get(entry.by);
    if (held === undefined || held.when.latest <= entry.when.latest) latest.set(entry.by, entry);
  }
  return new Map([...latest].sort(([, one], [, other]) => other.when.latest - one.when.latest));
}
