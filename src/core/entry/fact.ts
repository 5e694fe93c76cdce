import type { Span } from '../time/span.ts';
import type { AgencyId, PersonId } from './ids.ts';

/** Where a child was during an event, as the recorder put it down. `not-asked` is an answer and stays visible (finding: 0 Ov¶20). */
/** `named`: listed as one of those concerned, and nothing said of where. */
export const whereabouts = ['seen', 'present', 'elsewhere', 'not-asked', 'unknown', 'named'] as const;
export type Whereabouts = (typeof whereabouts)[number];

/** Someone named in a fact: a person, an agency, or words where neither is on record. */
export type Party =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'agency'; readonly agency: AgencyId }
  | { readonly kind: 'words'; readonly words: string };

/** One line of a plan or meeting: what is to be done, who by, until when, and how anyone will know. */
export interface Action {
  readonly what: string;
  readonly who?: Party;
  readonly by?: Span;
  readonly how?: string;
}

/** What a restriction allows in spite of itself. */
export interface Exception {
  readonly words?: string;
  readonly people?: readonly PersonId[];
  readonly where?: string;
  readonly when?: string;
  readonly for?: string;
}

/** What was alleged: by whom, against whom, and the act. An allegation is not a fact (rule 7). */
export interface Alleged {
  readonly by?: readonly PersonId[];
  readonly against?: readonly PersonId[];
  readonly act?: string;
}

/** The shapes that a fact may have; `FactValues` in entry.ts says what each holds once parsed. */
export type PlainShape =
  | 'text'
  | 'texts'
  | 'flag'
  | 'number'
  | 'amount'
  | 'date'
  | 'dateOrFlag'
  | 'moment'
  | 'person'
  | 'people'
  | 'agency'
  | 'agencies'
  | 'party'
  | 'parties'
  | 'entry'
  | 'thread'
  | 'children'
  | 'childWords'
  | 'answers'
  | 'evidence'
  | 'actions'
  | 'exceptions'
  | 'alleged'
  | 'attachments'
  | 'replacement';

/** A fact as the vocabulary describes it: a shape, or a choice among named values (closed, or open to more). */
export type FactShape =
  | { readonly shape: PlainShape }
  | { readonly shape: 'choice'; readonly values: readonly string[]; readonly open: boolean };

export type Plain<S extends PlainShape> = { readonly shape: S };
export type Choice<V extends string, Open extends boolean> = {
  readonly shape: 'choice';
  readonly values: readonly V[];
  readonly open: Open;
};

const plain = <S extends PlainShape>(shape: S): Plain<S> => ({ shape });

export const text = plain('text');
export const texts = plain('texts');
export const flag = plain('flag');
export const number = plain('number');
export const amount = plain('amount');
export const date = plain('date');
export const dateOrFlag = plain('dateOrFlag');
export const moment = plain('moment');
export const person = plain('person');
export const people = plain('people');
export const agency = plain('agency');
export const agencies = plain('agencies');
export const party = plain('party');
export const parties = plain('parties');
export const entry = plain('entry');
export const thread = plain('thread');
export const childrenStates = plain('children');
/** Words about each child: what each showed, what it means for each, where each was and with whom. */
export const childWords = plain('childWords');
export const answers = plain('answers');
/** Entries that show an answer, by the name of what was asked. */
export const evidence = plain('evidence');
export const actions = plain('actions');
export const exceptions = plain('exceptions');
export const alleged = plain('alleged');
export const attachments = plain('attachments');
export const replacement = plain('replacement');

/** One of these values and no other. */
export const oneOf = <const V extends string>(...values: V[]): Choice<V, false> => ({
  shape: 'choice',
  values,
  open: false,
});

/** One of these values, or another that nobody has thought of: it is kept and shown, and no check knows it. */
export const oneOfOrOther = <const V extends string>(...values: V[]): Choice<V, true> => ({
  shape: 'choice',
  values,
  open: true,
});

export type FactTable = Readonly<Record<string, FactShape>>;
