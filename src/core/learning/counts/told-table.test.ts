import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewest } from './count.ts';
import { type CountedTable, type Tally, type Told, toldCells } from './told-table.ts';

/** The sums that everybody knows a table keeps: each as the cells that add up, and the cell that they add up to. */
type Cell = readonly [row: number, column: number];
const sumsOf = ({ rows, groups }: CountedTable): readonly { readonly parts: readonly Cell[]; readonly total: Cell }[] => {
  const columns = [0, ...groups.flat()];
  const across = rows.flatMap((_, r) => groups.map((group) => ({ parts: group.map((c): Cell => [r, c]), total: [r, 0] as const })));
  const down = rows.flatMap((_, whole) => {
    const parts = rows.flatMap(({ partOf }, r) => (partOf === whole ? [r] : []));
    return parts.length === 0 ? [] : columns.map((c) => ({ parts: parts.map((r): Cell => [r, c]), total: [whole, c] as const }));
  });
  return [...across, ...down];
};

/**
 * Somebody who is shown a table, and tries to work out what is held back: is there a table that adds up, has what is told, has some wherever something is held back, and has `other` in
 * one cell? Found by trying counts up to a limit, with bounds drawn in by every sum.
 */
function couldBe(table: CountedTable, told: Told, [row, column]: Cell, other: number): boolean {
  const name = ([r, c]: Cell): string => `${r} ${c}`;
  const bounds = new Map<string, readonly [number, number]>();
  for (const [r, line] of table.cells.entries())
    for (const [c, { count }] of line.entries()) bounds.set(name([r, c]), told[r]?.[c] === true ? [count, count] : [1, count + 40]);
  bounds.set(name([row, column]), [other, other]);
  return solve(bounds);

  function solve(given: ReadonlyMap<string, readonly [number, number]>): boolean {
    const now = drawnIn(given);
    if (now === undefined) return false;
    const open = [...now].filter(([, [low, high]]) => low < high).toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
    const [first] = open;
    if (first === undefined) return true;
    const [cell, [low, high]] = first;
    for (let value = low; value <= high; value += 1) if (solve(new Map([...now, [cell, [value, value]]]))) return true;
    return false;
  }

  function drawnIn(given: ReadonlyMap<string, readonly [number, number]>): Map<string, readonly [number, number]> | undefined {
    const now = new Map(given);
    const of = (cell: Cell): readonly [number, number] => now.get(name(cell)) ?? [0, 0];
    for (let isMore = true; isMore; ) {
      isMore = false;
      const draw = (cell: Cell, low: number, high: number): boolean => {
        const [a, b] = of(cell);
        const [c, d] = [Math.max(a, low), Math.min(b, high)];
        if (c > a || d < b) {
          now.set(name(cell), [c, d]);
          isMore = true;
        }
        return c <= d;
      };
      for (const { parts, total } of sumsOf(table)) {
        const sum = (end: 0 | 1): number => parts.reduce((all, cell) => all + of(cell)[end], 0);
        if (!draw(total, sum(0), sum(1))) return undefined;
        for (const cell of parts)
          if (!draw(cell, of(total)[0] - (sum(1) - of(cell)[1]), of(total)[1] - (sum(0) - of(cell)[0]))) return undefined;
      }
    }
    return now;
  }
}

/** Whether what is held back in one cell could be another count, by all that is told. */
const isSafe = (table: CountedTable, told: Told, [r, c]: Cell): boolean => {
  const count = table.cells[r]?.[c]?.count ?? 0;
  return [count + 1, count - 1, count + 2, count - 2].some((other) => other > 0 && couldBe(table, told, [r, c], other));
};

/** Agencies, of which one may have teams; three quarters, and a second way to part the same total. */
const tables = fc
  .tuple(
    fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    fc.array(
      fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 100 }), fc.boolean()),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
  )
  .map(([inTeam, lines]): CountedTable => {
    const hasTeams = inTeam.filter(Boolean).length > 1;
    const rows: { partOf?: number }[] = [{}, ...(hasTeams ? [{ partOf: 0 }] : [])];
    const cells: Tally[][] = [[], ...(hasTeams ? [[]] : [])];
    for (const [n, isTeam] of inTeam.entries()) {
      const [quarters = [], share = 0, isOfFew = false] = lines[n] ?? [];
      const total = quarters.reduce((sum, one) => sum + one, 0);
      const part = Math.floor((total * share) / 100);
      rows.push({ partOf: hasTeams && isTeam ? 1 : 0 });
      cells.push([total, ...quarters, part, total - part].map((count) => ({ count, families: isOfFew ? Math.min(count, 3) : count })));
    }
    for (const at of hasTeams ? [1, 0] : [0]) {
      const parts = cells.filter((_, r) => rows[r]?.partOf === at);
      cells[at] = [0, 1, 2, 3, 4, 5].map((c) => ({
        count: parts.reduce((sum, line) => sum + (line[c]?.count ?? 0), 0),
        families: parts.reduce((sum, line) => sum + (line[c]?.families ?? 0), 0),
      }));
    }
    return {
      rows,
      groups: [
        [1, 2, 3],
        [4, 5],
      ],
      cells,
    };
  });

describe('what is told of a table of counts', () => {
  it('is never a count under five, nor one of fewer than five families', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const told = toldCells(table, fewest);
        for (const [r, line] of table.cells.entries())
          for (const [c, { count, families }] of line.entries())
            if (count > 0 && (count < fewest || families < fewest)) expect(told[r]?.[c]).toBe(false);
      }),
    );
  });

  it('leaves whoever adds and subtracts all that is told unable to work out anything that is held back', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const told = toldCells(table, fewest);
        for (const [r, line] of table.cells.entries())
          for (const [c] of line.entries()) if (told[r]?.[c] === false) expect(isSafe(table, told, [r, c]), `${r} ${c}`).toBe(true);
      }),
      { numRuns: 200 },
    );
    // Searching takes long on a machine that others use.
  }, 60_000);

  it('is all of it, where nothing is small', () => {
    const line = [20, 8, 12].map((count) => ({ count, families: count }));
    expect(toldCells({ rows: [{}], groups: [[1, 2]], cells: [line] }, fewest)).toEqual([[true, true, true]]);
  });

  it('is found out by the one who tries, where only what is small is held back', () => {
    const cells = [[12, 9, 3].map((count) => ({ count, families: count }))];
    const table: CountedTable = { rows: [{}], groups: [[1, 2]], cells };
    expect(isSafe(table, [[true, true, false]], [0, 2])).toBe(false);
    expect(isSafe(table, toldCells(table, fewest), [0, 2])).toBe(true);
  });
});
