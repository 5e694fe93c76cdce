import type { FactShape, Party } from '../../core/entry/fact.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import { instantOf } from '../../core/time/instant.ts';
import { readSaidDate, type SaidDate } from '../../core/time/said/said-date.ts';
import { type FieldProblem, type FormContext, linesOf, textOf } from './context.ts';
import { nameKey, namesIn } from './names-typed.ts';

/** The name of the field of a fact. */
export const factField = (fact: string): string => `f-${fact}`;

/** The name of the field that says that nobody asked. */
export const notAskedField = (fact: string): string => `${factField(fact)}-not-asked`;

/** A fact that was read, nothing where its field is empty, or what to put right. */
export type FactRead = { readonly value: unknown; readonly said?: SaidDate } | FieldProblem | undefined;

export const longestWords = 20_000;

/** Reads one fact by the shape that the vocabulary gives it. */
export function readFactField(fact: string, shape: FactShape, form: FormTexts, context: FormContext): FactRead {
  const field = factField(fact);
  const text = textOf(form, field);
  const wrong = (says: string): FieldProblem => ({ field, text: says });
  if (text.length > longestWords) return wrong(`What you write must be ${longestWords} letters or fewer`);
  if (shape.shape === 'agencies') return readAgencies(field, form, context);
  if (fact === 'place' && form[notAskedField(fact)] === 'yes') return { value: 'not-asked' };
  if (text === '') return undefined;
  switch (shape.shape) {
    case 'text':
    case 'amount':
      // Whether a place was asked about is an answer of its own.
      return { value: fact === 'place' && /^not[- ]asked$/i.test(text) ? 'not-asked' : text };
    case 'choice':
      return text === 'other' && shape.open
        ? readOther(field, form)
        : shape.values.includes(text) || shape.open
          ? { value: text }
          : wrong('Choose one of these');
    case 'texts':
      return { value: linesOf(text) };
    case 'flag':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : wrong('Choose yes or no');
    case 'number':
      return /^\d{1,6}(\.\d+)?$/.test(text) ? { value: Number(text) } : wrong('Write a number, such as 3');
    case 'date':
      return readDate(fact, text, context);
    case 'dateOrFlag':
      return /^(yes|no)$/i.test(text) ? { value: text.toLowerCase() === 'yes' } : readDate(fact, text, context);
    case 'moment':
      return readMoment(fact, text, context);
    case 'person': {
      const person = context.personNamed(text);
      return person === undefined ? undefined : { value: person };
    }
    case 'people':
      return { value: peopleIn(text, context) };
    case 'agency': {
      const agency = agencyKeyed(text, context);
      return agency === undefined ? wrong('Choose an agency') : { value: agency };
    }
    case 'party':
      return { value: partyOf(text, context) };
    case 'parties':
      return { value: namesIn(text, context.people).map((name) => partyOf(name, context)) };
    case 'answers':
      return { value: new Map(linesOf(text).map((line) => answerIn(line))) };
    case 'actions':
      return { value: linesOf(text).map((what) => ({ what })) };
    case 'exceptions':
      return { value: linesOf(text).map((words) => ({ words })) };
    case 'alleged':
      return { value: { act: text } };
    case 'entry':
    case 'thread': {
      const chosen = context.choices.get(fact)?.find(({ key }) => key === text);
      return chosen === undefined ? wrong('Choose one of these, or none') : { value: chosen.id };
    }
    case 'children':
      return { value: new Map(peopleIn(text, context).map((id) => [id, 'named'])) };
    case 'attachments':
    case 'childWords':
    case 'evidence':
    case 'replacement':
      return undefined;
  }
}

const readOther = (field: string, form: FormTexts): FactRead => {
  const other = textOf(form, `${field}-other`);
  return other === '' ? { field: `${field}-other`, text: 'Say what it was' } : { value: other };
};

const answerIn = (line: string): readonly [string, string] => {
  const at = line.indexOf(':');
  return at < 0 ? [line, 'none'] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};

function readDate(fact: string, text: string, { today, born, isAhead }: FormContext): FactRead {
  const said = readSaidDate(text, { today, born, looking: isAhead(fact) ? 'ahead' : 'past' });
  return said.kind === 'read' ? { value: said.when, said } : { field: factField(fact), text: said.problem };
}

function readMoment(fact: string, text: string, context: FormContext): FactRead {
  const said = readSaidDate(text, { today: context.today, born: context.born, looking: context.isAhead(fact) ? 'ahead' : 'past' });
  if (said.kind === 'not-read') return { field: factField(fact), text: said.problem };
  if (said.at === undefined || said.when.earliest !== said.when.latest)
    return { field: factField(fact), text: 'Write a day and a time, such as yesterday at 14:30' };
  return { value: instantOf(said.when.earliest, said.at), said };
}

const readAgencies = (field: string, form: FormTexts, { agencies }: FormContext): FactRead => {
  const chosen = [...agencies].filter(([, { key }]) => form[`${field}-${key}`] === 'yes').map(([id]) => id);
  return chosen.length === 0 ? undefined : { value: chosen };
};

const agencyKeyed = (text: string, { agencies }: FormContext): AgencyId | undefined =>
  [...agencies].find(([, { key }]) => key === text)?.[0];

export const peopleIn = (text: string, { people, personNamed }: FormContext): readonly PersonId[] => [
  ...new Set(namesIn(text, people).flatMap((name) => personNamed(name) ?? [])),
];

/** An agency by its name, a person on record by theirs, and otherwise the words as they stand: nobody is made a record for a word. */
export function partyOf(text: string, context: FormContext): Party {
  const agency = [...context.agencies].find(([, { name }]) => nameKey(name) === nameKey(text))?.[0];
  if (agency !== undefined) return { kind: 'agency', agency };
  const person = [...context.people.values()].filter(({ called }) => nameKey(called) === nameKey(text));
  const [only] = person;
  return person.length === 1 && only !== undefined ? { kind: 'person', person: only.id } : { kind: 'words', words: text };
}
