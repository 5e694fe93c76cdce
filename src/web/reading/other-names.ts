import type { Entry } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';

/** The names by which people are known beside the one that they are called by, as entries state them. What is sealed is not matched (rule 29). */
export function otherNamesIn(entries: readonly Entry[]): ReadonlyMap<PersonId, readonly string[]> {
  const found = new Map<PersonId, string[]>();
  for (const { claims } of entries)
    for (const { who, is, what, not, sealed } of claims)
      if (is === 'known-as' && what !== undefined && !not && !sealed) found.set(who, [...(found.get(who) ?? []), what]);
  return found;
}
