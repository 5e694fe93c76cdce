import { onceFor } from '../memo.ts';

/** A text as it is compared: its words, without case, marks, quotations and headings, and the runs of three of them. */
export interface Compared {
  readonly words: readonly string[];
  readonly runs: ReadonlySet<string>;
}

/** What is the same for all of a family and says so is no part of a child's own section. */
const shared =
  /\b(?:family|shared|common|household) section\b|\b(?:the )?same (?:text |words |section |part )?for (?:both|all|each|every)\b|\b(?:applies|written once) (?:to|for) (?:both|all|each)\b/i;
const quotation = /"[^"]*"|“[^”]*”/g;
const heading = /(?:^|[.\n])\s*[\p{Lu}#*][\p{L}'’ ]{0,40}:/gu;

/** Words that differ between two copies of one text only because another child is meant. */
const alike: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['he', 'she', 'they', 'it'].map((word) => [word, 'they'])),
  ...Object.fromEntries(['his', 'her', 'hers', 'him', 'their', 'theirs', 'them', 'its'].map((word) => [word, 'their'])),
  ...Object.fromEntries(['himself', 'herself', 'themselves', 'itself'].map((word) => [word, 'themselves'])),
  ...Object.fromEntries(['boy', 'girl', 'son', 'daughter', 'child', 'baby'].map((word) => [word, 'child'])),
  ...Object.fromEntries(['brother', 'sister', 'half-brother', 'half-sister', 'sibling'].map((word) => [word, 'sibling'])),
};

/** Makes a text fit to be compared; whoever of `names` is named in it counts as the same, so that a copy with another name is a copy. */
export function comparedAs(text: string, names: readonly string[]): Compared {
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 1));
  const at = text.search(shared);
  const own = (at < 0 ? text : text.slice(0, at)).replace(quotation, ' ').replace(heading, '. ');
  const words = (own.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).map((word) =>
    known.has(word.replace(/['’]s$/, '')) ? 'name' : (alike[word] ?? word),
  );
  return { words, runs: new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)) };
}

/** How much of two texts is the same words in the same order, in hundredths: 100 is a copy. */
export const likenessOf = onceFor((a: Compared) => onceFor((b: Compared): number => likeness(a.words, b.words)));

function likeness(a: readonly string[], b: readonly string[]): number {
  const total = a.length + b.length;
  if (total === 0) return 0;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = inOrder(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return Math.floor((200 * (start + end + middle)) / total);
}

/** The most words that stand in both in the same order (a longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Texts much alike have at least so much of their runs of three words in common: one in five. */
const leastInCommon = 0.2;

/**
 * For each of some texts, which of others may be much like it, by runs of words in common and length. Found by way of an index of runs, so
 * that the work grows with the length of the texts and not with the number of pairs.
 */
export function mayBeAlike(texts: readonly Compared[], others: readonly Compared[]): ReadonlyMap<Compared, readonly Compared[]> {
  const holders = new Map<string, Compared[]>();
  for (const text of texts)
    for (const run of text.runs) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, [text]);
      else held.push(text);
    }
  const found = new Map<Compared, Compared[]>();
  for (const other of others) {
    const common = new Map<Compared, number>();
    for (const run of other.runs) for (const text of holders.get(run) ?? []) common.set(text, (common.get(text) ?? 0) + 1);
    for (const [text, runs] of common)
      if (runs >= leastInCommon * Math.max(text.runs.size, other.runs.size)) found.set(text, [...(found.get(text) ?? []), other]);
  }
  return found;
}
