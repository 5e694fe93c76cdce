import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';

const ofHelp: ReadonlySet<string> = new Set(['in-treatment', 'drinks', 'uses-drugs', 'abstains']);

/**
 * Of some people in an entry about a service, those whom it is for: those whom its claims say are treated or use, else those who were there, else all of them.
 * A service writes the family of its own patient into `about`.
 */
export function whoseService(entry: EntryOf<'service'>, people: readonly PersonId[]): readonly PersonId[] {
  const treated = people.filter((person) => entry.claims.some(({ who, is }) => who === person && ofHelp.has(is)));
  if (treated.length > 0) return treated;
  const there = people.filter((person) => entry.present.includes(person));
  return there.length > 0 ? there : people;
}
