import type { EntryOf } from '../../entry/entry.ts';
import { addDays, type Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';

type MeetingEntry = EntryOf<'meeting'>;

const after = (entry: MeetingEntry, before: MeetingEntry): boolean =>
  entry.recorded > before.recorded || (entry.recorded === before.recorded && entry.order > before.order);

/** One of the same running series: the same thread, else the same sort of meeting. */
const inSeries = (a: MeetingEntry, b: MeetingEntry): boolean =>
  a.thread === undefined || b.thread === undefined ? a.facts.type === b.facts.type : a.thread === b.thread;

/** Meetings about the child that were called off, with no new day, no new call and no meeting of the series on record since. */
export function calledOff(p: Picture): readonly MeetingEntry[] {
  const all = entriesOf(p, 'meeting').filter((entry) => concernsChild(p, entry));
  return all.filter(
    (entry) =>
      entry.facts.status === 'cancelled' &&
      entry.facts.date === undefined &&
      !all.some(
        (later) => (later.facts.status === 'held' || later.facts.status === 'called') && inSeries(entry, later) && after(later, entry),
      ),
  );
}

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
