import type { Entry } from '../entry/entry.ts';
import { endOf } from '../time/instant.ts';

/**
 * An entry that was written in a demonstration, as it stands there: recorded on the day of the past that was shown. When it landed stays what it is. Only a
 * demonstration reads entries so, and the database lets no entry of another partnership name such a day.
 */
export function asRehearsed(entry: Entry): Entry {
  const { source } = entry;
  if (source.kind !== 'typed' || source.shownOn === undefined) return entry;
  return { ...entry, recorded: endOf(source.shownOn.latest), recordedAs: source.shownOn };
}
