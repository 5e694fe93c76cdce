import type { Entry } from '../../core/entry/entry.ts';
import type { EntryId, PersonId } from '../../core/entry/ids.ts';

/** A share, an account, a correction or a disposal that names nobody is about whomever the entry is about that it stands on. */
export function aboutWhom(entries: readonly Entry[]): (entry: Entry) => Entry {
  const byId = new Map<EntryId, Entry>(entries.map((entry) => [entry.id, entry]));
  return (entry) => (entry.about.length > 0 ? entry : { ...entry, about: peopleUnder(entry, byId) });
}

function peopleUnder(entry: Entry, byId: ReadonlyMap<EntryId, Entry>): readonly PersonId[] {
  const seen = new Set<EntryId>();
  for (let at: Entry | undefined = entry; at !== undefined && !seen.has(at.id); at = standsOn(at, byId)) {
    if (at.about.length > 0) return at.about;
    seen.add(at.id);
  }
  return [];
}

function standsOn(entry: Entry, byId: ReadonlyMap<EntryId, Entry>): Entry | undefined {
  const on =
    entry.kind === 'share' || entry.kind === 'account' || entry.kind === 'disposal'
      ? entry.facts.of
      : entry.kind === 'correction'
        ? (entry.facts.corrects ?? entry.facts.withdraws)
        : undefined;
  return on === undefined ? undefined : byId.get(on);
}
