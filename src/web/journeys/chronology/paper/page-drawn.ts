import type { BarBand, Layout, PlacedLane, PlacedSector } from '../../../../core/chronology/layout.ts';
import type { LanesPage } from '../../../../core/chronology/pages.ts';
import type { Scene } from '../../../../core/chronology/scene.ts';
import { againRoom } from '../../../../core/chronology/strips.ts';
import type { Size } from '../../../../core/paper/sheet.ts';
import type { Names } from '../../../words/names.ts';
import { glyphs } from '../lanes/glyphs.ts';
import { bandNames, sectorNames } from '../lanes/say.ts';
import type { Ink } from './ink.ts';
import { between, dotted, hatched, softBar } from './plain-shapes.ts';

/** The smallest type in the drawing. */
export const smallestType = 12;

/** One sheet of the lanes as plain numbers, from the top left of its drawing. */
export function pageDrawn({ layout, strip }: LanesPage, scene: Scene, names: Names, ink: Ink): Size & { readonly [part: string]: unknown } {
  const head = strip.height - (strip.to - strip.from);
  const down = (y: number): number => Math.round((y - strip.from + head) * 10) / 10;
  const isOn = (y: number): boolean => y >= strip.from && y < strip.to;
  const on = { layout, down, isOn, ink, from: strip.from, to: strip.to };
  return {
    width: layout.width,
    height: Math.ceil(strip.height),
    ink,
    axis: layout.axis,
    bottom: Math.ceil(strip.height) - 6,
    again: againOf(strip.again, layout.axis.height, names),
    bands: layout.bars.flatMap((band) => bandDrawn(band, on)),
    sectors: layout.sectors.filter(({ y }) => isOn(y)).map(({ sector, y }) => ({ y: down(y), name: sectorNames[sector] })),
    lanes: layout.sectors.flatMap(({ lanes }) => lanes.flatMap((lane, i) => laneDrawn(lane, i, on))),
    threads: layout.threads.flatMap(({ from, to, starts, ends }) => {
      const part = between(from, to, strip.from, strip.to);
      if (part === undefined) return [];
      const [start, end] = [part.from, part.to].map(({ x, y }) => ({ x, y: down(y) }));
      return [{ from: start, to: end, starts: part.cutFrom ? 'cut' : starts, ends: part.cutTo ? 'cut' : ends, dashed: ends === 'open' }];
    }),
    marks: marksOn(scene, on),
  };
}

interface On {
  readonly layout: Layout;
  readonly down: (y: number) => number;
  readonly isOn: (y: number) => boolean;
  readonly ink: Ink;
  readonly from: number;
  readonly to: number;
}

/** A band that runs on is known by its bars; a sector and a lane are named again. */
function againOf({ sector, lane }: LanesPage['strip']['again'], axisHeight: number, names: Names): readonly object[] {
  const said = [
    ...(sector === undefined ? [] : [{ text: sectorNames[sector.sector], bold: true }]),
    ...(lane === undefined ? [] : [{ text: `${names.agency(lane.agency)} (continued)`, bold: false }]),
  ];
  return said.map((one, i) => ({ ...one, y: axisHeight + i * againRoom }));
}

function bandDrawn({ kind, nameAt, bars }: BarBand, { down, isOn }: On): readonly object[] {
  const shown = bars.filter(({ y }) => isOn(y));
  if (shown.length === 0) return [];
  return [
    {
      name: isOn(nameAt) ? { text: bandNames[kind], y: down(nameAt) } : undefined,
      bars: shown.map(({ bar, x, y, width, label }) => {
        const style = bar.kind === 'work' ? bar.state : bar.kind;
        const box = { x, y: down(y), width, height: 16 };
        return {
          ...box,
          style: bar.had ? style : 'outline',
          label,
          running: bar.end.kind === 'running',
          lines: !bar.had
            ? undefined
            : style === 'absent' || style === 'not-allocated'
              ? hatched(box)
              : style === 'covered'
                ? dotted(box)
                : undefined,
        };
      }),
    },
  ];
}

function laneDrawn({ y, height, name, holds }: PlacedLane, turn: number, { down, from, to, ink, isOn }: On): readonly object[] {
  const [top, bottom] = [Math.max(y, from), Math.min(y + height, to)];
  if (bottom <= top) return [];
  return [
    {
      y: down(top),
      height: bottom - top,
      shaded: turn % 2 === 0,
      name: y < from ? [] : name.map((line) => ({ text: line.text, y: down(line.y) })),
      flags:
        holds.kind === 'months'
          ? []
          : holds.flags
              .filter((flag) => isOn(flag.y))
              .map(({ flags, x, y: at }) => ({ x, y: down(at), count: flags.length, stands: flags.some(({ stands }) => stands) })),
      months:
        holds.kind === 'marks'
          ? []
          : holds.months.map(({ x, width, counts, total }) => ({
              ...{ x, width, total, middle: x + width / 2, top: down(Math.min(y + height - 8, ...counts.map((count) => count.y))) },
              columns: counts.map((count) => ({ y: down(count.y), height: count.height, colour: ink.mark(count.shape) })),
            })),
    },
  ];
}

function marksOn(scene: Scene, { layout, down, isOn, ink }: On): readonly object[] {
  const placed = layout.sectors
    .flatMap(({ lanes }: PlacedSector) => lanes)
    .flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks : []))
    .filter(({ y }) => isOn(y));
  const turn = new Map(scene.marks.map(({ id }, i) => [id, i]));
  return placed
    .toSorted((a, b) => (turn.get(a.mark.id) ?? 0) - (turn.get(b.mark.id) ?? 0))
    .map(({ mark: { shape, had }, x, y, span, ghost }) => ({
      ...{ x, y: down(y), ghost, glyph: glyphs[shape], outline: had.kind === 'not-had', colour: ink.mark(shape) },
      soft: span === undefined ? undefined : softBar(span.x, down(y), span.width),
    }));
}
