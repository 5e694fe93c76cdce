/** A phrase of the lexicon, read. See docs/lexicon.md for how one is written. */
export type Node =
  | { readonly is: 'word'; readonly word: string }
  /** A word that begins so. */
  | { readonly is: 'stem'; readonly stem: string }
  | { readonly is: 'one-of'; readonly ways: readonly Sequence[] }
  | { readonly is: 'maybe'; readonly ways: readonly Sequence[] }
  /** Up to so many words of the same sentence. */
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'slot'; readonly slot: Slot; readonly as?: string };
export type Sequence = readonly Node[];

/** What a phrase may name instead of a word. */
export const slots = ['who', 'adult', 'child', 'agency', 'us', 'number'] as const;
export type Slot = (typeof slots)[number];

/** Words that stand for a list of words: `{say}`. */
export type WordSets = Readonly<Record<string, string>>;

const part = /\.{4}|\.\.|[()[\]|]|<[^>]+>|\{[^}]+\}|[\p{L}\p{N}&']+\*?/gu;

/** Reads a phrase: `did not (attend|come) [to] <who:whom> .. visit*`. Hyphens are blanks. */
export function readPhrase(written: string, sets: WordSets): Sequence {
  const parts = spelledOut(written, sets).match(part) ?? [];
  let at = 0;
  const ways = (end: string | undefined): readonly Sequence[] => {
    const found: Node[][] = [[]];
    for (; at < parts.length; at++) {
      const next = parts[at];
      if (next === end) return found;
      if (next === undefined) break;
      if (next === '|') found.push([]);
      else found.at(-1)?.push(nodeAt(next));
    }
    if (end !== undefined) throw new Error(`A phrase of the lexicon does not end: ${written}`);
    return found;
  };
  const nodeAt = (next: string): Node => {
    if (next === '(' || next === '[') {
      at++;
      return { is: next === '(' ? 'one-of' : 'maybe', ways: ways(next === '(' ? ')' : ']') };
    }
    return single(next, written);
  };
  const [sequence = [], ...others] = ways(undefined);
  return others.length === 0 ? sequence : [{ is: 'one-of', ways: [sequence, ...others] }];
}

function single(next: string, written: string): Node {
  if (next === '..') return { is: 'gap', most: 4 };
  if (next === '....') return { is: 'gap', most: 10 };
  if (next.startsWith('<')) {
    const [slot, as] = next.slice(1, -1).split(':');
    const known = slots.find((one) => one === slot);
    if (known === undefined) throw new Error(`A phrase of the lexicon has an unknown slot: ${written}`);
    return { is: 'slot', slot: known, ...(as === undefined ? {} : { as }) };
  }
  return next.endsWith('*') ? { is: 'stem', stem: next.slice(0, -1) } : { is: 'word', word: next };
}

function spelledOut(written: string, sets: WordSets): string {
  return written.replaceAll('-', ' ').replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const set = sets[name];
    if (set === undefined) throw new Error(`A phrase of the lexicon names no set of words: ${whole} in ${written}`);
    return `(${spelledOut(set, sets)})`;
  });
}
