import type { Cell } from '../../../core/submission/sent.ts';
import { empty, looksLikeDay } from '../reading/cell.ts';
import { CannotRead } from '../why-not.ts';
import type { Merge } from './merges.ts';

/** Merged cells over one row: cells of a real sheet lie over no others. */
const mostOpen = 2_000;

type Covered = { readonly cells: readonly Cell[]; readonly wasFilled: boolean };

/**
 * What each row of a sheet shows, row after row: of merged cells the first has the value, and what a file still holds in the others nobody sees. Where a
 * date stands in cells merged downwards, it is taken down to each row, and marked.
 */
export function coverings(merges: readonly Merge[]): (row: number, cells: readonly Cell[]) => Covered {
  let next = 0;
  let open: { readonly merge: Merge; value: Cell }[] = [];
  return (row, cells) => {
    open = open.filter(({ merge }) => merge.bottom >= row);
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[next]) {
      next += 1;
      if (merge.bottom >= row && merge.right < 16_384)
        open.push({ merge, value: merge.top === row ? (cells[merge.left] ?? empty) : empty });
    }
    if (open.length > mostOpen) throw new CannotRead('broken', `row ${row} of a sheet`);
    if (open.length === 0) return { cells, wasFilled: false };
    const shown = [...cells];
    let wasFilled = false;
    for (const { merge, value } of open) {
      for (let column = merge.left; column <= Math.min(merge.right, shown.length - 1); column += 1) {
        if (row !== merge.top || column !== merge.left) shown[column] = empty;
      }
      if (row === merge.top || value.text === '' || !looksLikeDay(value)) continue;
      while (shown.length <= merge.left) shown.push(empty);
      shown[merge.left] = { ...value, fromAbove: true };
      wasFilled = true;
    }
    return { cells: shown, wasFilled };
  };
}
