import type { Claim } from './claim.ts';
import type { Body, FactValues } from './entry.ts';
import type { FactShape, Party } from './fact.ts';
import type { PersonId } from './ids.ts';
import { vocabulary } from './vocabulary.ts';

/** Everyone whom an entry names, wherever in it they stand: a record that is closed to somebody is closed in all of these. */
export function peopleNamedIn(body: Body): readonly PersonId[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[body.kind].facts;
  const inFacts = Object.entries(body.facts).flatMap(([name, value]) => inFact(shapes[name], value));
  return [...new Set([...body.about, ...body.present, ...body.claims.flatMap(inClaim), ...inFacts])];
}

const inClaim = (claim: Claim): readonly PersonId[] => [
  claim.who,
  ...(claim.whom === undefined ? [] : [claim.whom]),
  ...(claim.saidBy === undefined ? [] : inParty(claim.saidBy)),
];

const inParty = (party: Party): readonly PersonId[] => (party.kind === 'person' ? [party.person] : []);

/** The value of a fact is of its shape: the parser saw to that. */
const as = <S extends keyof FactValues>(_shape: S, value: unknown): FactValues[S] => value as FactValues[S];

function inFact(shape: FactShape | undefined, value: unknown): readonly PersonId[] {
  switch (shape?.shape) {
    case 'person':
      return [as(shape.shape, value)];
    case 'people':
      return as(shape.shape, value);
    case 'party':
      return inParty(as(shape.shape, value));
    case 'parties':
      return as(shape.shape, value).flatMap(inParty);
    case 'children':
    case 'childWords':
      return [...as(shape.shape, value).keys()];
    case 'actions':
      return as(shape.shape, value).flatMap((action) => (action.who === undefined ? [] : inParty(action.who)));
    case 'exceptions':
      return as(shape.shape, value).flatMap((exception) => exception.people ?? []);
    case 'alleged': {
      const { by, against } = as(shape.shape, value);
      return [...(by ?? []), ...(against ?? [])];
    }
    case 'replacement':
      return peopleNamedIn(as(shape.shape, value));
    case 'text':
    case 'texts':
    case 'flag':
    case 'number':
    case 'amount':
    case 'date':
    case 'dateOrFlag':
    case 'moment':
    case 'agency':
    case 'agencies':
    case 'entry':
    case 'thread':
    case 'answers':
    case 'evidence':
    case 'attachments':
    case 'choice':
    case undefined:
      return [];
  }
}
