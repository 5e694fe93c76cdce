import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId, ThreadId } from '../entry/ids.ts';
import { groupedBy } from './growing.ts';
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
