import type { Entry, EntryOf } from '../../entry/entry.ts';
import { addDays, type Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { fromEach } from '../growing.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';

import { saysMeetingOff, saysNewDay } from '../words/meeting-words.ts';

type MeetingEntry = EntryOf<'meeting'>;

const after = (entry: MeetingEntry, before: MeetingEntry): boolean =>
  entry.recorded > before.recorded || (entry.recorded === before.recorded && entry.order > before.order);

/** One of the same running series: the same thread, else the same sort of meeting. */
const inSeries = (a: MeetingEntry, b: MeetingEntry): boolean =>
  a.thread === undefined || b.thread === undefined ? a.facts.type === b.facts.type : a.thread === b.thread;

/** Meetings about the child that were called off, with no new day, no new call and no meeting of the series on record since. */
export function calledOff(p: Picture): readonly Entry[] {
  const all = entriesOf(p, 'meeting').filter((entry) => concernsChild(p, entry));
  const isOn = ({ facts: { status } }: MeetingEntry): boolean => status === 'held' || status === 'called';
  const recorded = all.filter(
    (entry) =>
      entry.facts.status === 'cancelled' &&
      entry.facts.date === undefined &&
      !saysNewDay(entry) &&
      !all.some((later) => isOn(later) && inSeries(entry, later) && after(later, entry)),
  );
  const told = tellingOfCalledOff(p.entries).filter(
    (entry) =>
      entry.about.includes(p.child) &&
      !saysNewDay(entry) &&
      !all.some(
        (other) =>
          (isOn(other) && isRecordedBefore(entry, other)) ||
          // It stands as a meeting's own record, which tells how it goes on.
          (other.facts.status === 'cancelled' && Math.abs(happenedBy(other) - happenedBy(entry)) <= oneMeetingDays),
      ),
  );
  return [...recorded, ...told.slice(0, 1)];
}

/** Within how many days a word about a meeting that was called off is of one on record (ours). */
const oneMeetingDays = 21;
const tellsInWords: ReadonlySet<string> = new Set(['note', 'contact']);
const tellingOfCalledOff = fromEach((entry) => (tellsInWords.has(entry.kind) && saysMeetingOff(entry) ? [entry] : []));

/**
 * The day until which a meeting that has been called may still be to come: the day after its own date, else so many days from
 * its calling. Undefined where none is called.
 */
export function calledUntil(p: Picture, daysWithoutDate: number): Day | undefined {
  const all = entriesOf(p, 'meeting').filter((entry) => concernsChild(p, entry));
  const days = all.flatMap((entry) => {
    if (entry.facts.status !== 'called') return [];
    if (
      all.some(
        (later) => (later.facts.status === 'cancelled' || later.facts.status === 'held') && inSeries(entry, later) && after(later, entry),
      )
    )
      return [];
    const date = entry.facts.date?.latest;
    return [
      addDays(
        date !== undefined && Number.isFinite(date) ? date : happenedBy(entry),
        date !== undefined && Number.isFinite(date) ? 1 : daysWithoutDate,
      ),
    ];
  });
  return days.length === 0 ? undefined : (Math.max(...days) as Day);
}
