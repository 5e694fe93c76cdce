import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { TextAsked } from './asked.ts';
import { readingOf } from './text/reading.ts';

/** By agency, the adults whom its rows name, most often named first: who "she" and "the patient" are where a row names nobody. */
export function usualIn(rows: readonly TextAsked[]): ReadonlyMap<AgencyId, readonly PersonId[]> {
  const counts = new Map<AgencyId, Map<PersonId, number>>();
  for (const asked of rows) {
    const own = counts.get(asked.by.id) ?? new Map<PersonId, number>();
    counts.set(asked.by.id, own);
    const family = asked.who.family;
    for (const mention of readingOf(asked).mentions.values())
      if (mention.is === 'person' && !mention.child && mention.by === 'name')
        for (const person of mention.people) if (family?.has(person) !== false) own.set(person, (own.get(person) ?? 0) + 1);
  }
  return new Map([...counts].map(([agency, own]) => [agency, [...own].toSorted((a, b) => b[1] - a[1]).map(([person]) => person)]));
}
