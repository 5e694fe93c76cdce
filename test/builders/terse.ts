import type { Claim } from '../../src/core/entry/claim.ts';
import type { Body } from '../../src/core/entry/entry.ts';
import type { Action, Exception, FactShape, Party, Whereabouts } from '../../src/core/entry/fact.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../../src/core/entry/ids.ts';
import { factsOfAnyKind } from '../../src/core/entry/kind.ts';
import { type Kind, vocabulary } from '../../src/core/entry/vocabulary.ts';
import { parseDay } from '../../src/core/time/day.ts';
import { instantOf } from '../../src/core/time/instant.ts';
import type { Span } from '../../src/core/time/span.ts';
import { parseEdtf } from '../../src/parse/edtf.ts';

/** A value of a fact as a case file writes it. */
export type TerseValue = string | number | boolean | readonly TerseValue[] | { readonly [key: string]: TerseValue };

/** A claim as a case file writes it; documented where no basis is given. */
export interface TerseClaim {
  readonly who: string;
  readonly is: Claim['is'];
  readonly whom?: string;
  readonly what?: string;
  readonly basis?: Claim['basis'];
  /** The key of a person, or of an agency. */
  readonly saidBy?: string;
  readonly from?: string;
  readonly until?: string;
  readonly not?: boolean;
  readonly checked?: Claim['checked'];
  readonly sealed?: boolean;
}

/** An entry as a case file writes it. Whatever is left out is empty, or follows from what is there. */
export interface TerseEntry {
  /** Left out: `e1`, `e2`, ... in the order of writing. */
  readonly id?: string;
  readonly by: string;
  readonly when: string;
  /** Time of day, `22:30`. */
  readonly at?: string;
  /** Left out: the last day of `when`. */
  readonly recorded?: string;
  readonly kind: Kind;
  readonly about?: readonly string[];
  readonly present?: readonly string[];
  readonly themes?: readonly string[];
  readonly text?: string;
  readonly facts?: Readonly<Record<string, TerseValue>>;
  readonly claims?: readonly TerseClaim[];
  readonly thread?: string;
  /** Agencies that were given it: the key alone means on the day it was recorded. */
  readonly shared?: readonly (
    | string
    | { readonly with: string; readonly when: string; readonly how?: string; readonly acknowledged?: string }
  )[];
}

