import type { ClockName } from '../clock/clocks.ts';

/** How a question is answered. A grade is chosen by whoever writes, from the steps of a scale that has a name: Heed works out none. */
export const questionKinds = ['text', 'choice', 'yes-no', 'date', 'number', 'people', 'agencies', 'entries', 'grade'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One question of a form. */
export interface Question {
  readonly id: string;
  readonly asks: string;
  readonly kind: QuestionKind;
  readonly hint?: string;
  /** Needed before it is finished: an answer, or the reason why there is none. */
  readonly needed: boolean;
  /** Asked only where another question of the same part has this answer. */
  readonly when?: { readonly ask: string; readonly is: string };
  /** The answers of a choice, or the steps of a grade, as they are read. */
  readonly choices: readonly string[];
  /** What the scale of a grade is called, and whose it is. */
  readonly scale?: string;
  /** What is shown in place of "no" (R252): a "no" is what was said, and never that there is nothing. */
  readonly noShowsAs?: string;
  /** Kept sealed beside the record: no page, print or extract shows it. */
  readonly sealed: boolean;
  /** What is answered is still to be explored, until somebody says what came of it (R251). */
  readonly staysOpen?: boolean;
  /** Its answers are counted by period, small numbers hidden (R263). */
  readonly counted?: boolean;
  /** The rows of the requirements that it carries. */
  readonly carries: readonly string[];
}

/** A part of a form: asked once and the same for the family, or blank for each child (R257). */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly of: 'family' | 'child';
  readonly hint?: string;
  readonly questions: readonly Question[];
}

/** By when it is finished: by a clock from the referral, in working days from its opening, or so long before the birth. */
export type FinishBy =
  | { readonly kind: 'clock'; readonly clock: ClockName }
  | { readonly kind: 'working-days'; readonly amount: number }
  | { readonly kind: 'before-birth'; readonly days: number };

/** A form of an assessment, in one version. What was written by a version is shown by that version for as long as it is kept. */
export interface Form {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The type that its entries have. */
  readonly type: string;
  /** What it is for, in a sentence or two. */
  readonly purpose: string;
  /** `family`: each child, each adult, the agencies and the history are weighed before it is finished. `matter`: what it asks, and no more. */
  readonly weighs: 'family' | 'matter';
  readonly finish: FinishBy;
  /** What it is about, as the library of findings has its themes (R075). */
  readonly themes?: readonly string[];
  readonly carries: readonly string[];
  readonly sections: readonly Section[];
}

/** As an entry names the form that it was written by: `pre-birth@1`. */
export const formName = ({ id, version }: Pick<Form, 'id' | 'version'>): string => `${id}@${version}`;

/** The forms of a partnership, every version. */
export const findForm = (forms: readonly Form[], name: string | undefined): Form | undefined =>
  forms.find((form) => formName(form) === name);

/** Those that may be begun: the last version of each, by title. */
export const formsToBegin = (forms: readonly Form[]): readonly Form[] =>
  forms
    .filter((form) => !forms.some(({ id, version }) => id === form.id && version > form.version))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));

/** Every row that a form carries, with the questions that do. */
export const rowsCarried = (form: Form): readonly { readonly row: string; readonly by: string }[] => [
  ...form.carries.map((row) => ({ row, by: form.id })),
  ...form.sections.flatMap(({ questions }) =>
    questions.flatMap(({ id, carries }) => carries.map((row) => ({ row, by: `${form.id}: ${id}` }))),
  ),
];
