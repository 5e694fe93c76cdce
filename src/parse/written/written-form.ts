import type { Sealing } from '../../core/access/sealed.ts';
import type { Claim } from '../../core/entry/claim.ts';
import type { Person } from '../../core/entry/directory.ts';
import type { Body } from '../../core/entry/entry.ts';
import type { FactShape } from '../../core/entry/fact.ts';
import type { PersonId, ThreadId } from '../../core/entry/ids.ts';
import { themes } from '../../core/entry/themes.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import type { Day } from '../../core/time/day.ts';
import { readSaidDate, type SaidDate } from '../../core/time/said/said-date.ts';
import type { Span } from '../../core/time/span.ts';
import { readAttachments } from './attachment-fields.ts';
import { childParts, readChildren } from './child-fields.ts';
import { claimNames, readClaims } from './claim-fields.ts';
import { type FieldProblem, type FormContext, textOf } from './context.ts';
import { factField, longestWords, partyOf, peopleIn, readFactField } from './fact-fields.ts';
import { minderNames, readMinding } from './minding-fields.ts';
import { bornField, type NameTyped, nameKey, namesIn } from './names-typed.ts';
import { readSealed, sealedNames } from './sealed-fields.ts';
import { describedAs, isUnknownKey, readUnknownAdults } from './unknown-adult.ts';

/** A form as it was read. There is a body where nothing is left to put right. */
export interface Written {
  readonly body: Body | undefined;
  readonly problems: readonly FieldProblem[];
  readonly said: SaidDate;
  /** What is kept sealed of it: its words are no part of the body. */
  readonly sealing: readonly Sealing[];
}

const shapesOf = ({ kind }: FormContext): Readonly<Record<string, FactShape>> => vocabulary[kind].facts;

/** What a correction takes the place of, and the form that would have written it. */
export interface Replaced {
  readonly body: Body;
  readonly before: FormTexts;
}

/** Reads a filled-in form, by the vocabulary of its kind. What it replaces keeps whatever a form cannot ask. */
export function readWritten(form: FormTexts, context: FormContext, replaces?: Replaced): Written {
  const said = readSaidDate(form.when ?? '', { today: context.today, born: context.born });
  const problems: FieldProblem[] = said.kind === 'not-read' ? [{ field: 'when', text: said.problem }] : [];
  if (said.kind === 'read')
    for (const note of said.notes)
      if (note.about === 'after-today')
        problems.push({
          field: 'when',
          text: 'This is after today. What is planned goes in the fields for it: here goes when it happened',
        });
  const text = textOf(form, 'text');
  if (text === '') problems.push({ field: 'text', text: 'Write what happened' });
  for (const field of ['text', 'words', 'opinion'])
    if (textOf(form, field).length > longestWords)
      problems.push({ field, text: `What you write must be ${longestWords} letters or fewer` });
  const facts: Record<string, unknown> = { ...keptFacts(form, context, replaces) };
  for (const fact of context.asked) {
    const shape = shapesOf(context)[fact];
    const read = shape === undefined || fact in facts ? undefined : readFactField(fact, shape, form, context);
    if (read === undefined) continue;
    if ('field' in read) problems.push(read);
    else facts[fact] = read.value;
  }
  Object.assign(facts, apart(form, context));
  const children =
    context.asksOfAnyChild || context.children.length > 0 ? readChildren(form, context) : { facts: {}, problems: [], about: [] };
  Object.assign(facts, children.facts);
  const claims = readClaims(form, context);
  const minding = readMinding(form, context, said.kind === 'read' ? said.when : undefined, replaces?.before);
  if (minding.minding.size > 0) facts.minding = minding.minding;
  const files = readAttachments(form, context);
  if (files.attachments.length > 0) facts.attachments = files.attachments;
  const unknown = readUnknownAdults(form);
  problems.push(...children.problems, ...minding.problems, ...claims.problems, ...unknown.problems, ...files.problems);
  const adults = unknown.adults.flatMap((adult) => {
    const id = context.personNamed(adult.key);
    return id === undefined ? [] : [{ id, adult }];
  });
  const there = adults.filter(({ adult }) => adult.seenBy === 'me').map(({ id }) => id);
  const present = [...new Set([...peopleIn(form.who ?? '', context), ...there])];
  const about = [...new Set([...peopleIn(form.about ?? '', context), ...children.about, ...present, ...adults.map(({ id }) => id)])];
  if (namesIn(form.about ?? '', context.people).length === 0 && about.length === 0)
    problems.push({ field: 'about', text: 'Write whom this is about' });
  const { sealing, problems: ofSealing } = readSealed(form, context, replaces === undefined);
  problems.push(...ofSealing);
  if (problems.length > 0 || said.kind === 'not-read') return { body: undefined, problems, said, sealing };
  const stated: readonly Claim[] = [
    ...(replaces?.body.claims ?? []),
    ...claims.claims,
    ...minding.claims,
    ...adults.map(({ id, adult }) => describedAs(adult, id, context)),
  ];
  const thread = threadOf(form, context) ?? replaces?.body.thread;
  const body = {
    kind: context.kind,
    when: said.when,
    ...(said.at === undefined ? {} : { at: said.at }),
    ...{ about, present, text, facts: withOthers(facts, context, replaces), claims: stated },
    themes: themesIn(form, replaces?.body.themes ?? []),
    ...(thread === undefined ? {} : { thread }),
  };
  // Each fact was read by the shape that the vocabulary gives it under this kind.
  return { body: body as unknown as Body, problems: [], said, sealing };
}

