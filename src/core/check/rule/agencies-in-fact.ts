import type { Entry } from '../../entry/entry.ts';
import type { FactShape, Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { vocabulary } from '../../entry/vocabulary.ts';

export function shapeOf(entry: Entry, fact: string): FactShape | undefined {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
  return shapes[fact];
}

/** The agencies that a fact of an entry names. */
export function agenciesInFact(entry: Entry, fact: string): readonly AgencyId[] {
  const facts: Readonly<Record<string, unknown>> = entry.facts;
  return facts[fact] === undefined ? [] : agenciesNamed(shapeOf(entry, fact), facts[fact]);
}

const isParty = (value: unknown): value is Party => typeof value === 'object' && value !== null && 'kind' in value;

const partiesOf = (value: unknown): readonly Party[] => (Array.isArray(value) ? value : [value]).filter(isParty);

export const namesPerson = (value: unknown): boolean => partiesOf(value).some(({ kind }) => kind === 'person');

export function agenciesNamed(shape: FactShape | undefined, value: unknown): readonly AgencyId[] {
  if (shape?.shape === 'agency' || shape?.shape === 'agencies') return isAgencies(value) ? [value].flat() : [];
  return agenciesIn(partiesOf(value));
}

// The parser of entries gives agencies' keys where the vocabulary says agency.
const isAgencies = (value: unknown): value is AgencyId | AgencyId[] => typeof value === 'string' || Array.isArray(value);
