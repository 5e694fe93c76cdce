import type { Matcher } from './match.ts';
import type { Second } from './second-of.ts';
import { wordTest } from './word-test.ts';

/** A phrase of a row of the lexicon, made ready. */
export interface Ready<Row> {
  readonly row: Row;
  readonly matches: Matcher;
  /** The words that may come second, where that is plain: most phrases are put aside by it. */
  readonly second: Second | undefined;
}

/** Words that texts put second and that are kept with what they leave of a list. Lists are of the lexicon; what is beyond is looked up again. Our choice. */
const mostKept = 2000;

/** Phrases with one beginning, by the words that may come second in them: texts use few pairs of words. */
export class Beginning<Row> {
  readonly #all: readonly Ready<Row>[];
  readonly #whatever: readonly Ready<Row>[];
  readonly #isKnown: (word: string) => boolean;
  readonly #kept = new Map<string, readonly Ready<Row>[]>();

  constructor(all: readonly Ready<Row>[]) {
    this.#all = all;
    this.#whatever = all.filter(({ second }) => second === undefined);
    this.#isKnown = wordTest(new Set(all.flatMap(({ second }) => [...(second?.words ?? [])])), [
      ...new Set(all.flatMap(({ second }) => second?.stems ?? [])),
    ]);
  }

  /** Those that may go on with a word, in the order of the lexicon. */
  goingOn(second: string | undefined): readonly Ready<Row>[] {
    if (second === undefined) return this.#whatever;
    const kept = this.#kept.get(second);
    if (kept !== undefined) return kept;
    if (!this.#isKnown(second)) return this.#whatever;
    const found = this.#all.filter((ready) => ready.second === undefined || ready.second.may(second));
    if (this.#kept.size < mostKept) this.#kept.set(second, found);
    return found;
  }
}
