import type { AgencyId } from '../entry/ids.ts';
import { type BarBand, type Layout, markRoom, type PlacedLane, type PlacedSector, type PlacedThread, round } from './layout.ts';
import { portRoom } from './place-lanes.ts';

const foot = markRoom / 2 + 4;
const barFoot = 24;
const bottomRoom = 8;

/**
 * Takes out the lanes on which nothing is seen, and from the others the rows under the last on which anything is. Within a lane everything
 * keeps its row, so that it stands where it stood before, as measured from the top of its lane.
 */
export function squeezed(layout: Layout): Layout {
  const bars = placedBars(layout);
  const busy = new Set<AgencyId>(layout.threads.flatMap(({ thread }) => [thread.from, thread.to]));
  let y = bars.reduce((sum, { height }) => sum + height, layout.axis.height);
  const moved = new Map<AgencyId, number>();
  const sectors = layout.sectors.flatMap((sector): readonly PlacedSector[] => {
    const own = sector.lanes.filter((lane) => isHolding(lane) || busy.has(lane.agency));
    const [first] = sector.lanes;
    if (own.length === 0 || first === undefined) return [];
    const start = y;
    y += first.y - sector.y;
    const lanes = own.map((lane) => {
      const by = y - lane.y;
      moved.set(lane.agency, by);
      const placed = shifted({ ...lane, height: heightOf(lane) }, by);
      y += placed.height;
      return placed;
    });
    return [{ ...sector, y: start, height: y - start, lanes }];
  });
  const threads = layout.threads.map((thread) => threadMoved(thread, moved));
  return { ...layout, bars, sectors, threads, height: Math.ceil(y + bottomRoom) };
}

function placedBars({ bars, axis }: Layout): readonly BarBand[] {
  let y = axis.height;
  return bars.flatMap((band): readonly BarBand[] => {
    if (band.bars.length === 0) return [];
    const by = y - band.y;
    const last = Math.max(...band.bars.map((bar) => bar.y));
    const height = last + barFoot - band.y;
    y += height;
    return [{ ...band, y: band.y + by, height, nameAt: band.nameAt + by, bars: band.bars.map((bar) => ({ ...bar, y: bar.y + by })) }];
  });
}

const isHolding = ({ holds }: PlacedLane): boolean =>
  holds.kind === 'months' ? holds.months.length > 0 : holds.marks.length + holds.flags.length > 0;

function heightOf({ y, room, height, holds }: PlacedLane): number {
  if (holds.kind === 'months') return height;
  const last = Math.max(y + room + portRoom + 4, ...[...holds.marks, ...holds.flags].map((one) => one.y + foot));
  return Math.min(height, last - y);
}

function shifted(lane: PlacedLane, by: number): PlacedLane {
  const { holds } = lane;
  const moved = <T extends { readonly y: number }>(all: readonly T[]): readonly T[] => all.map((one) => ({ ...one, y: round(one.y + by) }));
  return {
    ...lane,
    y: lane.y + by,
    name: moved(lane.name),
    holds:
      holds.kind === 'months'
        ? { ...holds, months: holds.months.map((month) => ({ ...month, counts: moved(month.counts) })) }
        : { ...holds, marks: moved(holds.marks), flags: moved(holds.flags) },
  };
}

/** Of all days drawn together no thread is cut: each leaves on its sender's lane, and arrives on the other or ends half way. */
function threadMoved(thread: PlacedThread, moved: ReadonlyMap<AgencyId, number>): PlacedThread {
  const [from, to] = [moved.get(thread.thread.from) ?? 0, moved.get(thread.thread.to) ?? 0];
  return {
    ...thread,
    from: { ...thread.from, y: round(thread.from.y + from) },
    to: { ...thread.to, y: round(thread.to.y + (thread.ends === 'open' ? (from + to) / 2 : to)) },
  };
}
