import { type Level, placeOf } from '../level.ts';
import { compareWords, type WordComparison } from './compare-words.ts';
import type { NameWord } from './read-name.ts';

/** A word of one name and the word of the other that it was found to be. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly compared: WordComparison;
}

/** How the words of two names go together. */
export interface Paired {
  readonly pairs: readonly Pair[];
  /** True where the pairs stand in another order in the one name than in the other. */
  readonly isReordered: boolean;
}

// The costs of a level are counted in base 16, so that of two ways with as many pairs the one whose worst pair is better is taken; two that
// come to the same have as many pairs of every level, whichever of the names is called the first.
const base = 16;
const crossing = 1;
const ofLevel = (level: Level): number => (level === 'exact' ? 0 : 64 * base ** (placeOf(level) - 1));
const unpaired = 64 * base ** placeOf('different');

/** Pairs as many words as may be one another, each with at most one, in the way that leaves them most alike. */
export function pairWords(a: readonly NameWord[], b: readonly NameWord[]): Paired {
  const table = a.map((one) => b.map((other) => compareWords(one, other)));
  // For each set of words of `b` that are taken, the cheapest way there and how it got there.
  let ways = new Map<number, Way>([[0, { cost: 0 }]]);
  for (let i = 0; i < a.length; i += 1) {
    const next = new Map<number, Way>();
    const offer = (taken: number, way: Way): void => {
      const held = next.get(taken);
      if (held === undefined || way.cost < held.cost) next.set(taken, way);
    };
    for (const [taken, way] of ways) {
      offer(taken, { cost: way.cost + unpaired, before: way });
      for (let j = 0; j < b.length; j += 1) {
        const compared = table[i]?.[j];
        if (compared === undefined || compared.level === 'different' || taken & (1 << j)) continue;
        const crossed = countBits(taken >> (j + 1)) * crossing;
        offer(taken | (1 << j), { cost: way.cost + ofLevel(compared.level) + crossed, before: way, pair: { a: i, b: j, compared } });
      }
    }
    ways = next;
  }
  const [best = { cost: 0 }] = [...ways.values()].sort((one, other) => one.cost - other.cost);
  const pairs = pairsAlong(best);
  return { pairs, isReordered: pairs.some(({ b: at }, i) => pairs.slice(i + 1).some((later) => later.b < at)) };
}

interface Way {
  readonly cost: number;
  readonly before?: Way;
  readonly pair?: Pair;
}

const pairsAlong = ({ before, pair }: Way): readonly Pair[] => [
  ...(before === undefined ? [] : pairsAlong(before)),
  ...(pair === undefined ? [] : [pair]),
];

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}
