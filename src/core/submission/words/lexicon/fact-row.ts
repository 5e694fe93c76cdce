import type { AgencyKind } from '../../../entry/directory.ts';
import type { Kind } from '../../../entry/vocabulary.ts';

/** Words from which a fact is read. For a fact that may have one value, the first row that fits gives it; a list gathers them all. */
export interface FactRow {
  readonly kind: Kind;
  readonly fact: string;
  /** What it is, where the words fit. Left out, whoever the slot of the phrase that is called as the fact is names. */
  readonly value?: string | boolean;
  readonly phrases: readonly string[];
  /** "No", "denied", "if" and their like before it take it away. */
  readonly happened?: boolean;
  /** It is over and done: "to be", "will be", "until" before it take it away. */
  readonly over?: boolean;
  readonly by?: readonly AgencyKind[];
}

/** Rows of one fact of one kind, a value to a row. */
export const valuesOf = (
  kind: Kind,
  fact: string,
  rows: Readonly<Record<string, readonly string[]>>,
  happened = false,
): readonly FactRow[] =>
  Object.entries(rows).map(([value, phrases]) => ({ kind, fact, value, phrases, ...(happened ? { happened } : {}) }));

/** A fact that is whoever is named. */
export const whoIn = (kind: Kind, fact: string, phrases: readonly string[], happened = true): FactRow => ({
  kind,
  fact,
  phrases,
  happened,
});
export const isSo = (kind: Kind, fact: string, value: boolean, phrases: readonly string[]): FactRow => ({ kind, fact, value, phrases });

/** Of these values of a fact, only what is over and done counts. */
export const over = (rows: readonly FactRow[], values: readonly string[]): readonly FactRow[] =>
  rows.map((row) => (typeof row.value === 'string' && values.includes(row.value) ? { ...row, over: true } : row));