/** Facts of what is replaced that the form has no field for, or whose field was left as it was: a list of actions keeps who and by when. */
function keptFacts(form: FormTexts, { asked }: FormContext, replaces: Replaced | undefined): Readonly<Record<string, unknown>> {
  if (replaces === undefined) return {};
  const isLeft = (fact: string): boolean => {
    const field = factField(fact);
    return Object.keys({ ...replaces.before, ...form })
      .filter((name) => name === field || name.startsWith(`${field}-`))
      .every((name) => textOf(form, name) === textOf(replaces.before, name));
  };
  return Object.fromEntries(
    Object.entries(replaces.body.facts).filter(
      ([fact]) => (asked.includes(fact) ? isLeft(fact) : !ofPeopleSeen.includes(fact)) && fact !== 'attachments',
    ),
  );
}

/** Facts about people one by one: whoever the form did not ask about keeps what stood. */
const ofPeopleSeen: readonly string[] = [
  'children',
  'seen',
  'seenAlone',
  'awake',
  ...childParts,
  'elsewhere',
  'minding',
  'words',
  'wordsBy',
  'opinion',
];

function withOthers(
  facts: Readonly<Record<string, unknown>>,
  { children, minded, asked }: FormContext,
  replaces: Replaced | undefined,
): Readonly<Record<string, unknown>> {
  if (replaces === undefined) return facts;
  const isAsked = (person: unknown): boolean => [...children, ...minded].some(({ id }) => id === person);
  const before: Readonly<Record<string, unknown>> = replaces.body.facts;
  const kept = ofPeopleSeen
    .filter((fact) => !asked.includes(fact))
    .flatMap((fact): readonly (readonly [string, unknown])[] => {
      const [was, is] = [before[fact], facts[fact]];
      if (was instanceof Map)
        return [[fact, new Map([...[...was].filter(([person]) => !isAsked(person)), ...(is instanceof Map ? is : [])])]];
      return Array.isArray(was) ? [[fact, [...was.filter((person) => !isAsked(person)), ...(Array.isArray(is) ? is : [])]]] : [];
    });
  const sizeOf = (value: unknown): number => (value instanceof Map ? value.size : Array.isArray(value) ? value.length : 0);
  // A list of nobody was put down on purpose, and stays.
  const standing = kept.filter(([fact, value]) => sizeOf(value) > 0 || sizeOf(before[fact]) === 0);
  return { ...facts, ...Object.fromEntries(standing) };
}

/** What was said and what is made of it: each a fact of its own, apart from what happened. */
function apart(form: FormTexts, context: FormContext): Readonly<Record<string, unknown>> {
  const [words, by, opinion] = [textOf(form, 'words'), textOf(form, 'wordsBy'), textOf(form, 'opinion')];
  return {
    ...(words === '' ? {} : { words }),
    ...(words === '' || by === '' ? {} : { wordsBy: partyOf(by, context) }),
    ...(opinion === '' ? {} : { opinion }),
  };
}

/** Themes that are chosen, those that stood in their order first. One that the form does not offer stays. */
function themesIn(form: FormTexts, stood: readonly string[]): readonly string[] {
  const offered: readonly string[] = themes;
  const isChosen = (theme: string): boolean => form[`theme-${theme}`] === 'yes';
  return [...new Set([...stood.filter((theme) => isChosen(theme) || !offered.includes(theme)), ...offered.filter(isChosen)])];
}

