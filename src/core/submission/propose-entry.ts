import type { Claim } from '../entry/claim.ts';
import type { AgencyId, PersonId, ThreadId } from '../entry/ids.ts';
import { type Kind, vocabulary } from '../entry/vocabulary.ts';
import type { Span } from '../time/span.ts';
import type { ReadRow } from './read-row.ts';
import { agencyNamed } from './who/agency-names.ts';
import { personKey } from './who/role.ts';
import type { WhoIsWho } from './words/asked.ts';
import type { Because, FactProposed, WordsProposed } from './words/proposed.ts';

/** Something that is proposed of a row, that a person may leave out: its key names it among those of its row. */
export type Part = {
  readonly key: string;
  /** The words that caused it; empty where a column says it. */
  readonly because: readonly Because[];
} & (
  | { readonly is: 'fact'; readonly fact: string; readonly value: FactProposed['value'] }
  | { readonly is: 'theme'; readonly theme: string }
  | { readonly is: 'claim'; readonly claim: Claim; readonly past: boolean }
  | { readonly is: 'about' | 'present'; readonly person: PersonId }
  /** A running piece of work, of one kind, that so many other rows of the file are of. */
  | { readonly is: 'work'; readonly thread: ThreadId; readonly what: string; readonly others: number }
  | { readonly is: 'told'; readonly agency: AgencyId; readonly when?: Span; readonly how: string }
);

/** An entry as a row proposes it. Nothing of it is recorded before a person says so. */
export interface EntryProposed {
  readonly read: ReadRow;
  /** Kinds that it may be, the likeliest first, and why. */
  readonly kinds: readonly { readonly kind: Kind; readonly because: readonly Because[]; readonly parts: readonly Part[] }[];
  /** Parts that go with any kind. */
  readonly parts: readonly Part[];
  /** Names in its cells that mean nobody whom the file's list settles, as written: they stay in the text. */
  readonly unsettled: { readonly there: readonly string[]; readonly about: readonly string[]; readonly told: readonly string[] };
}

/** Of which piece of work a row is, were it of the kind that is proposed first. */
export interface RowWork {
  readonly thread: ThreadId;
  /** referral, assessment, plan, ... */
  readonly what: string;
  readonly others: number;
}

/** Joins what a row's columns say and what its words propose. A column is believed before words. */
export function proposeEntry(read: ReadRow, words: WordsProposed, who: WhoIsWho, work?: RowWork): EntryProposed {
  const named = (written: readonly string[]): { readonly people: readonly PersonId[]; readonly not: readonly string[] } => {
    const found = written.map((text) => ({ text, ids: meant(text, who) }));
    return {
      people: [...new Set(found.flatMap(({ ids }) => ids))],
      not: found.flatMap(({ text, ids }) => (ids.length === 0 ? [text] : [])),
    };
  };
  const [about, present] = [named(read.about), named(read.present)];
  const told = read.told.map((one) => ({ ...one, id: agencyNamed(one.agency, who.agencies) }));
  return {
    read,
    kinds: words.kinds.map(({ kind, because, facts }, i) => {
      const said = facts.map((fact): Part => ({ is: 'fact', key: `fact:${fact.fact}`, ...fact }));
      const of: readonly Part[] = work === undefined || i > 0 ? [] : [{ is: 'work', key: 'work', ...work, because: [] }];
      return { kind, because, parts: [...withColumns(said, kind, read, who), ...of] };
    }),
    parts: [
      ...people('about', about.people, words.about),
      ...people('present', present.people, words.present),
      ...themesOf(read, words),
      ...words.claims.map(({ claim, past, because }, i): Part => ({ is: 'claim', key: `claim:${i}`, claim, past, because })),
      ...told.flatMap(({ id, when, how }): readonly Part[] =>
        id === undefined ? [] : [{ is: 'told', key: `told:${id}`, agency: id, ...(when === undefined ? {} : { when }), how, because: [] }],
      ),
      ...words.shares
        .filter((share) => !told.some(({ id }) => id === share.with))
        .map((share): Part => ({ is: 'told', key: `told:${share.with}`, agency: share.with, how: share.how, because: share.because })),
    ],
    unsettled: { there: present.not, about: about.not, told: told.flatMap(({ id, agency }) => (id === undefined ? [agency] : [])) },
  };
}

const meant = (text: string, { people }: WhoIsWho): readonly PersonId[] =>
  people.get(personKey(text)) ?? people.get(personKey(text.replaceAll(/\s*\([^)]*\)/g, ''))) ?? [];

/** Whom a column names; where it names nobody on record, whom the words do. */
function people(is: 'about' | 'present', named: readonly PersonId[], fromWords: WordsProposed['about']): readonly Part[] {
  const from = named.length > 0 ? named.map((person) => ({ person, because: [] })) : fromWords;
  return from.map(({ person, because }): Part => ({ is, key: `${is}:${person}`, person, because }));
}

function themesOf(read: ReadRow, words: WordsProposed): readonly Part[] {
  const written = read.themes.map((theme) => theme.toLowerCase().trim().replaceAll(/\s+/g, '-'));
  return [
    ...written.map((theme): Part => ({ is: 'theme', key: `theme:${theme}`, theme, because: [] })),
    ...words.themes
      .filter(({ theme }) => !written.includes(theme))
      .map(({ theme, because }): Part => ({ is: 'theme', key: `theme:${theme}`, theme, because })),
  ];
}

/** What columns of their own say of a fact stands in place of what the words propose. */
function withColumns(parts: readonly Part[], kind: Kind, read: ReadRow, who: WhoIsWho): readonly Part[] {
  const table = vocabulary[kind].facts;
  const said: Part[] = [];
  const say = (fact: string, value: FactProposed['value'] | undefined): void => {
    if (value !== undefined && fact in table) said.push({ is: 'fact', key: `fact:${fact}`, fact, value, because: [] });
  };
  if (read.place !== '') say('place', read.place);
  if (read.said !== '' && kind === 'contact') say('voice', read.said);
  if (read.seen !== undefined && kind === 'contact') {
    const named = read.seen.names.flatMap((name) => meant(name, who));
    const children = named.length > 0 ? named : who.subjects;
    if (read.seen.seen === 'yes') say('seen', children);
    if (read.seen.seen === 'yes' && read.seen.alone) say('seenAlone', children);
    if (read.seen.seen === 'no') return withoutSeen([...parts.filter(({ key }) => !said.some((one) => one.key === key)), ...said]);
  }
  return [...parts.filter(({ key }) => !said.some((one) => one.key === key)), ...said];
}

/** Where a column says that no child was seen, no word says otherwise. */
const withoutSeen = (parts: readonly Part[]): readonly Part[] => parts.filter(({ key }) => key !== 'fact:seen' && key !== 'fact:seenAlone');
