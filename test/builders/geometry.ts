import { type Layout, markRoom, type PlacedLane, type PlacedThread } from '../../src/core/chronology/layout.ts';
import type { TimeScale } from '../../src/core/chronology/time-scale.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const near = 0.25;
const half = markRoom / 2;

/** Whatever of a drawing lies over something else, or outside where it belongs, one line each. */
export function faultsOf(layout: Layout, scale: TimeScale): readonly string[] {
  const lanes = layout.sectors.flatMap((sector) => sector.lanes);
  return [
    ...lanes.flatMap((lane) => [...overlapping(boxesOf(lane)), ...outside(boxesOf(lane), lane, layout)]),
    ...overlapping(lanes.map(({ agency, y, height }) => ({ what: agency, left: 0, right: 1, top: y, bottom: y + height }))),
    ...overlapping(layout.axis.ticks.flatMap(labelBox)),
    ...layout.bars.flatMap(({ bars }) => overlapping(bars.map(barBox))),
    ...layout.axis.ticks.flatMap(labelBox).flatMap(({ what, right }) => (right > layout.width + near ? [`${what} is cut`] : [])),
    ...layout.bars
      .flatMap(({ bars }) => bars.map(barBox))
      .flatMap(({ what, left, right }) => (left < 0 || right > layout.width + near ? [`${what} is cut`] : [])),
    ...lanes.flatMap(({ agency, y, room, name }) =>
      name.flatMap((line) => (line.y - 12 < y - near || line.y + 4 > y + room + near ? [`the name of ${agency} leaves its room`] : [])),
    ),
    ...layout.threads.flatMap((thread) => threadFaults(thread, lanes, scale)),
  ];
}

function boxesOf({ agency, holds }: PlacedLane): readonly Box[] {
  if (holds.kind === 'months')
    return holds.months.map(({ x, width, days }) => ({ what: `${agency} ${days.from}`, left: x, right: x + width, top: 0, bottom: 1 }));
  return [
    ...holds.marks.map(({ mark, x, y, span, ghost }) => ({
      what: mark.id,
      left: Math.min(x - half, span?.x ?? x),
      right: Math.max(x + half, span === undefined ? x : span.x + span.width, ghost?.to ?? x),
      top: y - half,
      bottom: y + half,
    })),
    ...holds.flags.map(({ flags: [{ key }], x, y }) => ({
      what: `asked ${key}`,
      left: x - half,
      right: x + half,
      top: y - half,
      bottom: y + half,
    })),
  ];
}

const labelBox = ({ label, unit }: Layout['axis']['ticks'][number]): readonly Box[] =>
  label === undefined
    ? []
    : [{ what: `${unit} ${label.text}`, left: label.x, right: label.x + label.width, top: label.y, bottom: label.y + markRoom }];

const barBox = ({ bar, x, y, width, label }: Layout['bars'][number]['bars'][number]): Box => ({
  what: `${bar.kind} from ${bar.from}`,
  left: Math.min(x, label.x),
  right: Math.max(x + width, label.x + label.width),
  top: y,
  bottom: y + 16,
});

function overlapping(boxes: readonly Box[]): readonly string[] {
  const faults: string[] = [];
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.left + near < b.right && b.left + near < a.right && a.top + near < b.bottom && b.top + near < a.bottom)
        faults.push(`${a.what} lies over ${b.what}`);
  return faults;
}

const outside = (boxes: readonly Box[], { agency, y, height, room, holds }: PlacedLane, { width }: Layout): readonly string[] =>
  boxes.flatMap(({ what, left, right, top, bottom }) => {
    const isHigh = holds.kind === 'marks' && (top < y + room - near || bottom > y + height + near);
    return isHigh || left < -near || right > width + near ? [`${what} leaves the lane of ${agency}`] : [];
  });

function threadFaults({ thread, from, to, starts, ends }: PlacedThread, lanes: readonly PlacedLane[], scale: TimeScale): readonly string[] {
  const [sender, receiver] = [lanes.find(({ agency }) => agency === thread.from), lanes.find(({ agency }) => agency === thread.to)];
  const what = `the thread of ${thread.of} to ${thread.to}`;
  if (sender === undefined || receiver === undefined) return [`${what} has no lane`];
  const row = sender.holds.kind === 'marks' ? sender.holds.marks.find(({ mark }) => mark.id === thread.of)?.y : undefined;
  const isOn = ({ y, height }: PlacedLane, end: { readonly y: number }): boolean => end.y >= y && end.y <= y + height;
  const isPast = (at: number): boolean => at < scale.first || at > scale.last;
  const arrives = thread.end.kind === 'arrived' ? thread.end.at : undefined;
  return [
    ...(starts !== 'mark' || row === from.y ? [] : [`${what} starts on no mark`]),
    ...(starts !== 'lane' || (row === undefined && isOn(sender, from)) ? [] : [`${what} starts off its lane`]),
    ...((starts === 'before') === thread.left < scale.first ? [] : [`${what} starts as if it left at another time`]),
    ...(starts === 'before' || Math.abs(from.x - scale.x(thread.left)) < near ? [] : [`${what} starts at another instant`]),
    ...(ends !== 'arrival' || (arrives !== undefined && !isPast(arrives) && Math.abs(to.x - scale.x(arrives)) < near)
      ? []
      : [`${what} ends at another instant`]),
    ...(ends !== 'arrival' || isOn(receiver, to) ? [] : [`${what} ends on another lane`]),
    ...(ends === 'open' && arrives !== undefined ? [`${what} is open where it arrived`] : []),
    ...(ends === 'after' && arrives !== undefined && !isPast(arrives) ? [`${what} goes on after it arrived`] : []),
    ...(to.x >= from.x - near ? [] : [`${what} arrives before it left`]),
  ];
}
