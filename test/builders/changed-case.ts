import type { Agency, Person } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { Action, FactShape, Party } from '../../src/core/entry/fact.ts';
import type { AgencyId, EntryId, PersonId } from '../../src/core/entry/ids.ts';
import { mapPeople } from '../../src/core/entry/map-people.ts';
import { vocabulary } from '../../src/core/entry/vocabulary.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';

/** A key written backwards in the alphabet, so that whatever an order of keys decides comes out otherwise. */
export const mirrored = (key: string): string =>
  `m-${[...key].map((letter) => (letter >= 'a' && letter <= 'z' ? String.fromCharCode(219 - letter.charCodeAt(0)) : letter)).join('')}`;

const person = (id: PersonId): PersonId => mirrored(id) as PersonId;
const agency = (id: AgencyId): AgencyId => mirrored(id) as AgencyId;

/** A key as it was before `mirrored`. */
const restored = (key: string): string => mirrored(key.slice(2)).slice(2);

/** The anchor of a concern with the keys in it as they were, and those of a pair in one order. */
export const inOldKeys = (anchor: string): string =>
  anchor
    .split(' ')
    .map((part) =>
      part
        .split('+')
        .map((key) => (key.startsWith('m-') ? restored(key) : key))
        .sort()
        .join('+'),
    )
    .join(' ');

/** The same case with every person and agency under another key, and every person called something else. */
export function renamed(told: CaseFile, inNew = inNewNames): CaseFile {
  const { directory } = told;
  const people = [...directory.people.values()].map((one): Person => ({ ...one, id: person(one.id), called: mirrored(one.called) }));
  const agencies = [...directory.agencies.values()].map(
    (one): Agency => ({
      ...one,
      id: agency(one.id),
      name: inNew(told, one.name),
      ...(one.parent === undefined ? {} : { parent: agency(one.parent) }),
    }),
  );
  return {
    ...told,
    children: told.children.map(person),
    directory: { people: new Map(people.map((one) => [one.id, one])), agencies: new Map(agencies.map((one) => [one.id, one])) },
    entries: told.entries.map((entry) => withNames((words) => inNew(told, words), withAgencies(mapPeople(entry, person)))),
  };
}

/** Words in which agencies are called by their own names, as they would stand had the agencies other names. */
function inNewNames(told: CaseFile, words: string): string {
  const names = [...told.directory.agencies.values()].map(({ name }) => name.replace(/\s*\([^)]*\)/g, ''));
  return names.toSorted((a, b) => b.length - a.length).reduce((text, name) => text.split(name).join(mirrored(name)), words);
}

const withNames = (inNew: (words: string) => string, entry: Entry): Entry =>
  ({ ...entry, text: inNew(entry.text), facts: deep(entry.facts, inNew) }) as unknown as Entry;

/** The same where the words of a record call people by their names, as they would stand had these people other names. */
export const renamedInWords = (told: CaseFile): CaseFile =>
  renamed(told, (of, words) =>
    [...of.directory.people.values()]
      .map(({ called }) => called)
      .toSorted((a, b) => b.length - a.length)
      .reduce(
        (text, called) => text.replaceAll(new RegExp(`\\b${called.replace(/[^\w ]/g, '.')}\\b`, 'g'), mirrored(called)),
        inNewNames(of, words),
      ),
  );

/** Every text in a value, anew; maps and whatever is no text stay. */
function deep(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => deep(one, change));
  if (value === null || typeof value !== 'object' || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, change)]));
}

function withAgencies(entry: Entry): Entry {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
  const facts = Object.fromEntries(Object.entries(entry.facts).map(([name, value]) => [name, withAgency(shapes[name], value)]));
  const claims = entry.claims.map((claim) =>
    claim.saidBy?.kind === 'agency' ? { ...claim, saidBy: { kind: 'agency' as const, agency: agency(claim.saidBy.agency) } } : claim,
  );
  return { ...entry, by: agency(entry.by), claims, facts } as unknown as Entry;
}

function withAgency(shape: FactShape | undefined, value: unknown): unknown {
  switch (shape?.shape) {
    case 'agency':
      return agency(value as AgencyId);
    case 'agencies':
      return (value as readonly AgencyId[]).map(agency);
    case 'party':
      return party(value as Party);
    case 'parties':
      return (value as readonly Party[]).map(party);
    case 'actions':
      return (value as readonly Action[]).map((action) => (action.who === undefined ? action : { ...action, who: party(action.who) }));
    default:
      return value;
  }
}

const party = (one: Party): Party => (one.kind === 'agency' ? { kind: 'agency', agency: agency(one.agency) } : one);

/** The same case with a note of one agency or another after every third entry that says nothing to a check: no theme, no claim, no thread. */
export function withNotes(told: CaseFile): CaseFile {
  const agencies = [...told.directory.agencies.keys()];
  const entries = told.entries.flatMap((entry, i): readonly Entry[] => {
    if (i % 3 !== 0 || entry.kind === 'share' || entry.kind === 'correction') return [entry];
    const { id, when, recorded, recordedAs, landed, source } = entry;
    const by = agencies[i % agencies.length] ?? entry.by;
    // A birth is known from the first entry about a child (rule 5): no note is the first.
    const named = told.children.filter((child) => told.entries.slice(0, i + 1).some((one) => one.about.includes(child)));
    const about = i % 2 === 0 || named.length === 0 ? entry.about : named;
    const note: Entry = {
      id: `${id}/note` as EntryId,
      by,
      when,
      about,
      recorded,
      recordedAs,
      landed,
      source,
      order: 0,
      kind: 'note',
      present: [],
      themes: [],
      text: 'Rang to confirm the time of the next appointment.',
      claims: [],
      facts: {},
    };
    return [entry, note];
  });
  return { ...told, entries: entries.map((entry, order) => ({ ...entry, order })) };
}

/** A case file with every year in it 28 years on, when days of the week and leap years fall as they did. */
export const years28 = (text: string): string => text.replace(/\b(?:19|20)\d\d\b/g, (year) => String(Number(year) + 28));
