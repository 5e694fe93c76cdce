import type { Body, FactValues } from './entry.ts';
import type { FactShape } from './fact.ts';
import type { EntryId } from './ids.ts';
import { vocabulary } from './vocabulary.ts';

/** Entries that an entry refers to, and in which of its fields. */
export function entriesNamedIn(body: Body): readonly { readonly entry: EntryId; readonly field: string }[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[body.kind].facts;
  const inFacts = Object.entries(body.facts).flatMap(([field, value]) => namedAs(shapes[field], value).map((entry) => ({ entry, field })));
  const inClaims = body.claims.flatMap(({ checkedIn }) => (checkedIn === undefined ? [] : [{ entry: checkedIn, field: 'checkedIn' }]));
  return [...inFacts, ...inClaims];
}

function namedAs(shape: FactShape | undefined, value: unknown): readonly EntryId[] {
  if (shape?.shape === 'entry') return [value as FactValues['entry']];
  return shape?.shape === 'evidence' ? [...(value as FactValues['evidence']).values()].flat() : [];
}
