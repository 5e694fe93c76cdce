import type { FeatureColumn } from './features.ts';

/**
 * An order that follows from what the records hold, so that what is found does not depend on the order in which they came: by surname, so that what is compared
 * stands close together, then by all that they hold.
 * @param left how many records are of the first file: they stay before the others
 * @returns by place in the new order: the record
 */
export function ownOrder(features: readonly FeatureColumn[], count: number, left: number): Int32Array {
  const hashes = new Int32Array(count);
  const surnames = new Int32Array(count);
  for (const { kind, texts, ids } of features) {
    const ofText = Int32Array.from(texts, hashOf);
    for (let i = 0; i < count; i += 1) {
      const hash = ofText[ids[i] ?? 0] ?? 0;
      hashes[i] = Math.imul((hashes[i] ?? 0) ^ hash, 0x9e3779b1) + 0x7f4a7c15;
      if (kind === 'surname') surnames[i] = hash;
    }
  }
  const order = new Int32Array(count);
  order.set(sortedPart(hashes, surnames, 0, left));
  order.set(sortedPart(hashes, surnames, left, count), left);
  return order;
}

/** Sorts some records by figures that hold 10 bits of the surname, 22 of the rest and 21 of the place among them. */
function sortedPart(hashes: Int32Array, surnames: Int32Array, from: number, to: number): Int32Array {
  const keys = new Float64Array(to - from);
  for (let i = from; i < to; i += 1)
    keys[i - from] = (((surnames[i] ?? 0) >>> 22) * 2 ** 22 + ((hashes[i] ?? 0) >>> 10)) * 2 ** 21 + (i - from);
  keys.sort();
  return Int32Array.from(keys, (key) => from + (key % 2 ** 21));
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
