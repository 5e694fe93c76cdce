import { wholeOf } from '../../../../core/chronology/in-days.ts';
import type { Scene } from '../../../../core/chronology/scene.ts';
import type { Days } from '../../../../core/chronology/time-scale.ts';
import { addDays, daysBetween } from '../../../../core/time/day.ts';
import { earlierOf, laterOf } from '../../../../core/time/extremes.ts';

export interface ZoomLink {
  readonly text: string;
  readonly href: string;
}

/** Ways from the days shown to others: closer, further out, earlier and later, within the first and the last day on which anything stands. */
export function zoomLinks(scene: Scene, shown: Days, here: (days: Days | undefined) => string): readonly ZoomLink[] {
  const whole = wholeOf(scene);
  if (whole === undefined) return [];
  const length = daysBetween(shown.from, shown.to) + 1;
  const quarter = Math.floor(length / 4);
  const isWhole = shown.from <= whole.from && shown.to >= whole.to;
  const to = (text: string, days: Days): readonly ZoomLink[] => {
    const kept = { from: laterOf(days.from, whole.from), to: earlierOf(days.to, whole.to) };
    if (kept.from > kept.to) return [];
    return [{ text, href: here(kept.from === whole.from && kept.to === whole.to ? undefined : kept) }];
  };
  return [
    ...(length === 1 ? [] : to('Closer', closer(shown, quarter, length))),
    ...(isWhole ? [] : to('Further out', { from: addDays(shown.from, -length), to: addDays(shown.to, length) })),
    ...to('Earlier', { from: addDays(shown.from, -length), to: addDays(shown.from, -1) }),
    ...to('Later', { from: addDays(shown.to, 1), to: addDays(shown.to, length) }),
    ...(isWhole ? [] : [{ text: 'All of it', href: here(undefined) }]),
  ];
}

const closer = ({ from, to }: Days, quarter: number, length: number): Days =>
  quarter === 0
    ? { from: addDays(from, Math.floor((length - 1) / 2)), to: addDays(from, Math.floor((length - 1) / 2)) }
    : { from: addDays(from, quarter), to: addDays(to, -quarter) };
