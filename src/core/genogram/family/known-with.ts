import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';

/** The agencies that have anything on record that names each person, as far as this vantage can tell. */
export function knownWith(p: Picture): (person: PersonId) => ReadonlySet<AgencyId> {
  const found = new Map<PersonId, Set<AgencyId>>();
  for (const entry of p.known.entries) {
    const agencies = [entry.by, ...tellingsOf(p, entry.id).map(({ to }) => to)];
    const named = new Set([
      ...entry.about,
      ...entry.present,
      ...entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])),
    ]);
    for (const person of named) {
      const held = found.get(person) ?? new Set();
      found.set(person, held);
      for (const agency of agencies) held.add(agency);
    }
  }
  return (person) => found.get(person) ?? new Set();
}