const threadOf = (form: FormTexts, { threads }: FormContext): ThreadId | undefined => {
  const chosen = textOf(form, 'thread');
  if (chosen === 'new') return textOf(form, 'draft') === '' ? undefined : (textOf(form, 'draft') as ThreadId);
  return threads[/^\d{1,4}$/.test(chosen) ? Number(chosen) - 1 : -1];
};

/** Every field in which people are named, with the names in it. */
export function nameFields(
  form: FormTexts,
  context: Pick<FormContext, 'kind' | 'asked' | 'asksOfAnyChild' | 'people' | 'minded'>,
): readonly { readonly field: string; readonly typed: readonly string[] }[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[context.kind].facts;
  const { people } = context;
  const facts = context.asked.filter((fact) => ['people', 'person', 'children'].includes(shapes[fact]?.shape ?? ''));
  const unknown = readUnknownAdults(form).adults.filter(({ seenBy }) => seenBy === 'other');
  return [
    ...['about', 'who'].map((field) => ({ field, typed: namesIn(form[field] ?? '', people) })),
    ...(context.asksOfAnyChild && form['any-child'] === 'yes'
      ? [{ field: 'any-child-which', typed: namesIn(form['any-child-which'] ?? '', people) }]
      : []),
    ...facts.map((fact) => ({
      field: factField(fact),
      typed:
        shapes[fact]?.shape === 'person'
          ? [textOf(form, factField(fact))].filter((name) => name !== '')
          : namesIn(form[factField(fact)] ?? '', people),
    })),
    ...unknown.map(({ sayer, sayerField }) => ({ field: sayerField, typed: [sayer] })),
    ...minderNames(form, context),
    ...claimNames(form),
    ...sealedNames(form, context),
  ];
}

/** Somebody whom a form names and of whom there is no record yet. Before it is saved, a stand-in takes the place of their id. */
export interface NewcomerNamed {
  readonly key: string;
  readonly person: Omit<Person, 'id'>;
  readonly standIn: PersonId;
}

/** The people for whom saving makes a record: those said to be new, and an adult whose name is not known. */
export const newcomersIn = (form: FormTexts, names: readonly NameTyped[], today: Day): readonly NewcomerNamed[] => [
  ...names
    .filter(({ means }) => means === 'new')
    .map((name) => {
      const born = bornOfNewcomer(form, name, today);
      const one = newcomer(name);
      return born === undefined || 'problem' in born ? one : { ...one, person: { ...one.person, born } };
    }),
  ...unknownIn(form),
];

/** The same, and whoever a name means that is not settled yet: so that what is shown before leaves nobody out. */
export const standInsIn = (form: FormTexts, names: readonly NameTyped[]): readonly NewcomerNamed[] => [
  ...names.filter(({ means }) => means === 'new' || means === undefined).map(newcomer),
  ...unknownIn(form),
];

/** When somebody was born of whom a record is to be made, as it was said; nothing where it was left out, as for a child who is not born yet. */
export function bornOfNewcomer(form: FormTexts, { key, means }: NameTyped, today: Day): Span | { readonly problem: string } | undefined {
  const said = means === 'new' ? textOf(form, bornField(key)) : '';
  if (said === '') return undefined;
  const read = readSaidDate(said, { today });
  if (read.kind === 'not-read') return { problem: read.problem };
  return read.when.earliest > today ? { problem: 'This is after today. Leave it out for a child who is not born yet' } : read.when;
}

const newcomer = ({ key, typed, means }: NameTyped): NewcomerNamed => ({
  key,
  person: { called: means === undefined ? `“${typed}”` : typed },
  standIn: standIn(key),
});

const unknownIn = (form: FormTexts): readonly NewcomerNamed[] =>
  readUnknownAdults(form).adults.map(({ key, person }) => ({ key, person, standIn: standIn(key) }));

const standIn = (key: string): PersonId => `new ${key}` as PersonId;

/** Whom each name means, with the records that were made (or their stand-ins) for newcomers. */
export const personNamedBy =
  (names: readonly NameTyped[], made: ReadonlyMap<string, PersonId>) =>
  (typed: string): PersonId | undefined => {
    const key = isUnknownKey(typed) ? typed : nameKey(typed);
    const means = names.find((name) => name.key === key)?.means;
    return means === 'new' || means === undefined ? made.get(key) : means;
  };
