import type { AttachedFile } from '../../core/entry/attachment.ts';
import type { Person } from '../../core/entry/directory.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../../core/entry/ids.ts';
import type { Kind } from '../../core/entry/vocabulary.ts';
import type { FormTexts } from '../../core/ledger/unfinished.ts';
import type { Day } from '../../core/time/day.ts';
import type { Span } from '../../core/time/span.ts';

/** Something to put right, on the field that mends it, as GOV.UK says it. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** A child of whom a form asks: was the child seen? */
export interface ChildAsked {
  readonly id: PersonId;
  /** The id that stands for the child in the names of fields. */
  readonly key: string;
  readonly called: string;
}

/** A record that a fact may point at: an entry, or a piece of work by its thread. */
export interface Choosable {
  /** The id that stands for it in a form. */
  readonly key: string;
  readonly id: EntryId | ThreadId;
  readonly text: string;
}

/** What reading a form needs to know of whom it is for: all of it is what the writer may know. */
export interface FormContext {
  readonly kind: Kind;
  readonly today: Day;
  /** The birth that ages are told of, where one child is meant. */
  readonly born?: Span | undefined;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly agencies: ReadonlyMap<AgencyId, { readonly key: string; readonly name: string }>;
  readonly children: readonly ChildAsked[];
  /** True for who works only with an adult: one question is asked in place of one a child (rule 32). */
  readonly asksOfAnyChild: boolean;
  readonly threads: readonly ThreadId[];
  /** Children at home while somebody is in hospital: who minds each? */
  readonly minded: readonly ChildAsked[];
  /** What may be chosen for a fact that points at another record, by the fact. */
  readonly choices: ReadonlyMap<string, readonly Choosable[]>;
  /** Files that are kept with the form, and those of what it puts right. */
  readonly attached: readonly AttachedFile[];
  /** True of a fact that is a planned date. */
  readonly isAhead: (fact: string) => boolean;
  /** Facts that the form asks for, in its order. */
  readonly asked: readonly string[];
  /** Who is meant by a name that was typed; nobody where that is not settled yet. */
  readonly personNamed: (typed: string) => PersonId | undefined;
}

export const textOf = (form: FormTexts, field: string): string => (form[field] ?? '').replaceAll('\r\n', '\n').trim();

/** Words of several lines, or with semicolons between. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
