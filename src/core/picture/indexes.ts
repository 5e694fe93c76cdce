import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import { groupedBy } from './growing.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';

const none: readonly Entry[] = [];

const byThread = groupedBy((entry) => (entry.thread === undefined ? [] : [entry.thread]));
const byAgency = groupedBy((entry) => [entry.by]);
const byPerson = groupedBy((entry) => entry.about);
const byClaimed = groupedBy((entry) => entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])));

/** The picture's entries of a thread, as are all of these in the order of recording. */
export const entriesOnThread = (p: Picture, thread: ThreadId | undefined): readonly Entry[] =>
  thread === undefined ? none : (byThread(p.entries).get(thread) ?? none);
/** The picture's entries that an agency made. */
export const entriesBy = (p: Picture, agency: AgencyId): readonly Entry[] => byAgency(p.entries).get(agency) ?? none;
/** The picture's entries that are about a person. */
export const entriesAbout = (p: Picture, person: PersonId): readonly Entry[] => byPerson(p.entries).get(person) ?? none;
/** The picture's entries that make a claim of a person. */
export const entriesClaiming = (p: Picture, person: PersonId): readonly Entry[] => byClaimed(p.entries).get(person) ?? none;

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
