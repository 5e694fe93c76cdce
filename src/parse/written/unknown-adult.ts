import type { Claim } from '../../core/entry/claim.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { NewPerson } from '../../core/ledger/port.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';

/** The key under which somebody whose name is not known stands among the names of a form. */
export const unknownKey = '?unknown';

/** An adult whose name is not known: called by what was seen of them, and who saw them. */
interface UnknownAdult {
  readonly person: NewPerson;
  readonly seenBy: 'me' | 'other';
  readonly sayer: string;
  readonly description: string;
}

export type UnknownRead = UnknownAdult | FieldProblem | undefined;

export function readUnknownAdult(form: FormTexts): UnknownRead {
  const description = textOf(form, 'unknown-description').replaceAll(/\s+/g, ' ');
  if (description === '') return undefined;
  if (description.length > 300) return { field: 'unknown-description', text: 'Describe them in 300 letters or fewer' };
  const by = textOf(form, 'unknown-by');
  if (by !== 'me' && by !== 'other') return { field: 'unknown-by', text: 'Say who saw this person' };
  const sayer = textOf(form, 'unknown-sayer');
  if (by === 'other' && sayer === '') return { field: 'unknown-sayer', text: 'Write who told you of this person' };
  const is = textOf(form, 'unknown-is');
  const sex = is === 'man' ? 'm' : is === 'woman' ? 'f' : 'unknown';
  const called = `Unknown ${is === 'man' || is === 'woman' ? is : 'adult'}: ${description}`;
  return { person: { called: called.length > 90 ? `${called.slice(0, 89)}…` : called, sex }, seenBy: by, sayer, description };
}

/** What is stated of them: how they were described, and by whom. */
export function describedAs(adult: UnknownAdult, person: PersonId, context: FormContext): Claim {
  const sayer = adult.seenBy === 'other' ? context.personNamed(adult.sayer) : undefined;
  return {
    ...{ who: person, is: 'described-as', what: adult.description, not: false, checked: 'unchecked', sealed: false },
    basis: adult.seenBy === 'me' ? 'seen' : 'said',
    ...(sayer === undefined ? {} : { saidBy: { kind: 'person', person: sayer } }),
  };
}
