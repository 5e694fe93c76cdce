import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { familyOf } from '../family/family.ts';
import { fromEach } from '../growing.ts';
import { onceFor, onceForAll } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { isByMinutes, saysMinutesOut } from '../words/minutes-words.ts';

/** One meeting about the child that was held, however many agencies wrote it down. */
export interface Meeting {
  /** As first recorded. */
  readonly entry: EntryOf<'meeting'>;
  readonly entries: readonly EntryOf<'meeting'>[];
  readonly type: string | undefined;
  readonly on: Day;
  /** Agencies recorded as there. Undefined: who was there is not on record, which is not that nobody was. */
  readonly attended: readonly AgencyId[] | undefined;
  /** Agencies whose view was had in writing. */
  readonly wrote: readonly AgencyId[];
  readonly invited: readonly AgencyId[];
}

/** Meetings held about the child, in the order in which they were first recorded. */
export const heldMeetings = onceForAll(
  (p: Picture) => [entriesOf(p, 'meeting'), familyOf(p)],
  (p): readonly Meeting[] => {
    const groups: EntryOf<'meeting'>[][] = [];
    for (const entry of entriesOf(p, 'meeting')) {
      if (entry.facts.status !== 'held' || !concernsChild(p, entry)) continue;
      const group = groups.find(([first]) => first !== undefined && isSameMeeting(first, entry));
      if (group === undefined) groups.push([entry]);
      else group.push(entry);
    }
    return groups.flatMap((entries) => meetingFrom(p, entries));
  },
);

/** Two agencies' records of one meeting: the same sort, on the same day. */
const isSameMeeting = (a: EntryOf<'meeting'>, b: EntryOf<'meeting'>): boolean =>
  a.facts.type === b.facts.type &&
  a.by !== b.by &&
  a.when.earliest === a.when.latest &&
  a.when.earliest === b.when.earliest &&
  a.when.latest === b.when.latest;

function meetingFrom(p: Picture, entries: readonly EntryOf<'meeting'>[]): readonly Meeting[] {
  const [entry] = entries;
  if (entry === undefined) return [];
  const all = [...entries, ...minutesEntries(p, entry)];
  const attended = all.flatMap((one) => one.facts.attended ?? []);
  return [
    {
      entry,
      entries,
      type: entry.facts.type,
      on: happenedBy(entry),
      attended: all.some((one) => one.facts.attended !== undefined) ? [...new Set(attended)] : undefined,
      wrote: [...new Set(all.flatMap((one) => one.facts.writtenInput ?? []))],
      invited: [...new Set(all.flatMap((one) => one.facts.invited ?? []))],
    },
  ];
}

/** Entries that say that a meeting's minutes went out: they name it, or are the next on its thread to say so. */
const minutesEntries = (p: Picture, meeting: EntryOf<'meeting'>): readonly EntryOf<'meeting'>[] =>
  minutesByMeeting(entriesOf(p, 'meeting')).get(meeting.id) ?? [];

const minutesByMeeting = onceFor(
  (meetings: readonly EntryOf<'meeting'>[]): ReadonlyMap<EntryId | undefined, readonly EntryOf<'meeting'>[]> => {
    const held = Map.groupBy(
      meetings.filter((entry) => entry.facts.status === 'held'),
      (entry) => entry.thread,
    );
    const lastBefore = (out: EntryOf<'meeting'>): EntryId | undefined =>
      out.thread === undefined ? undefined : held.get(out.thread)?.findLast((entry) => entry.recorded <= out.recorded)?.id;
    return Map.groupBy(
      meetings.filter((entry) => entry.facts.status === 'minutes-out'),
      (out) => out.facts.of ?? lastBefore(out),
    );
  },
);

/** Days within which words about minutes are of the last meeting held (ours). */
const minutesOfLast = 60;
const mayTellMinutes: ReadonlySet<string> = new Set(['note', 'contact']);
const minutesInWords = fromEach((entry) => (mayTellMinutes.has(entry.kind) && saysMinutesOut(entry) ? [entry] : []));

/** Entries that tell in words that minutes went out or have come, by the meeting of which they are: the last about the child before them. */
const tellingOfMinutes = onceFor((p: Picture): ReadonlyMap<EntryId | undefined, readonly Entry[]> => {
  const held = entriesOf(p, 'meeting').filter((entry) => entry.facts.status === 'held' && concernsChild(p, entry));
  const last = (told: Entry): EntryId | undefined =>
    held.findLast(
      (entry) =>
        entry.when.latest <= told.when.latest &&
        told.when.latest - entry.when.latest <= minutesOfLast &&
        entry.about.some((person) => told.about.includes(person)) &&
        (told.thread === undefined || entry.thread === undefined || told.thread === entry.thread || told.by !== entry.by),
    )?.id;
  return Map.groupBy(minutesInWords(p.entries), last);
});

