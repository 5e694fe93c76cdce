import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { heldMeetings, type Meeting, minutesAreDue, minutesOutOn } from '../../picture/work/partnership-meetings.ts';
import type { Day } from '../../time/day.ts';
import { adultsAsked } from '../adults-asked.ts';
import { type Due, dueFrom } from '../due.ts';
import { type GoneThrough, goneThrough } from '../gone-through/gone-through.ts';

type MeetingEntry = EntryOf<'meeting'>;

/** One meeting about a child, from being asked for or called to its minutes. */
export interface MeetingWork {
  /** The entry by which it is known: the first on record of it. */
  readonly first: MeetingEntry;
  readonly type: string | undefined;
  readonly state: MeetingState;
  /** The day for which it is called, or on which it was held. */
  readonly on: Day | undefined;
  readonly invited: readonly AgencyId[];
  readonly held: Meeting | undefined;
  /** Why it was called off or declined, as the record has it. */
  readonly ended: MeetingEntry | undefined;
}

/**
 * `asked-for`: nobody has called it yet. `called`: its day is to come. `to-be-recorded`: its day has passed, and what came of it is not on record. `minutes-due`: held, with no minutes out.
 * `remade` stands for one that was called off and has another in its place.
 */
export type MeetingState = 'asked-for' | 'declined' | 'called' | 'to-be-recorded' | 'minutes-due' | 'done' | 'to-be-remade' | 'remade';

/** Every meeting about the child, in the order in which each was first on record. */
export const meetingsOf = onceFor((p: Picture): readonly MeetingWork[] => {
  const all = entriesOf(p, 'meeting').filter((entry) => concernsChild(p, entry));
  const held = heldMeetings(p);
  const planned = all.filter(({ facts }) => facts.status === 'requested' || facts.status === 'called');
  const used = new Set<Entry['id']>();
  const fromPlanned = planned.flatMap((entry): readonly MeetingWork[] => {
    if (used.has(entry.id)) return [];
    const work = plannedMeeting(p, entry, all, held, used);
    return [work];
  });
  const others = held.filter((one) => !one.entries.some(({ id }) => used.has(id))).map((one) => heldMeeting(p, one.entry, one));
  const off = all
    .filter(({ id, facts }) => !used.has(id) && (facts.status === 'cancelled' || facts.status === 'refused'))
    .map((entry) => endedMeeting(entry, entry, all));
  return [...fromPlanned, ...others, ...off].sort((a, b) => (isRecordedBefore(a.first, b.first) ? -1 : 1));
});

/** What follows a meeting that was asked for or called: the next of its series that calls it, calls it off, declines or holds it. */
function plannedMeeting(
  p: Picture,
  entry: MeetingEntry,
  all: readonly MeetingEntry[],
  held: readonly Meeting[],
  used: Set<Entry['id']>,
): MeetingWork {
  used.add(entry.id);
  let last = entry;
  const chain = new Set([entry.id]);
  for (const next of all) {
    if (used.has(next.id) || !isRecordedBefore(last, next) || !isSameMeeting(last, next, chain)) continue;
    if (next.facts.status === 'called' && last.facts.status === 'called' && !isMoved(last, next)) break;
    used.add(next.id);
    chain.add(next.id);
    if (next.facts.status === 'held') {
      const meeting = held.find((one) => one.entries.some(({ id }) => id === next.id));
      for (const one of meeting?.entries ?? []) used.add(one.id);
      return meeting === undefined
        ? endedMeeting(entry, next, all)
        : { ...heldMeeting(p, entry, meeting), invited: invitedTo([entry, last, next]) };
    }
    if (next.facts.status === 'cancelled' || next.facts.status === 'refused') return endedMeeting(entry, next, all);
    last = next;
  }
  const on = last.facts.date?.latest;
  const day = on !== undefined && Number.isFinite(on) ? on : undefined;
  const state = last.facts.status === 'requested' ? 'asked-for' : day !== undefined && day < p.today ? 'to-be-recorded' : 'called';
  return { first: entry, type: last.facts.type, state, on: day, invited: invitedTo([entry, last]), held: undefined, ended: undefined };
}

