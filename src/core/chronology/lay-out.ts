import { linesWithin } from '../drawing/words-in-lines.ts';
import type { AgencyId } from '../entry/ids.ts';
import { earlierOf, laterOf } from '../time/extremes.ts';
import { axisOf } from './axis.ts';
import { inDays, instantsOf, wholeOf } from './in-days.ts';
import type { Layout, PlacedLane, PlacedSector } from './layout.ts';
import { placeBars } from './place-bars.ts';
import { placeLane } from './place-lanes.ts';
import { monthsHeight, mostInAMonth, placeMonths } from './place-months.ts';
import { placeThreads } from './place-threads.ts';
import type { Bar, Scene } from './scene.ts';
import { type Days, edge, evenScale, leastDay, type TimeScale, timeScale } from './time-scale.ts';

export interface Page {
  /** The days asked for, of those from the first to the last on which anything stands; without them, all. */
  readonly days: Days | undefined;
  readonly width: number;
  readonly agencyName: (agency: AgencyId) => string;
  readonly sayBar: (bar: Bar) => string;
  /** Whether months are counted or marks drawn one by one, whatever the width; without it, as the width says. */
  readonly counted?: boolean;
  /** The days from the first to the last on which anything stands, where they are known already. */
  readonly whole?: Days | undefined;
}

/** Wider than this a drawing is not read mark by mark: months are counted instead. */
const widest = 6000;
/** A month of the far zoom is wide enough for its number, and to be met by a finger. */
const monthDay = 26 / 28;
/** Names stand over their lanes in lines that are whole on the narrowest screen that must be read without scrolling: 320 pixels. */
export const namesWidth = 286;
const nameSize = 13;
const lineHeight = 16;
const nameFoot = 4;
const sectorRoom = 24;

/** Puts a scene on paper: the same scene and page give the same drawing to the tenth of a pixel. Undefined where there is nothing to draw. */
export function layOut(scene: Scene, page: Page): Layout | undefined {
  const scaled = scaledOf(scene, page);
  return scaled === undefined ? undefined : placeOn(scaled, page);
}

/** The scale at which some days make a page, and whether their months are counted. */
export function pageScale(drawn: Scene, days: Days, width: number, counted?: boolean): Pick<Drawn, 'scale' | 'isFar'> {
  const near = timeScale(instantsOf(drawn), { days, width });
  const isFar = counted ?? (near.width > widest && near.dayWidth === leastDay);
  return { isFar, scale: isFar ? evenScale(days, Math.max(monthDay, (width - 2 * edge) / (days.to - days.from + 1))) : near };
}

/** Puts what is drawn on paper at a scale. */
export function placeOn({ drawn, scale, days, isFar }: Drawn, page: Page): Layout {
  const axis = axisOf(scale);
  const bars = placeBars(drawn, scale, axis.height, page.sayBar);
  const top = bars.reduce((sum, { height }) => sum + height, axis.height);
  const { sectors, empty, bottom } = placeSectors({ drawn, scale, days, isFar }, page, top);
  const lanes = sectors.flatMap((sector) => sector.lanes);
  return {
    days,
    width: Math.ceil(scale.width),
    height: Math.ceil(bottom + 8),
    window: { from: 0, to: Math.ceil(scale.width) },
    stretches: scale.stretches,
    dayWidth: scale.dayWidth,
    axis,
    bars,
    sectors,
    threads: isFar ? [] : placeThreads(drawn, lanes, scale),
    empty,
  };
}

/** The days that a drawing is of, what stands in them, and how time runs. */
export function scaledOf(scene: Scene, page: Pick<Page, 'days' | 'width' | 'counted' | 'whole'>): Drawn | undefined {
  const days = daysDrawn(scene, page.days, page.whole);
  if (days === undefined) return undefined;
  const drawn = inDays(scene, days);
  return { drawn, days, ...pageScale(drawn, days, page.width, page.counted) };
}

/** Days asked for beyond the first and the last of a scene are not drawn: an address cannot ask for a thousand empty years. */
export function daysDrawn(scene: Scene, asked: Days | undefined, known?: Days): Days | undefined {
  const whole = known ?? wholeOf(scene);
  if (asked === undefined || whole === undefined) return whole;
  const days = { from: laterOf(asked.from, whole.from), to: earlierOf(asked.to, whole.to) };
  return days.from <= days.to ? days : undefined;
}

interface Drawn {
  readonly drawn: Scene;
  readonly scale: TimeScale;
  readonly days: Days;
  readonly isFar: boolean;
}

function placeSectors({ drawn, scale, days, isFar }: Drawn, { agencyName }: Page, top: number) {
  const busy = new Set<AgencyId>([
    ...drawn.marks.map(({ lane }) => lane),
    ...drawn.threads.flatMap(({ from, to }) => [from, to]),
    ...drawn.flags.map(({ lane }) => lane),
  ]);
  const most = isFar ? mostInAMonth(drawn, days) : 1;
  let y = top;
  const laneFor = (agency: AgencyId): PlacedLane => {
    const name = linesWithin(agencyName(agency).split(' '), namesWidth - 12, nameSize).map((text, i) => ({
      text,
      y: y + (i + 1) * lineHeight,
    }));
    const room = name.length * lineHeight + nameFoot;
    const placed = isFar
      ? { holds: placeMonths(drawn, agency, scale, { days, top: y + room, most }), height: monthsHeight }
      : placeLane(drawn, agency, scale, y + room);
    const lane = { agency, y, height: room + placed.height, room, holds: placed.holds, name };
    y += lane.height;
    return lane;
  };
  const sectors = drawn.sectors.flatMap(({ sector, lanes }): readonly PlacedSector[] => {
    const own = lanes.filter((agency) => busy.has(agency));
    if (own.length === 0) return [];
    const start = y;
    y += sectorRoom;
    const placed = own.map(laneFor);
    return [{ sector, y: start, height: y - start, lanes: placed }];
  });
  return { sectors, bottom: y, empty: drawn.sectors.flatMap(({ lanes }) => lanes).filter((agency) => !busy.has(agency)) };
}
