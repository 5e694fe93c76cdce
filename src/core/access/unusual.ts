import type { AgencyKind } from '../entry/directory.ts';
import type { PersonId } from '../entry/ids.ts';
import { type Calendar, isWorkingDay } from '../time/calendar.ts';
import { addHours, dayAt, type Instant, minutesIntoDayAt } from '../time/instant.ts';
import type { Look } from './look.ts';
import { childrenAnHour, listingEvents } from './reading-limits.ts';

/** Why an opening is shown to a safeguarding lead. None says that it was wrong. */
export type UnusualBecause = 'no involvement' | 'same surname' | 'same address' | 'more than usual' | 'many in an hour' | 'out of hours';

export interface Unusual {
  readonly look: Look;
  readonly because: readonly UnusualBecause[];
}

const week = 7 * 24;
/** Weeks over which somebody's own mean is taken, and the openings in a week below which nothing is more than usual. */
const weeksBefore = 4;
const fewest = 10;
const [opens, closes] = [7 * 60, 20 * 60];

/** Agencies at work by night: what they open then is usual. */
const aroundTheClock: readonly AgencyKind[] = ['police', 'ambulance', 'hospital', 'front-door', 'adult-mental-health', 'midwifery'];

interface Given {
  /** True where the opener's team was at work with somebody on the day of a look. */
  readonly isInvolved: (look: Look, subject: PersonId) => boolean;
  /** The names of those around somebody whose record was opened. */
  readonly namesAround: (subject: PersonId) => readonly string[];
  readonly kindOf: (look: Look) => AgencyKind | undefined;
  readonly calendar: Calendar;
}

/** What of all that was opened is unusual, in the order given. */
export const unusualAmong = (looks: readonly Look[], given: Given): readonly Unusual[] =>
  looks.flatMap((look) => {
    if (look.subjects.length === 0 || isListing(look.event)) return [];
    const because = reasonsFor(look, looks, given);
    return because.length === 0 ? [] : [{ look, because }];
  });

function reasonsFor(look: Look, looks: readonly Look[], given: Given): readonly UnusualBecause[] {
  const surname = surnameOf(look.who);
  const sharesName =
    look.alike === 'surname' ||
    look.subjects.flatMap(given.namesAround).some((name) => surname !== undefined && surnameOf(name) === surname);
  return [
    ...(look.subjects.some((subject) => given.isInvolved(look, subject)) ? [] : (['no involvement'] as const)),
    ...(sharesName ? (['same surname'] as const) : []),
    ...(look.alike === 'address' ? (['same address'] as const) : []),
    ...(isMoreThanUsual(look, looks) ? (['more than usual'] as const) : []),
    ...(isManyInAnHour(look, looks) ? (['many in an hour'] as const) : []),
    ...(isOutOfHours(look.at, given.kindOf(look), given.calendar) ? (['out of hours'] as const) : []),
  ];
}

/** The last of two words or more, without what is written over letters. */
function surnameOf(name: string): string | undefined {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return words.length < 2 ? undefined : words.at(-1);
}

/** Over three times as many people in a week as in the mean of the weeks before it. */
function isMoreThanUsual({ account, at }: Look, looks: readonly Look[]): boolean {
  const opened = (from: Instant, until: Instant): number =>
    new Set(looks.filter((one) => one.account === account && from < one.at && one.at <= until).flatMap(({ subjects }) => subjects)).size;
  const thisWeek = opened(addHours(at, -week), at);
  if (thisWeek < fewest) return false;
  const before = Array.from({ length: weeksBefore }, (_, i) => opened(addHours(at, -week * (i + 2)), addHours(at, -week * (i + 1))));
  const mean = before.reduce((sum, count) => sum + count, 0) / weeksBefore;
  // Who has only begun has no mean yet.
  return mean > 0 && thisWeek > 3 * mean;
}

/** A further child's record after so many within an hour that a reason was asked for it, or that opening was paused. */
function isManyInAnHour({ account, at, event, subjects }: Look, looks: readonly Look[]): boolean {
  if (event === 'reading-paused') return true;
  const before = new Set(
    looks
      .filter((one) => one.account === account && addHours(at, -1) < one.at && one.at < at && !isListing(one.event))
      .flatMap((one) => one.subjects),
  );
  return before.size >= childrenAnHour.asks && subjects.some((subject) => !before.has(subject));
}

/** What lists or asks opens nothing; that somebody came to a pause is said. */
const isListing = (event: string): boolean => event !== 'reading-paused' && listingEvents.includes(event);

function isOutOfHours(at: Instant, kind: AgencyKind | undefined, calendar: Calendar): boolean {
  if (kind !== undefined && aroundTheClock.includes(kind)) return false;
  const minutes = minutesIntoDayAt(at);
  return !isWorkingDay(calendar, dayAt(at)) || minutes < opens || minutes >= closes;
}
