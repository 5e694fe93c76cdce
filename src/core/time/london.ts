import { dayOf } from './day.ts';

const dayLength = 86_400_000;

const clockFace = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** 1900-01-01. London kept Greenwich time, without summer time, from before then until 1916. */
const greenwichUntil = -25_567 * dayLength;

/** Offsets at 00:00 UTC of a day, since asking Intl is slow. It only ever remembers; no answer depends on it. */
const offsetAtMidnight = new Map<number, number>();

/**
 * How far the clocks of London stand ahead of UTC at a moment, in milliseconds: 0 in winter, an hour in summer.
 * @param moment milliseconds since 1970-01-01T00:00Z
 */
export function londonOffset(moment: number): number {
  const day = Math.floor(moment / dayLength);
  const before = midnightOffset(day);
  // The clocks change in the small hours: where both midnights agree, so does the day between them.
  return before === midnightOffset(day + 1) ? before : readOffset(moment);
}

/**
 * The moment at which the clocks of London show a given face.
 * A face shown twice, as the clocks go back, is the later of the two, so that nobody is called late who may not be;
 * a face never shown, as they go forward, is what it would have been had they not: 01:30 is 02:30.
 * @param face what the clocks show, as milliseconds from 1970-01-01T00:00 as if it were UTC
 */
export function momentOfLondonFace(face: number): number {
  const day = Math.floor(face / dayLength);
  const offsets = [midnightOffset(day), midnightOffset(day + 1)];
  const moments = offsets.map((offset) => face - offset);
  const shown = moments.filter((moment) => moment + londonOffset(moment) === face);
  return Math.max(...(shown.length > 0 ? shown : moments));
}

function midnightOffset(day: number): number {
  const known = offsetAtMidnight.get(day);
  if (known !== undefined) return known;
  if (offsetAtMidnight.size >= 20_000) offsetAtMidnight.clear();
  const offset = readOffset(day * dayLength);
  offsetAtMidnight.set(day, offset);
  return offset;
}

function readOffset(moment: number): number {
  if (moment < greenwichUntil) return 0;
  const parts = new Map(clockFace.formatToParts(moment).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const days = dayOf(read('year'), read('month'), read('day'));
  const face = days * dayLength + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
  return face - Math.floor(moment / 1000) * 1000;
}
