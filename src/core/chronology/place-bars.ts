import { textWidth } from '../drawing/words-in-lines.ts';
import { addDays } from '../time/day.ts';
import { dayAt, startOf } from '../time/instant.ts';
import { type BarBand, type PlacedBar, round } from './layout.ts';
import { rowCount, rowsFor } from './rows.ts';
import type { Bar, Scene } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

const nameRoom = 20;
const rowHeight = 20;
const size = 12;
const pad = 4;
const bands = ['plan', 'restriction', 'work'] as const satisfies readonly Bar['kind'][];

/** Bars above the lanes, those of one sort together, none over another or over its words. */
export function placeBars(scene: Scene, scale: TimeScale, start: number, say: (bar: Bar) => string): readonly BarBand[] {
  let y = start;
  return bands.flatMap((kind): readonly BarBand[] => {
    const own = scene.bars.filter((bar) => bar.kind === kind).map((bar) => measured(bar, scene, scale, say(bar)));
    if (own.length === 0) return [];
    const rows = rowsFor(
      own.map(({ x, width, label }) => ({ from: Math.min(x, label.x) - 3, to: Math.max(x + width, label.x + label.width) + 3 })),
    );
    const height = nameRoom + rowCount(rows) * rowHeight + 4;
    const top = y + nameRoom;
    const bars = own.map((bar, i) => ({ ...bar, y: top + (rows[i] ?? 0) * rowHeight }));
    const band = { kind, y, height, nameAt: y + 15, bars };
    y += height;
    return [band];
  });
}

/** Its words stand in it where they fit, else after it, else before it. */
function measured(bar: Bar, scene: Scene, scale: TimeScale, text: string): Omit<PlacedBar, 'y'> {
  const from = scale.x(startOf(bar.from));
  const until = scale.x(bar.end.kind === 'ended' ? startOf(bar.end.until) : startOf(addDays(dayAt(scene.now), 1)));
  const x = round(from);
  const width = round(Math.max(6, until - from));
  const words = round(textWidth(text, size));
  const inside = words + 2 * pad <= width;
  const after = x + width + pad + words <= scale.width;
  const at = inside ? x + pad : after ? x + width + pad : Math.max(0, x - pad - words);
  return { bar, x, width, label: { text, x: round(at), width: words, inside } };
}
