import { addressBook, addressLevel } from '../values/addresses.ts';
import { compareValues } from '../values/compare-values.ts';
import { areFarApart } from '../values/levels.ts';
import { type KnownName, knowName, nameLevel } from '../values/names.ts';
import { maskOf } from '../values/plain.ts';
import type { FeatureColumn } from './features.ts';

/** Compares two values of a feature, by their places in its dictionary; neither is missing and they are not the same. */
export type Comparer = (a: number, b: number) => number;

/** What is known of each name of a dictionary, worked out when it is first asked for. */
export type Known = (place: number) => KnownName;

export const knownNames = (texts: readonly string[]): Known => lazily(texts, knowName);

function lazily<T>(texts: readonly string[], know: (text: string) => T): (place: number) => T {
  const known: (T | undefined)[] = new Array(texts.length);
  return (place) => {
    const held = known[place];
    if (held !== undefined) return held;
    const made = know(texts[place] ?? '');
    known[place] = made;
    return made;
  };
}

/** Names that stand for one another, by their places: the lesser times the size of the dictionary plus the greater. */
export type AliasPairs = ReadonlySet<number>;

export function aliasPairs(texts: readonly string[], aliases: readonly (readonly [string, string])[]): AliasPairs {
  if (aliases.length === 0) return new Set();
  const places = new Map(texts.map((text, place) => [text, place]));
  return new Set(
    aliases.flatMap(([one, other]) => {
      const [a, b] = [places.get(one), places.get(other)];
      return a === undefined || b === undefined ? [] : [Math.min(a, b) * texts.length + Math.max(a, b)];
    }),
  );
}

/** Compares names: far ones by their letters alone, others as `nameLevel` has it, and learnt aliases as forms of one name. */
export function nameComparer(texts: readonly string[], known: Known, aliases: AliasPairs): Comparer {
  const masks = Int32Array.from(texts, maskOf);
  const compare = remembered(texts.length, (a, b) => {
    const level = nameLevel(known(a), known(b));
    return level > 2 && aliases.has(a < b ? a * texts.length + b : b * texts.length + a) ? 2 : level;
  });
  const short = Uint8Array.from(texts, (_, place) => (place > 0 && known(place).forms.length > 1 ? 1 : 0));
  const isPlain = aliases.size === 0;
  return (a, b) => (isPlain && short[a] === 0 && short[b] === 0 && areFarApart(masks[a] ?? 0, masks[b] ?? 0) ? 6 : compare(a, b));
}

/** Compares values of any other feature. */
export function comparerOf({ kind, texts }: FeatureColumn): Comparer {
  const compare: Comparer = (a, b) => compareValues(kind, texts[a] ?? '', texts[b] ?? '');
  if (kind === 'sex' || kind === 'date' || kind === 'identifier' || kind === 'telephone') return compare;
  if (kind === 'postcode') return remembered(texts.length, compare);
  if (kind === 'address') {
    const book = addressBook(texts);
    return (a, b) => addressLevel(book, a, b);
  }
  const masks = Int32Array.from(texts, maskOf);
  const close = remembered(texts.length, compare);
  return kind === 'middle' ? close : (a, b) => (areFarApart(masks[a] ?? 0, masks[b] ?? 0) ? 4 : close(a, b));
}

/** Keeps what was found for pairs that come again: a table in which a pair drives out the one that was there. */
function remembered(values: number, compare: Comparer): Comparer {
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(values * 8))));
  const [firsts, seconds, levels] = [new Int32Array(1 << bits), new Int32Array(1 << bits), new Uint8Array(1 << bits)];
  return (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - bits);
    if (firsts[at] === a && seconds[at] === b) return levels[at] ?? 0;
    const level = compare(a, b);
    firsts[at] = a;
    seconds[at] = b;
    levels[at] = level;
    return level;
  };
}
