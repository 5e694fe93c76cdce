import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';

/** Where in a file a reader stands, and where it reports what is wrong there. */
export interface Place {
  readonly file: string;
  readonly entry?: string;
  readonly field?: string;
  readonly report: (problem: Problem) => void;
}

/** The same place, one field further in. */
export const within = (place: Place, field: string): Place => ({
  ...place,
  field: place.field === undefined ? field : `${place.field}.${field}`,
});

/** Reports what is wrong with a value and what to do. Gives `undefined`, so that a reader can return it and reading goes on. */
export function wrong(place: Place, tree: Pick<Tree, 'line'>, what: string, remedy: string): undefined {
  const { file, entry, field, report } = place;
  report({
    file,
    line: tree.line,
    ...(entry === undefined ? {} : { entry }),
    ...(field === undefined ? {} : { field }),
    wrong: what,
    remedy,
  });
  return undefined;
}

/** Reads one value, or reports what is wrong with it and gives `undefined`. */
export type Reader<T> = (tree: Tree, place: Place) => T | undefined;
