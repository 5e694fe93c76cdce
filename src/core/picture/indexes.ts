import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';

/** Entries of the picture by what they are looked up by, each list in the order of recording: made once for a picture. */
const indexBy = <K>(keysOf: (entry: Entry) => readonly K[]): ((p: Picture) => ReadonlyMap<K, readonly Entry[]>) =>
  onceFor((p: Picture): ReadonlyMap<K, readonly Entry[]> => {
    const found = new Map<K, Entry[]>();
    for (const entry of p.entries)
      for (const key of new Set(keysOf(entry))) {
        const held = found.get(key);
        if (held === undefined) found.set(key, [entry]);
        else held.push(entry);
      }
    return found;
  });

const byThread = indexBy<ThreadId>((entry) => (entry.thread === undefined ? [] : [entry.thread]));
const byAgency = indexBy<AgencyId>((entry) => [entry.by]);
const byPerson = indexBy<PersonId>((entry) => entry.about);

/** The picture's entries of a thread. */
export const entriesOnThread = (p: Picture, thread: ThreadId | undefined): readonly Entry[] =>
  thread === undefined ? [] : (byThread(p).get(thread) ?? []);
/** The picture's entries that an agency made. */
export const entriesBy = (p: Picture, agency: AgencyId): readonly Entry[] => byAgency(p).get(agency) ?? [];
/** The picture's entries that are about a person. */
export const entriesAbout = (p: Picture, person: PersonId): readonly Entry[] => byPerson(p).get(person) ?? [];

const byClaimed = indexBy<PersonId>((entry) => entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])));
/** The picture's entries that make a claim of a person. */
export const entriesClaiming = (p: Picture, person: PersonId): readonly Entry[] => byClaimed(p).get(person) ?? [];

const places = onceFor((p: Picture): ReadonlyMap<EntryId, number> => new Map(p.entries.map(({ id }, place) => [id, place])));
const placeOf = (p: Picture, { id }: Entry): number => places(p).get(id) ?? p.entries.length;

/** For sorting entries in the order in which the picture has them. */
export const inPicture =
  (p: Picture): ((a: Entry, b: Entry) => number) =>
  (a, b) =>
    placeOf(p, a) - placeOf(p, b);

/** The picture's entries that have these ids. */
export const entriesWithIds = (p: Picture, ids: Iterable<EntryId>): readonly Entry[] =>
  [...new Set(ids)].flatMap((id) => p.byId.get(id) ?? []).sort(inPicture(p));
