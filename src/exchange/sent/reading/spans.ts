import type { Cell } from '../../../core/submission/sent.ts';
import { limits } from '../limits.ts';
import { empty, looksLikeDay } from './cell.ts';

/** A cell that reaches over so many columns and rows. */
export interface SpanningCell {
  readonly cell: Cell;
  readonly across: number;
  readonly down: number;
}

interface Above {
  readonly cell: Cell;
  readonly rows: number;
}

/**
 * Lays rows of a document's table out in columns, one after the other. A merged cell's words stand in its first column and row; a date that stands in cells
 * merged downwards is taken down to each row, and marked.
 */
export function columnsOf(onFill: () => void): (row: readonly SpanningCell[]) => readonly Cell[] {
  let above: (Above | undefined)[] = [];
  return (row) => {
    const cells: Cell[] = [];
    const next: (Above | undefined)[] = [];
    const passOver = (): void => {
      for (let over = above[cells.length]; over !== undefined; over = above[cells.length]) {
        if (over.rows > 1) next[cells.length] = { cell: over.cell, rows: over.rows - 1 };
        const isFilled = looksLikeDay(over.cell);
        if (isFilled) onFill();
        cells.push(isFilled ? { ...over.cell, fromAbove: true } : empty);
      }
    };
    for (const { cell, across, down } of row) {
      passOver();
      for (let i = 0; i < Math.min(Math.max(1, across), limits.columns + 1); i += 1) {
        if (down > 1) next[cells.length] = { cell: i === 0 ? cell : empty, rows: down - 1 };
        cells.push(i === 0 ? cell : empty);
      }
    }
    passOver();
    for (let i = cells.length; i < above.length; i += 1) {
      const over = above[i];
      if (over !== undefined && over.rows > 1) next[i] = { cell: over.cell, rows: over.rows - 1 };
    }
    above = next;
    return cells;
  };
}
