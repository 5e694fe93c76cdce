import { type CountedTable, toldCells } from './told-table.ts';

/** A count as it may be shown: a small one is held back, since few people could be known by it, and others with it by which it could be worked out (rule 26). */
export type Count = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'held' };

/** Under this, a count of anything is not told, nor one that is of fewer families than this (rule 26). */
export const fewest = 5;

/** What stands in place of a count that is held back. It may be no small one itself, and is never called so. */
export const notTold = 'not told';

export const sayCount = (count: Count): string => (count.kind === 'told' ? String(count.count) : notTold);

/** Whether what so many said may be told of at all. */
export const mayTell = (count: number): boolean => count >= fewest;

/** A count that stands alone. */
export const countTold = (count: number): Count => (count > 0 && count < fewest ? { kind: 'held' } : { kind: 'told', count });

/** Counts that add up to a total that is told as well, where that is not small. */
export const countsTold = (counts: readonly number[]): readonly Count[] => told([{}], [counts])[0]?.counts ?? [];

interface CountsOfPart {
  readonly total: Count;
  readonly counts: readonly Count[];
}

/** The same counts of each part of a whole, in so many columns: of the whole and of each part. Nothing that is held back can be worked out along a row or down a column. */
export function countsInParts(
  parts: readonly (readonly number[])[],
  columns: number,
): { readonly whole: CountsOfPart; readonly parts: readonly CountsOfPart[] } {
  const sums = Array.from({ length: columns }, (_, c) => parts.reduce((sum, part) => sum + (part[c] ?? 0), 0));
  const [whole = { total: { kind: 'held' }, counts: [] }, ...rest] = told([{}, ...parts.map(() => ({ partOf: 0 }))], [sums, ...parts]);
  return { whole, parts: rest };
}

function told(rows: CountedTable['rows'], counts: readonly (readonly number[])[]): readonly CountsOfPart[] {
  const table = counts.map((row) => [row.reduce((sum, count) => sum + count, 0), ...row]);
  const cells = table.map((row) => row.map((count) => ({ count, families: count })));
  const may = toldCells({ rows, groups: [counts[0]?.map((_, c) => c + 1) ?? []], cells }, fewest);
  return table.map((row, r) => {
    const [total = { kind: 'held' }, ...rest] = row.map(
      (count, c): Count => (may[r]?.[c] === true ? { kind: 'told', count } : { kind: 'held' }),
    );
    return { total, counts: rest };
  });
}
