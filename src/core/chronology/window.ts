import type { Layout, PlacedLane, PlacedMark } from './layout.ts';
import { markRoom } from './layout.ts';
import type { Extent } from './rows.ts';

const half = markRoom / 2;

/** What of a drawing can be seen between two places, where it is. */
export function windowOn(layout: Layout, asked: Extent): Layout {
  const part = { from: Math.max(0, Math.floor(asked.from)), to: Math.min(layout.width, Math.ceil(asked.to)) };
  const isIn = (from: number, to: number): boolean => from <= part.to && to >= part.from;
  const isSeen = ({ x, width }: { readonly x: number; readonly width: number }): boolean => isIn(x, x + width);
  const { axis } = layout;
  return {
    ...layout,
    window: part,
    axis: {
      ...axis,
      ticks: axis.ticks.filter(({ x, label }) => isIn(x, label === undefined ? x : label.x + label.width)),
      folds: axis.folds.filter(isSeen),
    },
    bars: layout.bars.map((band) => ({ ...band, bars: band.bars.filter((bar) => isSeen(bar) || isSeen(bar.label)) })),
    sectors: layout.sectors.map((sector) => ({ ...sector, lanes: sector.lanes.map((lane) => ({ ...lane, holds: heldIn(lane, isIn) })) })),
    threads: layout.threads.filter(({ from, to }) => isIn(Math.min(from.x, to.x) - half, Math.max(from.x, to.x) + half)),
  };
}

function heldIn({ holds }: PlacedLane, isIn: (from: number, to: number) => boolean): PlacedLane['holds'] {
  if (holds.kind === 'months') return { ...holds, months: holds.months.filter(({ x, width }) => isIn(x, x + width)) };
  return {
    ...holds,
    marks: holds.marks.filter((mark) => isIn(...reachOf(mark))),
    flags: holds.flags.filter(({ x }) => isIn(x - half, x + half)),
  };
}

const reachOf = ({ x, span, ghost }: PlacedMark): readonly [number, number] => [
  Math.min(x - half, span?.x ?? x),
  Math.max(x + half, span === undefined ? x : span.x + span.width, ghost?.to ?? x),
];
