import type { Speaker } from '../../core/entry/claim.ts';
import type { Party } from '../../core/entry/fact.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../../core/entry/ids.ts';
import { type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readText } from '../yaml/scalars.ts';

/** What a file may refer to: the keys of its people and agencies, the ids of its entries, the threads that they belong to. */
export interface Named {
  readonly people: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
}

export const readPerson =
  ({ people }: Named): Reader<PersonId> =>
  (tree, place) => {
    const key = readText(tree, place);
    if (key === undefined || people.has(key)) return key as PersonId | undefined;
    return wrong(place, tree, `No person has the key ${quoted(key)}.`, 'Add them under people, or write the key of someone who is there.');
  };

export const readAgency =
  ({ agencies }: Named): Reader<AgencyId> =>
  (tree, place) => {
    const key = readText(tree, place);
    if (key === undefined || agencies.has(key)) return key as AgencyId | undefined;
    return wrong(place, tree, `No agency has the key ${quoted(key)}.`, 'Add it under agencies, or write the key of one that is there.');
  };

export const readEntryId =
  ({ entries }: Named): Reader<EntryId> =>
  (tree, place) => {
    const id = readText(tree, place);
    if (id === undefined || entries.has(id)) return id as EntryId | undefined;
    return wrong(place, tree, `No entry of this file has the id ${quoted(id)}.`, 'Write the id of an entry that is in the file.');
  };

export const readThreadId =
  ({ threads }: Named): Reader<ThreadId> =>
  (tree, place) => {
    const id = readText(tree, place);
    if (id === undefined || threads.has(id)) return id as ThreadId | undefined;
    return wrong(
      place,
      tree,
      `No entry of this file belongs to a thread ${quoted(id)}.`,
      'Write the thread of an entry that is in the file.',
    );
  };

/** A person where the key is one of people, else an agency, else words (`public`, `anonymous`, the owner of the house). */
export const readParty =
  ({ people, agencies }: Named): Reader<Party> =>
  (tree, place) => {
    const words = readText(tree, place);
    if (words === undefined) return undefined;
    if (people.has(words)) return { kind: 'person', person: words as PersonId };
    return agencies.has(words) ? { kind: 'agency', agency: words as AgencyId } : { kind: 'words', words };
  };

export const readSpeaker =
  (named: Named): Reader<Speaker> =>
  (tree, place) => {
    const party = readParty(named)(tree, place);
    if (party?.kind !== 'words') return party;
    return wrong(
      place,
      tree,
      `No person and no agency has the key ${quoted(party.words)}.`,
      'Write the key of the person who said so, or of the agency that passed it on.',
    );
  };
