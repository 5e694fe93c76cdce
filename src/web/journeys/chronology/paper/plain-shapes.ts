import { round } from '../../../../core/chronology/layout.ts';

/** Shapes drawn with nothing but paths, so that whatever reads an SVG draws them alike. */

/** Lines from low left to high right across a box, `step` apart. */
export function hatched({ x, y, width, height }: Box, step = 5): string {
  const lines: string[] = [];
  for (let c = step; c < width + height; c += step) {
    const [left, right] = [Math.max(0, c - height), Math.min(width, c)];
    lines.push(`M${round(x + left)} ${round(y + c - left)}L${round(x + right)} ${round(y + c - right)}`);
  }
  return lines.join('');
}

/** Rows of dots across a box. */
export function dotted({ x, y, width, height }: Box, step = 5): string {
  const dots: string[] = [];
  for (let down = step / 2; down < height; down += step)
    for (let across = step / 2; across < width; across += step) dots.push(`M${round(x + across - 0.8)} ${round(y + down)}h1.6`);
  return dots.join('');
}

/** A bar that is thin at its ends: the date is vague, and the ends are not known to the day. */
export function softBar(x: number, y: number, width: number): string {
  const part = width / 6;
  const heights = [1.5, 3, 4];
  const top = heights.map((height, i) => `V${round(y - height)}H${round(i === 2 ? x + width - 2 * part : x + (i + 1) * part)}`).join('');
  const back = `V${round(y - 3)}H${round(x + width - part)}V${round(y - 1.5)}H${round(x + width)}V${round(y + 1.5)}H${round(x + width - part)}V${round(y + 3)}H${round(x + width - 2 * part)}V${round(y + 4)}H${round(x + 2 * part)}V${round(y + 3)}H${round(x + part)}V${round(y + 1.5)}H${round(x)}Z`;
  return `M${round(x)} ${round(y)}${top}${back}`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of a line lies between two heights. Undefined where nothing does. */
export function between(
  from: Point,
  to: Point,
  top: number,
  bottom: number,
): { readonly from: Point; readonly to: Point; readonly cutFrom: boolean; readonly cutTo: boolean } | undefined {
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return undefined;
  const at = (end: Point, other: Point): Point => {
    const y = Math.min(bottom, Math.max(top, end.y));
    return y === end.y ? end : { x: round(end.x + ((other.x - end.x) * (y - end.y)) / (other.y - end.y)), y: round(y) };
  };
  const [first, last] = [at(from, to), at(to, from)];
  return { from: first, to: last, cutFrom: first !== from, cutTo: last !== to };
}