/** Called again before its day: it has another day now. Called after it, the next is another meeting. */
const isMoved = (last: MeetingEntry, next: MeetingEntry): boolean =>
  last.facts.date !== undefined && recordedDay(next) <= last.facts.date.latest;

/** One series is a thread and a sort of meeting; where either has no thread, the sort alone. A record that names the other is of it. */
const isSameMeeting = (a: MeetingEntry, b: MeetingEntry, chain: ReadonlySet<Entry['id']>): boolean => {
  if (b.facts.of !== undefined) return chain.has(b.facts.of);
  const thread = a.thread === undefined || b.thread === undefined || a.thread === b.thread;
  return thread && a.facts.type === b.facts.type && b.facts.status !== 'minutes-out' && b.facts.status !== 'requested';
};

const invitedTo = (of: readonly MeetingEntry[]): readonly AgencyId[] => [...new Set(of.flatMap(({ facts }) => facts.invited ?? []))];

const heldMeeting = (p: Picture, first: MeetingEntry, meeting: Meeting): MeetingWork => ({
  first,
  type: meeting.type,
  state: minutesOut(p, meeting) !== undefined || !minutesAreDue(p, meeting) ? 'done' : 'minutes-due',
  on: meeting.on,
  invited: meeting.invited,
  held: meeting,
  ended: undefined,
});

function endedMeeting(first: MeetingEntry, ended: MeetingEntry, all: readonly MeetingEntry[]): MeetingWork {
  const again =
    ended.facts.date !== undefined ||
    all.some(
      (later) =>
        isRecordedBefore(ended, later) && ['called', 'held'].includes(later.facts.status ?? '') && later.facts.type === ended.facts.type,
    );
  const state = ended.facts.status === 'refused' ? 'declined' : again ? 'remade' : 'to-be-remade';
  const day = first.facts.date?.latest ?? ended.facts.date?.latest;
  return {
    ...{ first, type: first.facts.type ?? ended.facts.type, state, held: undefined, ended },
    on: day !== undefined && Number.isFinite(day) ? day : undefined,
    invited: [...new Set([...(first.facts.invited ?? []), ...(ended.facts.invited ?? [])])],
  };
}

/** The clock of a meeting's minutes: ten working days from the meeting (ours). */
export const minutesDue = (p: Picture, { held }: MeetingWork): Due | undefined =>
  held === undefined || !minutesAreDue(p, held)
    ? undefined
    : dueFrom(p, 'minutes-out', { on: held.on, at: undefined }, minutesOut(p, held) === undefined ? undefined : held.entry);

/** The day on which a meeting's minutes went out. One that lies ahead is known when it comes (rule 4). */
export function minutesOut(p: Picture, held: Meeting): Day | undefined {
  const out = minutesOutOn(p, held);
  return out !== undefined && out <= p.today ? out : undefined;
}

/** Parents who were not there, and whom nothing on record since shows to have been taken through it, each alone (R102). */
export function parentsToGoThroughWith(p: Picture, { held }: MeetingWork): readonly PersonId[] {
  if (held === undefined) return [];
  const there = new Set(held.entries.flatMap(({ facts, present }) => [...(facts.family ?? []), ...present]));
  const taken = new Set(goneThroughIt(p, held).flatMap(({ person, alone }) => (alone ? [person] : [])));
  const since = new Set(
    [...entriesOf(p, 'plan'), ...entriesOf(p, 'meeting')]
      .filter((entry) => isRecordedBefore(held.entry, entry))
      .flatMap((entry) => (entry.kind === 'plan' ? (entry.facts.goneThroughWith ?? []) : [])),
  );
  return adultsAsked(p).filter((parent) => !there.has(parent) && !taken.has(parent) && !since.has(parent));
}

/** Whoever was taken through a meeting that was held, alone or not. */
export const goneThroughIt = (p: Picture, held: Meeting): readonly GoneThrough[] =>
  goneThrough(p, new Set(held.entries.map(({ id }) => id)));
