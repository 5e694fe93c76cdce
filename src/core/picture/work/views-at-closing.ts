import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { metIn } from '../family/met.ts';
import { fromEach } from '../growing.ts';
import { entriesBy } from '../indexes.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay, threadOf } from '../picture.ts';
import { saysEndTalkedOver } from '../words/view-words.ts';
import { type Involvement, involvedAgencies } from './involvement.ts';
import { heldMeetings, isShortOf, isSteeringMeeting, type Meeting } from './partnership-meetings.ts';
import { type Closing, isSocialCare } from './plans.ts';

/**
 * Agencies involved when a case was closed of whose view nothing is on record. Those asked are named in the closing, or since
 * on its thread; where some were asked, whoever sat in a joint meeting in the days before was asked too. Silence is no view.
 */
export function withoutView(p: Picture, closing: Closing, meetingWithin: number): readonly Involvement[] {
  const since = threadOf(p, closing.thread).filter((entry) => recordedDay(entry) >= closing.recorded);
  const asked = new Set([
    ...closing.consulted,
    ...since.flatMap((entry) => (entry.kind === 'decision' || entry.kind === 'plan' ? (entry.facts.consulted ?? []) : [])),
  ]);
  const met = metBefore(p, closing, meetingWithin);
  for (const meeting of met)
    if (asked.size > 0 || meeting.entries.some(saysEndTalkedOver))
      for (const agency of [...(meeting.attended ?? []), ...meeting.wrote]) asked.add(agency);
  for (const agency of askedInWords(p, closing)) asked.add(agency);
  // The day before, for what the closing itself ends: a plan's actions and the referral that was worked on.
  const ended = [...involvedAgencies(p, addDays(closing.on, -1))].filter(
    ([, { because }]) => because === 'plan action' || because === 'made the referral',
  );
  const involved = new Map([...ended, ...involvedAgencies(p, closing.on)]);
  return [...involved.values()].filter(({ agency, entry }) => agency !== closing.by && !asked.has(agency) && knownThen(p, entry, closing));
}

const knownThen = (p: Picture, entry: Entry['id'] | undefined, closing: Closing): boolean => {
  const shown = entry === undefined ? undefined : p.byId.get(entry);
  return shown === undefined || recordedDay(shown) <= closing.recorded;
};

const metBefore = (p: Picture, closing: Closing, within: number): readonly Meeting[] => {
  const from = addWorkingDays(p.calendar, closing.on, -within);
  return heldMeetings(p).filter(
    (meeting) =>
      (isSteeringMeeting(meeting) || meeting.type === 'professionals') &&
      !isShortOf(meeting, 3) &&
      meeting.on >= from &&
      meeting.on <= closing.on,
  );
};

/** How many working days before a closing a talk or a letter about it may be (ours). */
const askedWithin = 20;
const talksOfEnd = fromEach((entry) =>
  isViewGiven(entry) || ((entry.kind === 'contact' || entry.kind === 'information-reply') && saysEndTalkedOver(entry)) ? [entry] : [],
);
const isViewGiven = (entry: Entry): boolean => entry.kind === 'information-reply' && entry.facts.view !== undefined;

/** Agencies that whoever closed talked with about it, or that wrote what they thought, shortly before or since. */
function askedInWords(p: Picture, closing: Closing): readonly AgencyId[] {
  const from = addWorkingDays(p.calendar, closing.on, -askedWithin);
  return talksOfEnd(p.entries).flatMap((entry): readonly AgencyId[] => {
    if (happenedBy(entry) < from || !entry.about.some((person) => closing.people.includes(person))) return [];
    if (entry.kind === 'information-reply') return [entry.by];
    if (entry.kind !== 'contact' || entry.facts.outcome !== 'spoken-to') return [];
    const others = [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])];
    if (entry.by === closing.by) return others;
    return others.includes(closing.by) ? [entry.by] : [];
  });
}

/** A change of worker within so many working days of the closing, with no word passed on from the one before. */
export function newWorkerAt(p: Picture, closing: Closing, within: number): EntryOf<'allocation'> | undefined {
  const from = addWorkingDays(p.calendar, closing.on, -within);
  const own = entriesOf(p, 'allocation').filter(
    (entry) =>
      entry.by === closing.by && recordedDay(entry) <= closing.recorded && entry.about.some((person) => closing.people.includes(person)),
  );
  return own.findLast((entry, i) => {
    const changed = entry.facts.status === 'reallocated' || (entry.facts.status === 'allocated' && i > 0);
    const passedOn = entry.facts.handover === 'spoken' || entry.facts.handover === 'written';
    // Surely within: where the date may be earlier, nobody can tell.
    return changed && !passedOn && entry.when.earliest > from && happenedBy(entry) <= closing.on;
  });
}

/** The visit at which the case was closed, where no earlier one by this worker (or, with no change of worker, by the agency) is on record. */
export function firstVisitAt(p: Picture, closing: Closing): Entry | undefined {
  const met = entriesBy(p, closing.by).filter(
    (entry) => (entry.kind === 'contact' || entry.kind === 'meeting') && meetsFamily(entry) && recordedDay(entry) <= closing.recorded,
  );
  const visit = met.find((entry) => entry.when.earliest === closing.on && entry.when.latest === closing.on);
  if (visit === undefined || closing.entries.every((entry) => entry.when.earliest !== entry.when.latest)) return undefined;
  const since = startOfWorker(p, closing);
  const earlier = met.some((entry) => entry.when.earliest < closing.on && (since === undefined || entry.when.latest >= since));
  return earlier ? undefined : visit;
}

const meetsFamily = (entry: Entry): boolean =>
  metIn(entry).length > 0 ||
  (entry.kind === 'contact' && entry.facts.outcome === 'seen') ||
  (entry.kind === 'meeting' && entry.facts.status === 'held' && (entry.facts.family ?? []).length > 0);

function startOfWorker(p: Picture, closing: Closing): Day | undefined {
  const changed = entriesOf(p, 'allocation').findLast(
    (entry) =>
      entry.by === closing.by &&
      (entry.facts.status === 'reallocated' || entry.facts.status === 'allocated') &&
      happenedBy(entry) <= closing.on &&
      entry.about.some((person) => closing.people.includes(person)),
  );
  return changed?.when.earliest;
}

/** Another area's social care that has the child's case open by then, or took it on since: the family has moved. */
export const takenOnElsewhere = (p: Picture, closing: Closing): boolean =>
  entriesOfAny(p, 'plan', 'assessment', 'referral-decision').some(
    (entry) =>
      entry.by !== closing.by &&
      isSocialCare(p, entry.by) &&
      entry.about.includes(p.child) &&
      entry.when.latest >= addWorkingDays(p.calendar, closing.on, -10) &&
      ((entry.kind === 'plan' && entry.facts.status === 'opened' && entry.facts.type !== 'step-down') ||
        (entry.kind === 'assessment' && entry.facts.status === 'started') ||
        (entry.kind === 'referral-decision' && entry.facts.decision === 'assess')),
  );
