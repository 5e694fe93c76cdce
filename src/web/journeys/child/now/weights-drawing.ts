import type { Weight } from '../../../../core/child-now/growth.ts';
import { dayOfNumber, showDay } from '../../../../core/time/day.ts';

/** Pixels: the drawing, and the room for its words. */
const [width, height, left, right, top, bottom] = [420, 150, 44, 16, 14, 26];

/** A line from weight to weight, by day across and kilograms up. It is no growth chart: it has no centiles, and says nothing of what is usual. */
export function drawingOfWeights(weights: readonly Weight[]): object {
  const days = weights.map(({ on }) => on);
  const kilograms = weights.map(({ kilograms: weight }) => weight);
  const [from, to] = [dayOfNumber(Math.min(...days)), dayOfNumber(Math.max(...days))];
  const [least, most] = [Math.floor(Math.min(...kilograms)), Math.ceil(Math.max(...kilograms))];
  const x = (day: number): number => Math.round(left + ((day - from) / Math.max(1, to - from)) * (width - left - right));
  const y = (weight: number): number =>
    Math.round(height - bottom - ((weight - least) / Math.max(1, most - least)) * (height - top - bottom));
  const points = weights.map(({ on, kilograms: weight, written }) => ({ x: x(on), y: y(weight), title: `${written}, ${showDay(on)}` }));
  return {
    width,
    height,
    points,
    line: points.map((point) => `${point.x},${point.y}`).join(' '),
    axis: { left, bottom: height - bottom, right: width - right, top },
    scale: [
      { y: y(most), text: `${most} kg` },
      { y: y(least), text: `${least} kg` },
    ],
    days: [
      { x: left, anchor: 'start', text: showDay(from) },
      { x: width - right, anchor: 'end', text: showDay(to) },
    ],
    says: `Weights from ${showDay(from)} to ${showDay(to)}: ${weights.map(({ written }) => written).join(', ')}`,
  };
}
