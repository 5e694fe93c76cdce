import { encodeColumn } from '../../src/core/matching/model/engine/encode.ts';
import { matchRecords } from '../../src/core/matching/model/engine/match.ts';
import type { MatchingSet } from './invented-sets.ts';

/** How far pairs that were proposed are those that are of one person: of all of them, whether they were compared or not. */
export interface Agreement {
  readonly truePairs: number;
  readonly proposed: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * @param persons by record: the person
 * @param left how many records are of the first of two files; otherwise all
 */
export function agreementOf(
  persons: readonly string[],
  left: number,
  pairs: { readonly first: Int32Array; readonly second: Int32Array },
): Agreement {
  const counts = new Map<string, [number, number]>();
  for (const [record, person] of persons.entries()) {
    const held = counts.get(person) ?? [0, 0];
    held[record < left ? 0 : 1] += 1;
    counts.set(person, held);
  }
  const isLinked = left < persons.length;
  const truePairs = [...counts.values()].reduce((sum, [a, b]) => sum + (isLinked ? a * b : (a * (a - 1)) / 2), 0);
  const right = pairs.first.reduce((sum, first, pair) => sum + (persons[first] === persons[pairs.second[pair] ?? -1] ? 1 : 0), 0);
  const proposed = pairs.first.length;
  const [precision, recall] = [proposed === 0 ? 1 : right / proposed, truePairs === 0 ? 1 : right / truePairs];
  return {
    truePairs,
    proposed,
    right,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Matches an invented set. */
export const matchedSet = ({ columns, rows, left }: MatchingSet) =>
  matchRecords({
    columns: columns.map(({ kind, name }, i) =>
      encodeColumn(
        kind,
        name,
        rows.map((row) => row[i] ?? ''),
      ),
    ),
    count: rows.length,
    left,
  });
