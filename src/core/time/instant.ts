import { addDays, type Day, dayOf, dayOfNumber, formatDay, isCalendarDay, showDay } from './day.ts';
import { londonOffset, momentOfLondonFace } from './london.ts';

declare const instantBrand: unique symbol;

/**
 * A moment: milliseconds since 1970-01-01T00:00Z.
 * `-Infinity` and `Infinity` stand for the ends of an open span.
 */
export type Instant = number & { readonly [instantBrand]: 'instant' };

const minuteLength = 60_000;
const dayLength = 1440 * minuteLength;

/** Milliseconds since 1970-01-01T00:00Z, as a clock gives them, as an instant. Anything but a whole number or an open end is a fault. */
export function instantOfNumber(milliseconds: number): Instant {
  if (!isInstant(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  return milliseconds;
}

/** 00:00 of the day in Europe/London. */
export function startOf(day: Day): Instant {
  if (!Number.isFinite(day)) return instantOfNumber(day);
  return instantOfNumber(momentOfLondonFace(day * dayLength));
}

/** The last millisecond of the day in Europe/London: what a recorded day means as an instant. */
export function endOf(day: Day): Instant {
  // Not 24 hours after the start: the days on which the clocks change have 23 and 25.
  return instantOfNumber(startOf(addDays(day, 1)) - 1);
}

/** The day that it is in Europe/London. In summer, 23:30Z is already tomorrow there. */
export function dayAt(instant: Instant): Day {
  if (!Number.isFinite(instant)) return dayOfNumber(instant);
  return dayOfNumber(Math.floor(londonFace(instant) / dayLength));
}

/** Minutes since 00:00 on the clocks of Europe/London, 0 to 1439. */
export function minutesIntoDayAt(instant: Instant): number {
  const face = londonFace(instant);
  return Math.floor((face - Math.floor(face / dayLength) * dayLength) / minuteLength);
}

/**
 * The instant at which the clocks of Europe/London show a time of day. A time shown twice, as the clocks go back, is the later
 * one; a time never shown, as they go forward, is an hour on.
 * @param minutesIntoDay 0 to 1439; anything else is a fault
 */
export function instantOf(day: Day, minutesIntoDay: number): Instant {
  if (!Number.isInteger(minutesIntoDay) || minutesIntoDay < 0 || minutesIntoDay > 1439) {
    throw new RangeError(`not a time of day: ${minutesIntoDay} minutes`);
  }
  if (!Number.isFinite(day)) return instantOfNumber(day);
  return instantOfNumber(momentOfLondonFace(day * dayLength + minutesIntoDay * minuteLength));
}

export function addMinutes(instant: Instant, n: number): Instant {
  return instantOfNumber(instant + n * minuteLength);
}

/** Hours that pass, whatever the clocks on the wall do meanwhile. */
export function addHours(instant: Instant, n: number): Instant {
  return addMinutes(instant, n * 60);
}

/** `2018-06-07T21:30:00.000Z`; an open end is `..`. */
export function formatInstant(instant: Instant): string {
  if (!Number.isFinite(instant)) return '..';
  const day = dayOfNumber(Math.floor(instant / dayLength));
  const inDay = instant - day * dayLength;
  const minutes = Math.floor(inDay / minuteLength);
  const milliseconds = inDay % minuteLength;
  const seconds = `${digits(Math.floor(milliseconds / 1000), 2)}.${digits(milliseconds % 1000, 3)}`;
  return `${formatDay(day)}T${clockTime(minutes)}:${seconds}Z`;
}

/**
 * Reads an ISO 8601 moment, `2018-06-07T21:30Z` or `2018-06-07T22:30:00.000+01:00`. One without a zone is not a moment, and not read.
 */
export function parseInstant(text: string): Instant | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, aheadHours = '0', aheadMinutes = '0'] = match;
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  const ahead = (Number(aheadHours) * 60 + Number(aheadMinutes)) * (sign === '-' ? -1 : 1);
  const minutes = Number(hour) * 60 + Number(minute) - ahead;
  return instantOfNumber(
    dayOf(Number(year), Number(month), Number(day)) * dayLength +
      minutes * minuteLength +
      Number(second) * 1000 +
      Number(fraction.padEnd(3, '0')),
  );
}

/** `7 June 2018, 22:30` in the time of Europe/London; `7 June 2018` where the instant is the end of a day, which is how a day without a time is kept. */
export function showInstant(instant: Instant): string {
  const day = dayAt(instant);
  return instant === endOf(day) ? showDay(day) : `${showDay(day)}, ${clockTime(minutesIntoDayAt(instant))}`;
}

/** `22:30`. */
export function clockTime(minutesIntoDay: number): string {
  return `${digits(Math.floor(minutesIntoDay / 60), 2)}:${digits(minutesIntoDay % 60, 2)}`;
}

function londonFace(instant: Instant): number {
  return instant + londonOffset(instant);
}

function isInstant(milliseconds: number): milliseconds is Instant {
  return Number.isInteger(milliseconds) || milliseconds === Infinity || milliseconds === -Infinity;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
