import { addDays, type Day } from '../time/day.ts';
import { earlierOf, laterOf } from '../time/extremes.ts';
import { dayAt, type Instant, startOf } from '../time/instant.ts';
import type { Bar, Happened, Scene } from './scene.ts';
import type { Days } from './time-scale.ts';

/** The first and the last day on which something can have happened; an end that nobody knows is the other one. */
export function daysOf(happened: Happened): Days | undefined {
  switch (happened.kind) {
    case 'moment':
      return { from: dayAt(happened.at), to: dayAt(happened.at) };
    case 'day':
      return { from: happened.day, to: happened.day };
    case 'span': {
      const { from = happened.to, to = happened.from } = happened;
      return from === undefined || to === undefined ? undefined : { from, to };
    }
  }
}

/** Whether something can have happened within these days. What has no day at all counts to every one. */
export function isIn(days: Days, happened: Happened): boolean {
  const from = happened.kind === 'span' ? happened.from : daysOf(happened)?.from;
  const to = happened.kind === 'span' ? happened.to : daysOf(happened)?.to;
  return (from === undefined || from <= days.to) && (to === undefined || to >= days.from);
}

const lastDayOf = (bar: Bar, now: Instant): Day => (bar.end.kind === 'ended' ? laterOf(bar.from, addDays(bar.end.until, -1)) : dayAt(now));

/** What of a scene stands in these days: marks by when they happened; threads that were on their way; bars that ran; questions that began. */
export function inDays(scene: Scene, days: Days): Scene {
  const marks = scene.marks.filter(({ happened }) => isIn(days, happened));
  return {
    ...scene,
    marks,
    threads: scene.threads.filter(
      ({ left, end }) => dayAt(left) <= days.to && dayAt(end.kind === 'arrived' ? end.at : scene.now) >= days.from,
    ),
    bars: scene.bars.filter((bar) => bar.from <= days.to && lastDayOf(bar, scene.now) >= days.from),
    flags: scene.flags.filter(({ from }) => from >= days.from && from <= days.to),
  };
}

/** Every instant at which something of a scene begins, ends or arrives: what the days of a drawing are made from. */
export const instantsOf = (scene: Scene): readonly Instant[] => [
  ...scene.marks.flatMap(({ happened, recorded, had }) => [...edgesOf(happened), recorded, ...(had.kind === 'had' ? [had.since] : [])]),
  ...scene.threads.flatMap(({ left, end }) => [left, end.kind === 'arrived' ? end.at : scene.now]),
  ...scene.bars.flatMap((bar) => [startOf(bar.from), startOf(lastDayOf(bar, scene.now))]),
  ...scene.flags.map(({ from }) => startOf(from)),
];

function edgesOf(happened: Happened): readonly Instant[] {
  const days = daysOf(happened);
  return days === undefined ? [] : [startOf(days.from), startOf(days.to)];
}

/** The days from the first to the last on which anything of a scene stands. Undefined where there is nothing. */
export function wholeOf(scene: Scene): Days | undefined {
  const [first, ...rest] = instantsOf(scene).map(dayAt);
  return first === undefined ? undefined : { from: rest.reduce(earlierOf, first), to: rest.reduce(laterOf, first) };
}
