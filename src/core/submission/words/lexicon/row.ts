import type { AgencyKind } from '../../../entry/directory.ts';
import type { Kind } from '../../../entry/vocabulary.ts';

/** How plainly words speak for a kind: they leave no doubt, name the thing itself, make it likely, or fit it among others. */
export const strengths = { decides: 6.5, names: 5, likely: 3.5, fits: 2, hints: 1 } as const;
export type Strength = keyof typeof strengths;

/** Words that speak for a kind. */
export interface KindRow {
  readonly kind: Kind;
  readonly strength: Strength;
  /** What makes it apply, for whoever reads the lexicon. */
  readonly when: string;
  readonly phrases: readonly string[];
  /** Only in what these kinds of agency write. */
  readonly by?: readonly AgencyKind[];
  /** "No", "denied", "if" and their like before it take it away. */
  readonly happened?: boolean;
}

/** Phrases, one to a line. */
export const lines = (strings: TemplateStringsArray): readonly string[] =>
  strings
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
