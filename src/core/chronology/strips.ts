import { type LaneHolds, type Layout, markRoom, type PlacedLane, type PlacedSector } from './layout.ts';

/** What one sheet of paper shows of a layout that is taller than the sheet: from one height to another, under the axis. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  /** Where it begins in the middle of a sector, and of a lane, these are named again above it. */
  readonly again: { readonly sector: PlacedSector | undefined; readonly lane: PlacedLane | undefined };
  /** How tall the strip is with the axis and whatever is named again. */
  readonly height: number;
}

/** Room for one name that is said again. */
export const againRoom = 24;

/** Cuts a layout into strips no taller than the paper, between lanes where it can and else between two rows of marks: nothing is cut through. */
export function stripsOf(layout: Layout, height: number): readonly Strip[] {
  const [best, possible] = [betweenLanes(layout), betweenRows(layout)];
  const strips: Strip[] = [];
  let from = layout.axis.height;
  while (from < layout.height) {
    const again = saidAgain(layout, from);
    const head = layout.axis.height + [again.sector, again.lane].filter((one) => one !== undefined).length * againRoom;
    const limit = from + height - head;
    const start = from;
    const last = (cuts: readonly number[], least: number): number | undefined => cuts.findLast((cut) => cut > least && cut <= limit);
    const to =
      layout.height <= limit
        ? layout.height
        : (last(best, start + (limit - start) / 2) ?? last(possible, start) ?? Math.max(limit, start + markRoom));
    strips.push({ from, to, again, height: head + to - from });
    from = to;
  }
  return strips;
}

const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Never between the name of a sector and its first lane. */
const betweenLanes = ({ bars, sectors }: Layout): readonly number[] =>
  ascending([...bars.map(({ y }) => y), ...sectors.flatMap(({ y, lanes }) => [y, ...lanes.slice(1).map((lane) => lane.y)])]);

const betweenRows = (layout: Layout): readonly number[] =>
  ascending([
    ...betweenLanes(layout),
    ...layout.bars.flatMap(({ bars }) => bars.map(({ y }) => y - 2).filter((y) => bars.some((bar) => bar.y < y))),
    ...layout.sectors.flatMap(({ lanes }) => lanes.flatMap(withinLane)),
  ]);

/** Never between the name of a lane and its first row. */
const withinLane = ({ holds }: PlacedLane): readonly number[] => rowsOf(holds).slice(1);

const rowsOf = (holds: LaneHolds): readonly number[] =>
  holds.kind === 'months' ? [] : ascending([...holds.marks, ...holds.flags].map(({ y }) => y - markRoom / 2));

function saidAgain({ sectors }: Layout, from: number): Strip['again'] {
  const within = ({ y, height }: { readonly y: number; readonly height: number }): boolean => y < from && y + height > from;
  const sector = sectors.find(within);
  return { sector, lane: sector?.lanes.find(within) };
}
