import type { Claim } from '../../core/entry/claim.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { NewPerson } from '../../core/ledger/port.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';

/** How many adults without a name one form takes. */
export const unknownRows = [1, 2, 3] as const;
type UnknownPart = 'description' | 'is' | 'by' | 'sayer';
export const unknownField = (row: number, part: UnknownPart): string => (row === 1 ? `unknown-${part}` : `unknown-${row}-${part}`);
/** The key under which somebody whose name is not known stands among the names of a form. */
const unknownKey = (row: number): string => (row === 1 ? '?unknown' : `?unknown-${row}`);

/** An adult whose name is not known: called by what was seen of them, and who saw them. */
export interface UnknownAdult {
  readonly key: string;
  readonly person: NewPerson;
  readonly seenBy: 'me' | 'other';
  readonly sayer: string;
  readonly sayerField: string;
  readonly description: string;
}

/** The adults without a name that a form tells of, and what is to be put right about them. */
export function readUnknownAdults(form: FormTexts): {
  readonly adults: readonly UnknownAdult[];
  readonly problems: readonly FieldProblem[];
} {
  const read = unknownRows.flatMap((row) => readRow(row, form) ?? []);
  return {
    adults: read.flatMap((one) => ('key' in one ? [one] : [])),
    problems: read.flatMap((one) => ('key' in one ? [] : [one])),
  };
}

function readRow(row: number, form: FormTexts): UnknownAdult | FieldProblem | undefined {
  const field = (part: UnknownPart): string => unknownField(row, part);
  const description = textOf(form, field('description')).replaceAll(/\s+/g, ' ');
  if (description === '') return undefined;
  if (description.length > 300) return { field: field('description'), text: 'Describe them in 300 letters or fewer' };
  const by = textOf(form, field('by'));
  if (by !== 'me' && by !== 'other') return { field: field('by'), text: 'Say who saw this person' };
  const sayer = textOf(form, field('sayer'));
  if (by === 'other' && sayer === '') return { field: field('sayer'), text: 'Write who told you of this person' };
  const is = textOf(form, field('is'));
  const sex = is === 'man' ? 'm' : is === 'woman' ? 'f' : 'unknown';
  const called = `Unknown ${is === 'man' || is === 'woman' ? is : 'adult'}: ${description}`;
  return {
    ...{ key: unknownKey(row), seenBy: by, sayer, sayerField: field('sayer'), description },
    person: { called: called.length > 90 ? `${called.slice(0, 89)}…` : called, sex },
  };
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

export const isUnknownKey = (text: string): boolean => text.startsWith('?unknown');
