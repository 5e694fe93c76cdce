import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsInParts, countsTold, sayCount } from './count.ts';

describe('a count', () => {
  const told = (...counts: number[]): readonly string[] => countsTold(counts).map(sayCount);

  it('under five is not told, and cannot be worked out from the rest', () => {
    expect(told(12, 3, 9)).toEqual(['12', 'not told', 'not told']);
    expect(told(12, 3, 2)).toEqual(['12', 'not told', 'not told']);
    expect(told(12, 0, 9)).toEqual(['12', '0', '9']);
    expect(told(12, 1, 1)).toEqual(['not told', 'not told', 'not told']);
  });

  it('of a part of a whole is not told under five, nor where it is the difference of what is told along its row or column', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const { whole, parts } = countsInParts(counts, 5);
        const table = [whole, ...parts].map((row) => [row.total, ...row.counts]);
        for (const count of table.flat()) if (count.kind === 'told') expect(count.count === 0 || count.count >= 5).toBe(true);
        const columns = Array.from({ length: 6 }, (_, c) => table.flatMap((row) => row[c] ?? []));
        for (const line of [...table, ...columns]) expect(line.filter(({ kind }) => kind === 'held').length).not.toBe(1);
      }),
    );
  });
});
