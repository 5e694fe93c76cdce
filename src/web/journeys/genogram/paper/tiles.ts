import type { Size } from '../../../../core/paper/sheet.ts';

/** What one sheet shows of a drawing that is larger than a sheet, in pixels of the drawing. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
  readonly row: number;
}

export interface Tiles {
  readonly tiles: readonly Tile[];
  readonly columns: number;
  readonly rows: number;
}

/** Sheets side by side and under each other, each as far over its neighbour as `overlap`, so that whatever is no larger stands whole on one. */
export function tilesOver(drawing: Size, sheet: Size, overlap: Size): Tiles {
  const [across, down] = [startsOf(drawing.width, sheet.width, overlap.width), startsOf(drawing.height, sheet.height, overlap.height)];
  return {
    columns: across.length,
    rows: down.length,
    tiles: down.flatMap((top, row) =>
      across.map((left, column) => ({
        left,
        top,
        width: Math.min(sheet.width, drawing.width),
        height: Math.min(sheet.height, drawing.height),
        column,
        row,
      })),
    ),
  };
}

function startsOf(length: number, room: number, overlap: number): readonly number[] {
  if (length <= room) return [0];
  const count = Math.ceil((length - overlap) / Math.max(1, room - overlap));
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - room)) / (count - 1)));
}

/** Where a sheet lies, from the first: "to the right of sheet 1". */
export function placeInWords({ column, row }: Tile, { columns }: Tiles): string {
  const number = (across: number, down: number): number => down * columns + across + 1;
  if (column > 0) return `to the right of sheet ${number(column - 1, row)}`;
  return row > 0 ? `below sheet ${number(column, row - 1)}` : 'top left';
}
