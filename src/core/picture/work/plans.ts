import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId, ThreadId } from '../../entry/ids.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import { asOn } from '../as-on.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { familyOf } from '../family/family.ts';
import { onceForAll } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../picture.ts';

/** One plan from its opening to its end, as this vantage knows it. */
export interface PlanEpisode {
  /** The thread, or the id of the first entry where none is given. */
  readonly id: ThreadId | Entry['id'];
  readonly thread: ThreadId | undefined;
  readonly type: string | undefined;
  /** The agency that owns the plan: named as lead, else whoever opened it (an agency that retells another's plan names it in `decidedBy`). */
  readonly lead: AgencyId;
  readonly children: readonly PersonId[];
  readonly entries: readonly EntryOf<'plan'>[];
  readonly opened: EntryOf<'plan'> | undefined;
  /** The day it began: the latest that the opening's date allows. */
  readonly from: Day | undefined;
  readonly closing: Closing | undefined;
  /** The day it ended: `[from, until)`. */
  readonly until: Day | undefined;
}

/** Entries that together end a plan or the work: within five working days on one thread they are one closing. */
export interface Closing {
  readonly thread: ThreadId | undefined;
  readonly by: AgencyId;
  readonly entries: readonly (EntryOf<'plan'> | EntryOf<'decision'>)[];
  readonly on: Day;
  readonly recorded: Day;
  readonly reasons: readonly string[];
  /** Agencies whose view is on record. Empty: no view from anyone. */
  readonly consulted: readonly AgencyId[];
  readonly contingency: string | undefined;
  /** A step-down plan opened that day, or entries naming who takes over. */
  readonly stepDown: readonly Entry[];
  readonly people: readonly PersonId[];
}

export const isClosingEntry = (entry: Entry): entry is EntryOf<'plan'> | EntryOf<'decision'> =>
  (entry.kind === 'plan' && entry.facts.status === 'closed') ||
  (entry.kind === 'decision' && (entry.facts.type === 'close' || entry.facts.type === 'step-down'));

const stepsToClosing: ReadonlySet<string> = new Set(['proposal', 'panel', 'notice', 'taken-back', 'second-look']);

/** True of what is done before the work is closed, or looked at after, and ends nothing by itself. */
export const isStepToClosing = (entry: Entry): entry is EntryOf<'decision'> =>
  entry.kind === 'decision' && stepsToClosing.has(entry.facts.type ?? '');

const closingsFrom = (p: Picture): readonly object[] => [entriesOfAny(p, 'plan', 'decision'), p.calendar];

