import type { Claim } from './claim.ts';
import type { Entry } from './entry.ts';
import type { Action, Alleged, Exception, FactShape, Party } from './fact.ts';
import type { PersonId } from './ids.ts';
import { vocabulary } from './vocabulary.ts';

type Change = (person: PersonId) => PersonId;

/** The same entry with every person in it, in facts and claims too, named anew. */
export function mapPeople(entry: Entry, change: Change): Entry {
  const mapped: { [key: string]: unknown } = {
    ...entry,
    about: all(entry.about, change),
    present: all(entry.present, change),
    claims: entry.claims.map((claim) => mapClaim(claim, change)),
    facts: mapFacts(entry, change),
  };
  // The shape is the one that came in: only the names of people differ.
  return mapped as unknown as Entry;
}

const all = (people: readonly PersonId[], change: Change): readonly PersonId[] => [...new Set(people.map(change))];

const mapClaim = (claim: Claim, change: Change): Claim => ({
  ...claim,
  who: change(claim.who),
  ...(claim.whom === undefined ? {} : { whom: change(claim.whom) }),
  ...(claim.saidBy?.kind === 'person' ? { saidBy: { kind: 'person', person: change(claim.saidBy.person) } } : {}),
});

function mapFacts(entry: Entry, change: Change): Readonly<Record<string, unknown>> {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
  return Object.fromEntries(Object.entries(entry.facts).map(([name, value]) => [name, mapFact(shapes[name], value, change)]));
}

function mapFact(shape: FactShape | undefined, value: unknown, change: Change): unknown {
  switch (shape?.shape) {
    case 'person':
      return change(value as PersonId);
    case 'people':
      return all(value as readonly PersonId[], change);
    case 'party':
      return mapParty(value as Party, change);
    case 'parties':
      return (value as readonly Party[]).map((party) => mapParty(party, change));
    case 'children':
    case 'childWords':
      return new Map([...(value as ReadonlyMap<PersonId, unknown>)].map(([child, state]) => [change(child), state]));
    case 'actions':
      return (value as readonly Action[]).map((action) =>
        action.who === undefined ? action : { ...action, who: mapParty(action.who, change) },
      );
    case 'exceptions':
      return (value as readonly Exception[]).map((exception) =>
        exception.people === undefined ? exception : { ...exception, people: all(exception.people, change) },
      );
    case 'alleged':
      return mapAlleged(value as Alleged, change);
    default:
      return value;
  }
}

const mapParty = (party: Party, change: Change): Party =>
  party.kind === 'person' ? { kind: 'person', person: change(party.person) } : party;

const mapAlleged = (alleged: Alleged, change: Change): Alleged => ({
  ...alleged,
  ...(alleged.by === undefined ? {} : { by: all(alleged.by, change) }),
  ...(alleged.against === undefined ? {} : { against: all(alleged.against, change) }),
});