/** The keys of a story's people and agencies: what a name in a fact is looked up in. */
export interface Keys {
  readonly people: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

// Tests make their ids of their own words; in the product only src/parse does.
const idOf = <I extends string>(text: string): I => text as I;
export const personId = (key: string): PersonId => idOf(key);
export const agencyId = (key: string): AgencyId => idOf(key);
export const entryId = (key: string): EntryId => idOf(key);

export function span(edtf: string): Span {
  const read = parseEdtf(edtf);
  if ('problem' in read) throw new Error(`"${edtf}" is no date: ${read.problem}`);
  return read;
}

export function minutesOf(clock: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(clock);
  if (match === null) throw new Error(`"${clock}" is no time of day`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** The body of an entry, with every fact read by the shape that the vocabulary gives it. A misspelt fact, person or agency is a fault. */
export function bodyOf(terse: TerseEntry, keys: Keys): Body {
  const body = {
    kind: terse.kind,
    when: span(terse.when),
    ...(terse.at === undefined ? {} : { at: minutesOf(terse.at) }),
    about: (terse.about ?? []).map((key) => known(keys.people, key)),
    present: (terse.present ?? []).map((key) => known(keys.people, key)),
    themes: terse.themes ?? [],
    text: terse.text ?? '',
    facts: Object.fromEntries(Object.entries(terse.facts ?? {}).map(([name, value]) => [name, factOf(terse.kind, name, value, keys)])),
    claims: (terse.claims ?? []).map((claim) => claimOf(claim, keys)),
    ...(terse.thread === undefined ? {} : { thread: idOf<ThreadId>(terse.thread) }),
  };
  // Every fact was read by its own shape: what the types cannot follow is only that the shapes are those of this kind.
  return body as unknown as Body;
}

function known<I extends string>(keys: ReadonlySet<string>, key: string): I {
  if (!keys.has(key)) throw new Error(`the story has no "${key}"`);
  return idOf(key);
}

function claimOf({ from, until, ...claim }: TerseClaim, keys: Keys): Claim {
  const { who, is, whom, what, basis, saidBy, not, checked, sealed } = claim;
  return {
    who: known(keys.people, who),
    is,
    ...(whom === undefined ? {} : { whom: known<PersonId>(keys.people, whom) }),
    ...(what === undefined ? {} : { what }),
    basis: basis ?? (saidBy === undefined ? 'documented' : 'said'),
    ...(saidBy === undefined ? {} : { saidBy: speakerOf(saidBy, keys) }),
    ...(from === undefined ? {} : { from: span(from) }),
    ...(until === undefined ? {} : { until: span(until) }),
    not: not ?? false,
    checked: checked ?? 'unchecked',
    sealed: sealed ?? false,
  };
}

const speakerOf = (key: string, keys: Keys): NonNullable<Claim['saidBy']> =>
  keys.agencies.has(key) ? { kind: 'agency', agency: agencyId(key) } : { kind: 'person', person: known(keys.people, key) };

function factOf(kind: Kind, name: string, value: TerseValue, keys: Keys): unknown {
  const shapes: Readonly<Record<string, FactShape>> = { ...factsOfAnyKind, ...vocabulary[kind].facts };
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`a ${kind} has no fact "${name}"`);
  return readAs(shape, value, keys);
}

function readAs(shape: FactShape, value: TerseValue, keys: Keys): unknown {
  switch (shape.shape) {
    case 'choice':
      if (!shape.open && !shape.values.includes(String(value))) throw new Error(`"${String(value)}" is none of ${shape.values.join(', ')}`);
      return value;
    case 'text':
    case 'flag':
    case 'number':
      return value;
    case 'amount':
      return String(value);
    case 'texts':
      return list(value);
    case 'date':
      return span(String(value));
    case 'dateOrFlag':
      return typeof value === 'boolean' ? value : span(String(value));
    case 'moment':
      return momentOf(String(value));
    case 'person':
      return known(keys.people, String(value));
    case 'people':
      return list(value).map((key) => known(keys.people, String(key)));
    case 'agency':
      return known(keys.agencies, String(value));
    case 'agencies':
      return list(value).map((key) => known(keys.agencies, String(key)));
    case 'party':
      return partyOf(String(value), keys);
    case 'parties':
      return list(value).map((key) => partyOf(String(key), keys));
    case 'entry':
    case 'thread':
      return value;
    case 'children':
      return new Map(Object.entries(record(value)).map(([child, state]) => [known<PersonId>(keys.people, child), state as Whereabouts]));
    case 'childWords':
      return new Map(Object.entries(record(value)).map(([child, words]) => [known<PersonId>(keys.people, child), String(words)]));
    case 'answers':
      return new Map(Object.entries(record(value)).map(([topic, answer]) => [topic, String(answer)]));
    case 'evidence':
      return new Map(Object.entries(record(value)).map(([topic, entries]) => [topic, list(entries).map((id) => entryId(String(id)))]));
    case 'actions':
      return list(value).map((action) => actionOf(record(action), keys));
    case 'exceptions':
      return list(value).map((exception) => exceptionOf(exception, keys));
    case 'alleged':
      return Object.fromEntries(
        Object.entries(record(value)).map(([name, one]) => [
          name,
          name === 'act' ? one : list(one).map((key) => known(keys.people, String(key))),
        ]),
      );
    case 'attachments':
      return value;
    case 'replacement':
      return bodyOf(value as unknown as TerseEntry, keys);
  }
}

const list = (value: TerseValue): readonly TerseValue[] => (Array.isArray(value) ? value : [value as TerseValue]);

function record(value: TerseValue): { readonly [key: string]: TerseValue } {
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error(`not names and values: ${String(value)}`);
  return value as { readonly [key: string]: TerseValue };
}

function partyOf(key: string, keys: Keys): Party {
  if (keys.people.has(key)) return { kind: 'person', person: personId(key) };
  return keys.agencies.has(key) ? { kind: 'agency', agency: agencyId(key) } : { kind: 'words', words: key };
}

const actionOf = ({ what, who, by, how }: { readonly [key: string]: TerseValue }, keys: Keys): Action => ({
  what: String(what),
  ...(who === undefined ? {} : { who: partyOf(String(who), keys) }),
  ...(by === undefined ? {} : { by: span(String(by)) }),
  ...(how === undefined ? {} : { how: String(how) }),
});

function exceptionOf(value: TerseValue, keys: Keys): Exception {
  if (typeof value === 'string') return { words: value };
  const { people, ...rest } = record(value);
  return { ...rest, ...(people === undefined ? {} : { people: list(people).map((key) => known<PersonId>(keys.people, String(key))) }) };
}

function momentOf(text: string): unknown {
  const [date = '', clock = ''] = text.split('T');
  const day = parseDay(date);
  if (day === undefined) throw new Error(`"${text}" is no moment`);
  return instantOf(day, minutesOf(clock));
}