/** Every closing on record, in the order in which they were first recorded. */
export const closingsOf = onceForAll(closingsFrom, (p): readonly Closing[] => {
  const groups: (EntryOf<'plan'> | EntryOf<'decision'>)[][] = [];
  for (const entry of entriesOfAny(p, 'plan', 'decision')) {
    if (!isClosingEntry(entry)) continue;
    const group = groups.find(([first]) => first !== undefined && belongs(p, first, entry));
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups.flatMap((group) => closingFrom(p, group));
});

function belongs(p: Picture, first: Entry, entry: Entry): boolean {
  const sameThread = first.thread !== undefined && first.thread === entry.thread;
  if (!sameThread && !isRetold(first) && !isRetold(entry)) return false;
  const [earlier, later] = happenedBy(first) <= happenedBy(entry) ? [first, entry] : [entry, first];
  if (happenedBy(later) > addWorkingDays(p.calendar, happenedBy(earlier), 5)) return false;
  if (sameThread) return true;
  // Another agency's retelling of it is the same closing, under whatever thread.
  return decidedIn(first) === decidedIn(entry) && entry.about.some((person) => first.about.includes(person));
}

/** The agency that decided: the recorder, unless the entry retells another's decision. */
const decidedIn = (entry: Entry): AgencyId => entry.facts.decidedBy ?? entry.by;
export const isRetold = (entry: Entry): boolean => decidedIn(entry) !== entry.by;

function closingFrom(p: Picture, entries: readonly (EntryOf<'plan'> | EntryOf<'decision'>)[]): readonly Closing[] {
  const [first] = entries;
  if (first === undefined) return [];
  const on = earliestOf(entries.map(happenedBy)) ?? happenedBy(first);
  const stepDownPlans = entriesOf(p, 'plan').filter(
    (plan) =>
      plan.facts.type === 'step-down' && plan.facts.status === 'opened' && entries.some((entry) => happenedBy(entry) === happenedBy(plan)),
  );
  const all = [...entries, ...stepDownPlans];
  return [
    {
      thread: first.thread,
      by: decidedIn(first),
      entries,
      on,
      recorded: recordedDay(first),
      reasons: entries.flatMap((entry) => entry.facts.reason ?? []),
      consulted: [...new Set(all.flatMap((entry) => entry.facts.consulted ?? []))],
      contingency: all.map((entry) => entry.facts.contingency).find((line) => line !== undefined && line.trim() !== ''),
      stepDown: [...stepDownPlans, ...entries.filter((entry) => (entry.facts.stepDownTo ?? []).length > 0)],
      people: [...new Set(entries.flatMap((entry) => entry.about))],
    },
  ];
}

/** Every plan on record. A decision to close by the plan's lead on its thread ends it as a `closed` plan does, whichever comes first. */
export const plansOf = onceForAll(
  (p: Picture) => [entriesOf(p, 'plan'), closingsOf(p)],
  (p): readonly PlanEpisode[] => {
    const groups = new Map<string, EntryOf<'plan'>[]>();
    for (const entry of entriesOf(p, 'plan')) {
      const id = entry.thread ?? entry.id;
      // One thread may carry several plans one after another (a safety plan beside a plan): a type is one plan.
      const key = `${id} ${entry.facts.type ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    return [...groups.values()].flatMap((entries) => episodeFrom(p, entries));
  },
);

function episodeFrom(p: Picture, entries: readonly EntryOf<'plan'>[]): readonly PlanEpisode[] {
  const [first] = entries;
  if (first === undefined) return [];
  const opened = entries.find((entry) => entry.facts.status === 'opened');
  const from = opened === undefined ? undefined : happenedBy(opened);
  const lead = entries.map((entry) => entry.facts.lead).find((named) => named !== undefined) ?? first.facts.decidedBy ?? first.by;
  const closing = closingsOf(p).find(
    (one) =>
      one.entries.some((entry) => entries.some((own) => own.id === entry.id)) ||
      (one.thread !== undefined &&
        one.thread === first.thread &&
        first.facts.type !== 'safety' &&
        first.facts.type !== 'step-down' &&
        one.by === lead &&
        (from === undefined || one.on >= from)),
  );
  return [
    {
      id: first.thread ?? first.id,
      thread: first.thread,
      type: first.facts.type,
      lead,
      children: [...new Set(entries.flatMap((entry) => entry.facts.children ?? []))],
      entries,
      opened,
      from,
      closing,
      until: closing?.on ?? endOfSafetyPlan(p, first, from),
    },
  ];
}

/** A safety plan ends with the plan that succeeds it. */
function endOfSafetyPlan(p: Picture, first: EntryOf<'plan'>, from: Day | undefined): Day | undefined {
  if (first.facts.type !== 'safety' || from === undefined) return undefined;
  const next = entriesOf(p, 'plan').find(
    (plan) => plan.facts.status === 'opened' && plan.facts.type !== 'safety' && plan.facts.type !== 'birth' && happenedBy(plan) > from,
  );
  return next === undefined ? undefined : happenedBy(next);
}

/** Types of plan that make a child's case open. */
const casework: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'looked-after', 'early-help']);

export const isCaseworkPlan = (episode: PlanEpisode): boolean => episode.type !== undefined && casework.has(episode.type);

/** True where a plan ran on a day. */
export const ranOn = (episode: PlanEpisode, on: Day): boolean =>
  (episode.from === undefined || episode.from <= on) && (episode.until === undefined || on < episode.until);

/** True where a plan is this child's, as against that of another child in the picture. */
export const isPlanOfChild = (p: Picture, episode: PlanEpisode): boolean => episode.entries.some((entry) => concernsChild(p, entry));

/** Plans for the child that ran on a day. */
export const openPlans = asOn(
  (p: Picture, on: Day): readonly PlanEpisode[] =>
    plansOf(p).filter((episode) => isCaseworkPlan(episode) && ranOn(episode, on) && isPlanOfChild(p, episode)),
  (p) => [plansOf(p), familyOf(p)],
);

export const isSocialCare = (p: Picture, agency: AgencyId): boolean => isAgencyOfKind(p, agency, 'social-care', 'front-door');

/** One team's work, or two of social care's. A front door beside social care is another: what reaches it has still to be passed on. */
export const isOneCasework = (p: Picture, one: AgencyId, other: AgencyId): boolean =>
  one === other || (isAgencyOfKind(p, one, 'social-care') && isAgencyOfKind(p, other, 'social-care'));
