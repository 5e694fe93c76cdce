import type { Atoms } from './atoms.ts';
import { combinations } from './block-keys.ts';
import { fold, sorted } from './fold.ts';

/** Records brought together: by a number of keys, the block that each record is in. */
export interface Blocks {
  readonly keys: readonly BlockKey[];
  /** By record times the width, plus the key: the block, 0 for none. */
  readonly of: Int32Array;
  readonly width: number;
}

export interface BlockKey {
  readonly name: string;
  /** The features that it is made of, which records of one block have alike. */
  readonly features: readonly number[];
  /** How many blocks, with the one for none. */
  readonly blocks: number;
}

const mostKeys = 40;

/**
 * Brings records together. A key takes as many pairs as it is allowed: its largest blocks drop out until it does, and finer keys take over.
 * @param left how many records are of the first file, where two are linked; otherwise all
 * @param allowed the pairs that a key may give
 */
export function blocksOf(atoms: Atoms, count: number, left: number, allowed: number): Blocks {
  const held = withNames(atoms);
  const possible = combinations.filter((parts) => parts.every((part) => held.has(part))).slice(0, mostKeys);
  const isSmall = count <= 300;
  const width = possible.length + (isSmall ? 1 : 0);
  const of = new Int32Array(count * width);
  const keys: BlockKey[] = [];
  const take = (name: string, features: readonly number[], ids: Int32Array, blocks: number): void => {
    for (let i = 0, at = keys.length; i < count; i += 1, at += width) of[at] = ids[i] ?? 0;
    keys.push({ name, features, blocks });
  };
  if (isSmall) take('all', [], new Int32Array(count).fill(1), 2);
  for (const parts of possible) {
    const some = parts.flatMap((part) => held.get(part) ?? []);
    const ids = some.slice(1).reduce((made, atom) => fold(made, atom.ids), some[0]?.ids ?? new Int32Array(count));
    const limited = limit(ids, left, allowed);
    if (limited.pairs > 0)
      take(
        parts.join(' + '),
        some.flatMap(({ features }) => features),
        limited.ids,
        limited.blocks,
      );
  }
  return { keys, of, width };
}

function withNames(atoms: Atoms): Atoms {
  const [given, surname] = [atoms.get('given sound'), atoms.get('surname sound')];
  if (given === undefined || surname === undefined) return atoms;
  const both = sorted(given.ids, surname.ids);
  return new Map([...atoms, ['names', { ids: fold(both[0], both[1]), features: [...given.features, ...surname.features] }]]);
}

/** Leaves out blocks that give no pair, and the largest ones beyond what is allowed. */
function limit(
  ids: Int32Array,
  left: number,
  allowed: number,
): { readonly ids: Int32Array; readonly blocks: number; readonly pairs: number } {
  let most = 0;
  for (const id of ids) if (id > most) most = id;
  const [ofLeft, ofRight] = [new Int32Array(most + 1), new Int32Array(most + 1)];
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? 0;
    if (i < left) ofLeft[id] = (ofLeft[id] ?? 0) + 1;
    else ofRight[id] = (ofRight[id] ?? 0) + 1;
  }
  const isOne = left >= ids.length;
  const pairsOf = (block: number): number => {
    const [one, other] = [ofLeft[block] ?? 0, ofRight[block] ?? 0];
    return isOne ? (one * (one - 1)) / 2 : one * other;
  };
  // Pairs by the size of the block that gives them, small blocks first.
  const sizes = new Map<number, number>();
  for (let block = 1; block <= most; block += 1) {
    const pairs = pairsOf(block);
    if (pairs > 0) sizes.set(pairs, (sizes.get(pairs) ?? 0) + pairs);
  }
  let [largest, pairs] = [0, 0];
  for (const size of [...sizes.keys()].sort((a, b) => a - b)) {
    if (pairs + (sizes.get(size) ?? 0) > allowed) break;
    pairs += sizes.get(size) ?? 0;
    largest = size;
  }
  const renumbered = new Int32Array(most + 1);
  let blocks = 1;
  for (let block = 1; block <= most; block += 1) {
    const size = pairsOf(block);
    if (size === 0 || size > largest) continue;
    renumbered[block] = blocks;
    blocks += 1;
  }
  return { ids: ids.map((id) => renumbered[id] ?? 0), blocks, pairs };
}
