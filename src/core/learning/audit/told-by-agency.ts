import { fewest } from '../impact/count.ts';

/** A count as it may be shown: where agencies are told apart a small one is held back, and others with it by which it could be worked out. */
export type CountTold = { readonly kind: 'told'; readonly count: number } | { readonly kind: 'held-back' };

export const sayTold = (count: CountTold): string => (count.kind === 'told' ? String(count.count) : 'held back');

interface ToldByAgency {
  /** A row an agency, a column an answer. */
  readonly rows: readonly (readonly CountTold[])[];
  readonly all: readonly CountTold[];
  /** How many answers there are together. */
  readonly total: CountTold;
}

/**
 * The counts of a table, its sums among them. Along each row and each column either nothing is held back or two counts are, so that none is the difference of the others; a count of nothing is told.
 */
export function toldByAgency(rows: readonly (readonly number[])[], answers: number): ToldByAgency {
  const sums = Array.from({ length: answers }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const table = [sums, ...rows].map((row) => [row.reduce((sum, count) => sum + count, 0), ...row]);
  const held = table.map((row) => row.map((count) => count > 0 && count < fewest));
  const lines: readonly (readonly (readonly [r: number, c: number])[])[] = [
    ...table.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...Array.from({ length: answers + 1 }, (_, c) => table.map((_row, r) => [r, c] as const)),
  ];
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const line of lines) {
      if (line.filter(([r, c]) => held[r]?.[c] === true).length !== 1) continue;
      const [smallest] = line
        .filter(([r, c]) => held[r]?.[c] === false && (table[r]?.[c] ?? 0) > 0)
        .toSorted(([a, b], [r, c]) => (table[a]?.[b] ?? 0) - (table[r]?.[c] ?? 0));
      const row = smallest && held[smallest[0]];
      if (smallest === undefined || row === undefined) continue;
      row[smallest[1]] = true;
      isMore = true;
    }
  }
  const [[total, ...all] = [], ...own] = table.map((row, r) =>
    row.map((count, c): CountTold => (held[r]?.[c] === true ? { kind: 'held-back' } : { kind: 'told', count })),
  );
  return { rows: own.map(([, ...counts]) => counts), all, total: total ?? { kind: 'held-back' } };
}
