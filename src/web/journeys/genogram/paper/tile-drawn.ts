import type { Box } from '../../../../core/genogram/drawing/geometry.ts';
import type { DrawnView } from '../drawn.ts';
import type { PersonView } from '../person-view.ts';
import type { Ink } from './ink.ts';
import type { Tile } from './tiles.ts';

/** The smallest type in the drawing, in pixels. */
export const smallestType = 12;
/** Room around the drawing. */
export const edge = 16;
const letterWidth = 7.7;

/** What somebody takes up: their symbol with the words under it. */
export function boxOf({ x, y, lines }: PersonView): Box {
  const half = Math.max(23, ...lines.map(({ text }) => (text.length * letterWidth) / 2 + 2));
  return { left: x - half, right: x + half, top: y - 23, bottom: Math.max(y + 23, ...lines.map((line) => line.y + 4)) };
}

/** One sheet of a genogram as plain numbers. Lines run to its edge; people stand on it whole or not at all, and then on another. */
export function tileDrawn(drawn: DrawnView, tile: Tile, ink: Ink): object {
  const [left, top] = [tile.left - edge, tile.top - edge];
  const holds = (box: Box): boolean =>
    box.left >= left && box.right <= left + tile.width && box.top >= top && box.bottom <= top + tile.height;
  const around = (x: number, y: number, across: number, down: number): Box => ({
    left: x - across,
    right: x + across,
    top: y - down,
    bottom: y + down,
  });
  return {
    ...{ left, top, width: tile.width, height: tile.height, ...ink },
    homes: drawn.homes.map(({ d, look, faded }) => ({ d, broken: look !== '', faded })),
    lines: drawn.lines,
    arcs: drawn.arcs,
    dates: drawn.dates
      .map((date) => ({ ...date, half: date.text.length * 3.3 + 2 }))
      .filter(({ x, y, half }) => holds(around(x, y - 4, half, 8))),
    unknown: drawn.unknown.filter(({ x, y }) => holds(around(x, y, 13, 13))),
    people: drawn.people.filter((one) => holds(boxOf(one))),
    edge:
      drawn.edgeFrom === undefined
        ? undefined
        : { y: drawn.edgeFrom, right: drawn.right, named: holds(around(70, drawn.edgeFrom - 10, 70, 10)) },
  };
}
