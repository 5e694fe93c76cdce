import type { Layout } from '../../../../core/chronology/layout.ts';
import { formatDay } from '../../../../core/time/day.ts';
import { type Addressed, publicId } from '../../../addresses.ts';

/**
 * What the island reads back from a drawing. Where days stand: first day, how many, x and width in pixels of each stretch. Where lanes
 * stand: agency, y and height of each. And which part of its whole width is drawn.
 */
export const placesIn = ({ stretches, sectors, window, width, height, dayWidth }: Layout, { publicIds }: Addressed): object => ({
  window,
  width,
  height,
  dayWidth,
  days: inNumbers(stretches.map(({ from, until, x, width: wide }) => [formatDay(from), until - from, x, wide])),
  lanes: inNumbers(
    sectors.flatMap(({ lanes }) => lanes.map(({ agency, y, height: high }) => [publicId(publicIds.agencies, agency), y, high])),
  ),
});

const inNumbers = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(2)) : cell)).join(' ')).join(';');