/** The day on which a meeting's minutes went out, by the records. A day that lies ahead is known only when it comes (rule 4). */
export function minutesOutOn(p: Picture, meeting: Pick<Meeting, 'entries'>): Day | undefined {
  const written = meeting.entries.flatMap((entry) => entry.facts.minutes?.latest ?? []);
  const sent = meeting.entries.flatMap((entry) => minutesEntries(p, entry).map((out) => out.facts.minutes?.latest ?? happenedBy(out)));
  const told = meeting.entries.flatMap((entry) => [
    ...(tellingOfMinutes(p).get(entry.id) ?? []).map(happenedBy),
    ...tellingsOf(p, entry.id).flatMap(({ share, on }) => (isByMinutes(share.facts.how) ? [on] : [])),
  ]);
  const days = [...written, ...sent, ...told].filter((day) => Number.isFinite(day));
  return days.length === 0 ? undefined : (Math.min(...days) as Day);
}

/**
 * Agencies that were sent a meeting's record and have not said that they had it, so many days after it reached them, where others have:
 * without any receipt on record, receipts are not kept here and nobody can tell.
 */
export function withoutReceipt(
  p: Picture,
  meeting: Meeting,
  reached: (day: Day) => boolean,
  lateFrom: (sent: Day) => Day,
): readonly AgencyId[] {
  // A receipt whose day lies ahead is known only when it comes (rule 4).
  const hasCome = (day: Day | undefined): boolean => day !== undefined && Number.isFinite(day) && reached(day);
  const sent = meeting.entries.flatMap((entry) => [entry, ...minutesEntries(p, entry)]).flatMap((entry) => tellingsOf(p, entry.id));
  const said = new Set(
    sent.filter(({ share, receipt }) => receipt !== undefined || hasCome(share.facts.acknowledged?.latest)).map(({ to }) => to),
  );
  if (said.size === 0) return [];
  return [...new Set(sent.filter(({ to, on }) => !said.has(to) && reached(lateFrom(on))).map(({ to }) => to))];
}

/** Sorts of meeting that steer a child's plan, so that it matters who is there. */
const steering: ReadonlySet<string> = new Set([
  'child-in-need',
  'core-group',
  'conference-initial',
  'conference-review',
  'team-around-family',
  'strategy',
  'pre-birth',
  'discharge',
]);
export const isSteeringMeeting = (meeting: { readonly type?: string | undefined }): boolean =>
  meeting.type !== undefined && (steering.has(meeting.type) || ofAPlan.test(meeting.type));
/** Other words for the meetings of a plan. */
const ofAPlan = /^(?:cin|core|icpc|rcpc|conference|review|plan|network|care-team|family-group)\b/;

/** A meeting that puts off the next one under a plan: one that steers it, or of professionals alone, to which enough came or wrote. */
export const countsForPlan = (meeting: Meeting, least: number): boolean =>
  (isSteeringMeeting(meeting) || meeting.type === 'professionals') && !isShortOf(meeting, least);

/** Meetings that are one team's own, or that hear many families, unless the records show that several agencies sat in this one. */
const oftenOfOneTeam: ReadonlySet<string> = new Set(['multi-disciplinary', 'daily-risk', 'marac', 'panel']);

/** True where minutes are to be had: not of a visit made together, nor of one team's own meeting, nor of a short one whose record all who sat in it were given. */
export function minutesAreDue(p: Picture, meeting: Meeting): boolean {
  if (meeting.type === 'joint-visit') return false;
  if (!oftenOfOneTeam.has(meeting.type ?? '')) return true;
  const given = new Set(meeting.entries.flatMap((entry) => [entry.by, ...tellingsOf(p, entry.id).map((telling) => telling.to)]));
  return (meeting.attended ?? []).length > 1 && (meeting.attended ?? []).some((agency) => !given.has(agency));
}

/** Everyone whose view was had, there or in writing. Undefined where who was there is not on record. */
export function agenciesAt(meeting: Meeting): ReadonlySet<AgencyId> | undefined {
  if (meeting.attended === undefined) return undefined;
  return new Set([...(meeting.entry.facts.heardFrom === undefined ? [meeting.entry.by] : []), ...meeting.attended, ...meeting.wrote]);
}

/** True where the records show that fewer agencies than this sat in it or wrote. */
export function isShortOf(meeting: Meeting, least: number): boolean {
  const there = agenciesAt(meeting);
  return there !== undefined && there.size < least;
}
