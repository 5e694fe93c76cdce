import fc from 'fast-check';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { type Claim, states, ties } from '../../src/core/entry/claim.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import { changefulEntries } from './generated-changes.ts';

/** What the reviewed cases say, whatever of: the words of an entry of one kind may stand in an entry of another. */
const texts = [...new Set(shippedCases().flatMap(({ entries }) => entries.map(({ text }) => text)))].filter((text) => text !== '');
const places = [undefined, 'home', 'the home', 'the flat', 'the nursery', 'the ward'] as const;
const withPlace: ReadonlySet<string> = new Set(['contact', 'incident', 'observation', 'restriction', 'meeting', 'legal']);
/** What generated families stand on, and entries that are about other entries, stay as they are. */
const untouched: ReadonlySet<string> = new Set(['share', 'identity', 'correction']);

interface Told {
  readonly text: string | undefined;
  readonly is: string | undefined;
  readonly place: string | undefined;
}
const told: fc.Arbitrary<Told> = fc.record({
  text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
  is: fc.option(fc.constantFrom(...ties, ...states), { nil: undefined }),
  place: fc.constantFrom(...places),
});

/** Families that are generated as for other laws, whose entries say what the reviewed cases say, claim anything that can be claimed, and name places. */
export const wordierEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(changefulEntries, fc.infiniteStream(told))
  .map(([entries, saying]) =>
    entries.map((entry, n): Entry => (n === 0 || untouched.has(entry.kind) ? entry : saidSo(entry, saying.next().value))),
  );

function saidSo(entry: Entry, { text, is, place }: Told): Entry {
  const claims = entry.claims.map(
    (claim): Claim => (is === undefined ? claim : { ...claim, is, ...(place === undefined ? {} : { what: place }) }),
  );
  const facts = withPlace.has(entry.kind) && place !== undefined ? { ...entry.facts, place } : entry.facts;
  // Ids, kinds and facts are of one kind, which the types cannot follow.
  return { ...entry, text: text ?? entry.text, claims, facts } as Entry;
}
