import type { FactShape } from '../../../core/entry/fact.ts';
import { vocabulary } from '../../../core/entry/vocabulary.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { FormContext } from '../../../parse/written/context.ts';
import { factField, notAskedField } from '../../../parse/written/fact-fields.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { type Ask, askedLast, askedOfAny, kindWords, recordedByWork } from './kind-words.ts';
import { saidInWords } from './said-words.ts';
import type { Writing } from './write-context.ts';

/** One field as the page shows it. What sort of field follows from the shape of the fact. */
export interface FieldView {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly as: 'line' | 'number' | 'lines' | 'date' | 'radios' | 'select' | 'boxes' | 'name';
  readonly value?: string;
  readonly items?: readonly { readonly value: string; readonly text: string; readonly name?: string; readonly chosen?: boolean }[];
  readonly other?: string;
  readonly otherError?: string | undefined;
  readonly says?: string | undefined;
  readonly ahead?: boolean;
  readonly error?: string | undefined;
  /** The box that says that nobody asked. */
  readonly notAsked?: { readonly id: string; readonly text: string; readonly chosen: boolean };
}

const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** The fields of the facts of a kind, in the order in which its words ask for them. */
export function factFieldViews({ way, form, context }: Writing, errorOn: Readonly<Record<string, string>>): readonly FieldView[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[way.kind].facts;
  const asks: Readonly<Record<string, Ask | undefined>> = { ...kindWords[way.kind], ...askedOfAny };
  return fieldsFor(asks, { way, form, context }, shapes, errorOn);
}

/** What is asked as the very last. */
export const lastFieldViews = (writing: Writing, errorOn: Readonly<Record<string, string>>): readonly FieldView[] =>
  fieldsFor(askedLast, writing, vocabulary[writing.way.kind].facts, errorOn);

function fieldsFor(
  asks: Readonly<Record<string, Ask | undefined>>,
  { way, form, context }: Pick<Writing, 'way' | 'form' | 'context'>,
  shapes: Readonly<Record<string, FactShape>>,
  errorOn: Readonly<Record<string, string>>,
): readonly FieldView[] {
  return context.asked.flatMap((fact) => {
    const [shape, ask] = [shapes[fact], asks[fact]];
    const isGiven = factField(fact) in way.given && way.given[factField(fact)] === form[factField(fact)];
    if (shape === undefined || ask === undefined || isGiven) return [];
    const field = factField(fact);
    const { label, hint, ahead, long, orNotAsked } = ask;
    const choices = context.choices.get(fact);
    if ((shape.shape === 'entry' || shape.shape === 'thread') && (choices === undefined || choices.length === 0)) return [];
    const head = {
      id: field,
      label,
      hint,
      error: errorOn[field],
      otherError: errorOn[`${field}-other`],
      value: form[field] ?? '',
      ahead: ahead === true,
      ...(orNotAsked === undefined
        ? {}
        : { notAsked: { id: notAskedField(fact), text: orNotAsked, chosen: form[notAskedField(fact)] === 'yes' } }),
      ...(choices === undefined ? {} : { items: choices.map(({ key, text }) => ({ value: key, text })) }),
    };
    return [{ ...head, ...fieldOf(shape, field, form, context, long === true), ...saidOf(shape, form[field], context, ahead === true) }];
  });
}

type Field = Pick<FieldView, 'as'> & Partial<FieldView>;

function fieldOf(shape: FactShape, field: string, form: FormTexts, { agencies }: FormContext, long: boolean): Field {
  switch (shape.shape) {
    case 'choice':
      return {
        as: shape.values.length > 5 ? 'select' : 'radios',
        items: [
          ...shape.values
            .filter((value) => !recordedByWork.has(value) || value === form[field])
            .map((value) => ({ value, text: withCapital(inPlainWords(value)) })),
          ...(shape.open ? [{ value: 'other', text: 'Something else' }] : []),
        ],
        ...(shape.open ? { other: form[`${field}-other`] ?? '' } : {}),
      };
    case 'flag':
      return { as: 'radios', items: yesOrNo };
    case 'number':
      return { as: 'number' };
    case 'date':
    case 'dateOrFlag':
    case 'moment':
      return { as: 'date' };
    case 'agency':
      return { as: 'select', items: [...agencies.values()].map(({ key, name }) => ({ value: key, text: name })) };
    case 'agencies':
      return {
        as: 'boxes',
        items: [...agencies.values()].map(({ key, name }) => ({
          value: 'yes',
          name: `${field}-${key}`,
          text: name,
          chosen: form[`${field}-${key}`] === 'yes',
        })),
      };
    case 'entry':
    case 'thread':
      return { as: 'select' };
    case 'children':
    case 'person':
    case 'people':
    case 'party':
    case 'parties':
      return { as: 'name' };
    case 'texts':
    case 'answers':
    case 'actions':
    case 'exceptions':
    case 'alleged':
      return { as: 'lines' };
    default:
      return { as: long ? 'lines' : 'line' };
  }
}

function saidOf(shape: FactShape, text: string | undefined, { today, born }: FormContext, ahead: boolean): { readonly says?: string } {
  if (
    text === undefined ||
    text.trim() === '' ||
    !['date', 'dateOrFlag', 'moment'].includes(shape.shape) ||
    /^(yes|no)$/i.test(text.trim())
  )
    return {};
  return { says: saidInWords(readSaidDate(text, { today, born, looking: ahead ? 'ahead' : 'past' })) };
}
