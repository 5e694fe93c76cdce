import { type Calendar, isWorkingDay } from '../time/calendar.ts';
import { type Day, weekdayOf } from '../time/day.ts';
import { dayAt, type Instant, minutesIntoDayAt } from '../time/instant.ts';

/** How soon somebody wants to be written to: as things come; what cannot wait as it comes and the rest once a day; or once a day alone. */
export const paces = ['as-it-comes', 'soon-at-once', 'daily'] as const;
export type Pace = (typeof paces)[number];

/** What somebody chose for themselves. Times are minutes since 00:00, Europe/London. */
export interface MessageChoices {
  readonly pace: Pace;
  /** Hours in which nothing is sent: `[from, until)`, across midnight where the end comes first. The same twice: none. */
  readonly quiet: { readonly from: number; readonly until: number };
  /** Whether what cannot wait is sent on days on which their agency does not work. */
  readonly onOffDays: boolean;
}

export const usualChoices: MessageChoices = { pace: 'soon-at-once', quiet: { from: 19 * 60, until: 7 * 60 }, onOffDays: false };

/** What an agency has settled for everybody there. */
export interface MessageTerms {
  /** When the message of the day goes, minutes since 00:00, Europe/London. */
  readonly dailyAt: number;
  /** Whether people may leave what cannot wait to the message of the day. */
  readonly mayPutOff: boolean;
  /** Days of the week that are worked: Monday is 1 (rule 25). */
  readonly weekdays: readonly number[];
  /** Days `[from, until]` on which it is closed: a school in August. */
  readonly closed?: { readonly from: Day; readonly until: Day };
}

export const usualTerms: MessageTerms = { dailyAt: 8 * 60 + 30, mayPutOff: false, weekdays: [1, 2, 3, 4, 5] };

/** True on a day on which an agency works by its own terms. Bank holidays are worked by nobody who does not work weekends. */
export const worksOn = ({ weekdays, closed }: MessageTerms, calendar: Calendar, day: Day): boolean =>
  weekdays.includes(weekdayOf(day)) &&
  (closed === undefined || day < closed.from || closed.until < day) &&
  (weekdays.includes(6) || weekdays.includes(7) || isWorkingDay(calendar, day));

export function isQuiet({ quiet: { from, until } }: Pick<MessageChoices, 'quiet'>, minutes: number): boolean {
  return from <= until ? from <= minutes && minutes < until : minutes >= from || minutes < until;
}

/** Something that waits, as far as when to write of it goes. */
export interface Waits {
  /** Its day is today or the next working day. */
  readonly soon: boolean;
}

/** When somebody was last written to about an agency's desk. */
export interface Written {
  readonly atOnce?: Instant;
  readonly daily?: Instant;
}

/** Minutes between two messages to one person that are sent as things come, so that a busy hour is not thirty messages. Ours. */
export const apart = 15;

/** How something leaves at a tick, or not yet. It follows from the clock, from what was chosen and from what its receiver may read, and from nothing else (rule 21). */
export function leavesAt(
  at: Instant,
  { soon }: Waits,
  given: { readonly choices: MessageChoices; readonly terms: MessageTerms; readonly calendar: Calendar; readonly written: Written },
): 'at-once' | 'daily' | undefined {
  const { choices, terms, calendar, written } = given;
  const [day, minutes] = [dayAt(at), minutesIntoDayAt(at)];
  if (isQuiet(choices, minutes)) return undefined;
  const works = worksOn(terms, calendar, day);
  const atOnce = soon ? choices.pace !== 'daily' || !terms.mayPutOff : choices.pace === 'as-it-comes';
  const rested = written.atOnce === undefined || at - written.atOnce >= apart * 60_000;
  if (atOnce && rested && (works || (soon && choices.onOffDays))) return 'at-once';
  const sentToday = written.daily !== undefined && dayAt(written.daily) >= day;
  return works && minutes >= terms.dailyAt && !sentToday ? 'daily' : undefined;
}
