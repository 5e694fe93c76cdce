import type { AgencyId } from '../entry/ids.ts';
import { addDays } from '../time/day.ts';
import { type Instant, instantOf, startOf } from '../time/instant.ts';
import { type LaneHolds, markRoom, type PlacedFlags, type PlacedMark, round } from './layout.ts';
import { rowCount, rowsAmong, rowsFor } from './rows.ts';
import type { Flag, Mark, Scene } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

const half = markRoom / 2;
/** A mark and the ghost that leads on from it are told apart from here on. */
const leastGhost = half;
/** The room at the top of a lane in which what is sent there arrives. */
export const portRoom = 14;

interface Lane {
  readonly holds: LaneHolds;
  readonly height: number;
}

/** The marks of one agency in rows, and its questions in the first gaps between them or under them: none touches another, whatever is drawn with it. */
export function placeLane(scene: Scene, agency: AgencyId, scale: TimeScale, top: number): Lane {
  const isReached = scene.threads.some(({ to }) => to === agency);
  const start = top + (isReached ? portRoom : 0) + 4;
  const marks = scene.marks.filter(({ lane }) => lane === agency).map((mark) => measured(mark, scale));
  const rows = rowsFor(marks.map(({ extent }) => extent));
  const flags = daysOfFlags(
    scene.flags.filter(({ lane }) => lane === agency),
    scale,
  );
  const standing = marks.map(({ extent }, i) => ({ ...extent, row: rows[i] ?? 0 }));
  const flagRows = rowsAmong(
    standing,
    flags.map(({ x }) => ({ from: x - half, to: x + half })),
  );
  const yOf = (row: number | undefined): number => start + half + (row ?? 0) * markRoom;
  return {
    height: start + rowCount([...rows, ...flagRows]) * markRoom + 4 - top,
    holds: {
      kind: 'marks',
      marks: marks.map(({ placed }, i) => ({ ...placed, y: yOf(rows[i]) })),
      flags: flags.map((one, i) => ({ ...one, y: yOf(flagRows[i]) })),
    },
  };
}

interface Measured {
  readonly placed: Omit<PlacedMark, 'y'>;
  readonly extent: { readonly from: number; readonly to: number };
}

/**
 * A day is a point at its noon. A vague date is a span with its mark in the middle of what is drawn of it; and so is a day without an
 * hour, where a day is wider than a mark, since then a point would tell an hour.
 */
function measured(mark: Mark, scale: TimeScale): Measured {
  const [from, to] = endsOf(mark, scale);
  const x = round((from + to) / 2);
  const isSpan = mark.happened.kind === 'span' || (mark.happened.kind === 'day' && to - from > markRoom);
  const since = mark.had.kind === 'had' ? mark.had.since : undefined;
  const known = since === undefined ? undefined : round(scale.x(since));
  const ghost =
    known === undefined || since === undefined || known - Math.max(x, isSpan ? to : x) <= leastGhost
      ? undefined
      : { to: known, goesOn: since > scale.last };
  const reach = [x, ...(isSpan ? [from, to] : []), ...(ghost === undefined ? [] : [ghost.to]), scale.x(mark.recorded)];
  return {
    placed: { mark, x, ghost, span: isSpan ? { x: round(from), width: round(to - from) } : undefined },
    extent: { from: Math.min(x - half, ...reach), to: Math.max(x + half, ...reach) },
  };
}

function endsOf({ happened }: Mark, scale: TimeScale): readonly [number, number] {
  switch (happened.kind) {
    case 'moment':
      return [scale.x(happened.at), scale.x(happened.at)];
    case 'day': {
      const [from, to] = [scale.x(startOf(happened.day)), scale.x(startOf(addDays(happened.day, 1)))];
      return to - from > markRoom ? [from, to] : [scale.x(noonOf(happened.day)), scale.x(noonOf(happened.day))];
    }
    case 'span': {
      const from = happened.from === undefined ? 0 : scale.x(startOf(happened.from));
      return [from, happened.to === undefined ? scale.width : scale.x(startOf(addDays(happened.to, 1)))];
    }
  }
}

const noonOf = (day: Parameters<typeof startOf>[0]): Instant => instantOf(day, 720);

function daysOfFlags(flags: readonly Flag[], scale: TimeScale): readonly Omit<PlacedFlags, 'y'>[] {
  return [...Map.groupBy(flags, ({ from }) => from)].flatMap(([from, [first, ...rest]]) =>
    first === undefined ? [] : [{ flags: [first, ...rest] as const, x: round(scale.x(noonOf(from))) }],
  );
}
