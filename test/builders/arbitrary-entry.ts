import fc from 'fast-check';
import { bases, type Claim, states, ties } from '../../src/core/entry/claim.ts';
import type { Body } from '../../src/core/entry/entry.ts';
import { type FactShape, type Party, type PlainShape, whereabouts } from '../../src/core/entry/fact.ts';
import type { AgencyId, EntryId, PersonId } from '../../src/core/entry/ids.ts';
import { type Kind, kinds, vocabulary } from '../../src/core/entry/vocabulary.ts';
import type { Span } from '../../src/core/time/span.ts';
import { anyInstant, anySpan } from './arbitrary-time.ts';
import { span } from './terse.ts';

/** Who and what a generated entry may name. */
export interface Names {
  readonly people: readonly PersonId[];
  readonly agencies: readonly AgencyId[];
  readonly entries: readonly EntryId[];
}

/** Any text that can be stored: everything but the character that no database keeps. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('Home visit.', "She said: 'I'm tired'", '"quoted"', '', '\\', 'ünï – 💙', 'null', '{"a":1}'),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\u0000', '')),
);

/** Any span that EDTF can write, as vague as case files have them. */
export const anyStoredSpan: fc.Arbitrary<Span> = fc.oneof(
  anySpan.filter(({ earliest, latest }) => Number.isFinite(earliest) || Number.isFinite(latest)),
  fc
    .constantFrom('2018-05', '2015-21', '2018-07-15/2018-07-26', '2013-06~', '2018?', '201X', '[2018-01-02,2018-03-04]', '2020-04-01/..')
    .map(span),
);

const some = <T>(of: readonly T[], maxLength = 3): fc.Arbitrary<readonly T[]> =>
  of.length === 0 ? fc.constant([]) : fc.uniqueArray(fc.constantFrom(...of), { maxLength });

/** An object of these fields, each of them now and then left out. */
const partly = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, needed: readonly string[] = []): fc.Arbitrary<never> =>
  fc.record(fields, { requiredKeys: [...needed], noNullPrototype: true }) as fc.Arbitrary<never>;

const partyOf = ({ people, agencies }: Names): fc.Arbitrary<Party> =>
  fc.oneof(
    fc.record({ kind: fc.constant('person' as const), person: fc.constantFrom(...people) }, { noNullPrototype: true }),
    fc.record({ kind: fc.constant('agency' as const), agency: fc.constantFrom(...agencies) }, { noNullPrototype: true }),
    fc.record({ kind: fc.constant('words' as const), words: anyText }, { noNullPrototype: true }),
  );

function factOf(names: Names): Readonly<Record<Exclude<PlainShape, 'replacement'>, fc.Arbitrary<unknown>>> {
  const { people, agencies, entries } = names;
  return {
    text: anyText,
    texts: fc.array(anyText, { maxLength: 3 }),
    flag: fc.boolean(),
    number: fc.oneof(fc.integer(), fc.constantFrom(0.5, 36.25)),
    amount: anyText,
    date: anyStoredSpan,
    dateOrFlag: fc.oneof(fc.boolean(), anyStoredSpan),
    moment: anyInstant,
    person: fc.constantFrom(...people),
    people: some(people),
    agency: fc.constantFrom(...agencies),
    agencies: some(agencies),
    party: partyOf(names),
    parties: fc.array(partyOf(names), { maxLength: 3 }),
    entry: fc.constantFrom(...entries),
    thread: fc.constantFrom('t1', 't2'),
    children: fc
      .array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...whereabouts)), { maxLength: 3 })
      .map((pairs) => new Map(pairs)),
    childWords: fc.array(fc.tuple(fc.constantFrom(...people), anyText), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    answers: fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    evidence: fc
      .array(fc.tuple(anyText, fc.array(fc.constantFrom(...entries), { maxLength: 2 })), { maxLength: 2 })
      .map((pairs) => new Map(pairs)),
    actions: fc.array(partly({ what: anyText, who: partyOf(names), by: anyStoredSpan, how: anyText }, ['what']), { maxLength: 2 }),
    exceptions: fc.array(partly({ words: anyText, people: some(people), where: anyText, when: anyText, for: anyText }), { maxLength: 2 }),
    // What is attached is in the database before an entry names it.
    attachments: fc.constant([]),
    alleged: partly({ by: some(people), against: some(people), act: anyText }),
  };
}

const anyClaim = (names: Names): fc.Arbitrary<Claim> =>
  partly(
    {
      who: fc.constantFrom(...names.people),
      is: fc.constantFrom<string>(...ties, ...states, 'keeps-bees'),
      whom: fc.constantFrom(...names.people),
      what: anyText,
      basis: fc.constantFrom(...bases),
      saidBy: partyOf(names).filter(({ kind }) => kind !== 'words'),
      from: anyStoredSpan,
      until: anyStoredSpan,
      not: fc.boolean(),
      checked: fc.constantFrom('unchecked', 'checked', 'contradicted'),
      sealed: fc.boolean(),
      ...(names.entries.length === 0 ? {} : { checkedIn: fc.constantFrom(...names.entries) }),
    },
    ['who', 'is', 'basis', 'not', 'checked', 'sealed'],
  );

/** What might be recorded of one kind: every fact that the vocabulary gives it, each there or not. */
export function anyBodyOf(kind: Kind, names: Names, depth = 0): fc.Arbitrary<Body> {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[kind].facts;
  const plain = factOf(names);
  const fact = (shape: FactShape): fc.Arbitrary<unknown> => {
    if (shape.shape === 'replacement')
      return fc.constantFrom<Kind>('note', 'contact', 'incident').chain((other) => anyBodyOf(other, names, depth + 1));
    if (shape.shape !== 'choice') return plain[shape.shape];
    return shape.open ? fc.oneof(fc.constantFrom(...shape.values), anyText) : fc.constantFrom(...shape.values);
  };
  const facts = partly(
    Object.fromEntries(
      Object.entries(shapes)
        .filter(([, { shape }]) => shape !== 'entry' || names.entries.length > 0)
        .map(([name, shape]) => [name, fact(shape)]),
    ),
  );
  return partly(
    {
      kind: fc.constant(kind),
      when: anyStoredSpan,
      at: fc.integer({ min: 0, max: 1439 }),
      about: some(names.people).filter((about) => about.length > 0),
      present: some(names.people),
      themes: some(['alcohol', 'drugs', 'pregnancy']),
      text: anyText,
      facts,
      claims: fc.array(anyClaim(names), { maxLength: 2 }),
      thread: fc.constantFrom('t1', 't2'),
    },
    ['kind', 'when', 'about', 'present', 'themes', 'text', 'facts', 'claims'],
  );
}

/** What might be recorded, of any kind. */
export const anyBody = (names: Names): fc.Arbitrary<Body> => fc.constantFrom(...kinds).chain((kind) => anyBodyOf(kind, names));
