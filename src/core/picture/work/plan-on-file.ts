import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { hasWords, saysInNeed } from '../words/outcome-words.ts';
import { caseworkClosings } from './casework-closings.ts';
import type { Closing } from './plans.ts';

/**
 * The time through which a child is recorded as in need or in need of protection: from the first entry that says so, whoever
 * makes it, until the case is closed.
 */
export interface InNeed {
  /** The entries that say so, first-recorded first: an assessment's outcome, a plan opened, or somebody's word that there is one. */
  readonly entries: readonly Entry[];
  readonly first: Entry;
  /** The day from which it surely holds, by the first of them. */
  readonly since: Day;
  readonly lead: AgencyId;
  readonly closing: Closing | undefined;
  /** The lead's own entries that put the plan on file: undefined where there is none. */
  readonly plan: EntryOf<'plan'> | undefined;
  /** What the file does not have of the plan. */
  readonly blank: readonly ('plan' | 'start date' | 'members')[];
}

const statusPlans: ReadonlySet<string> = new Set(['child-in-need', 'child-protection']);
const isStatusPlan = (entry: Entry): entry is EntryOf<'plan'> =>
  entry.kind === 'plan' && statusPlans.has(entry.facts.type ?? '') && entry.facts.status !== 'closed';

const saysSo = (entry: Entry): boolean =>
  isStatusPlan(entry) || (entry.kind === 'assessment' && entry.facts.status === 'completed' && saysInNeed(entry.facts.outcome));

/** Every such time on record, oldest first. */
export const timesInNeed = onceFor((p: Picture): readonly InNeed[] => {
  const times: { entries: Entry[]; closing: Closing | undefined }[] = [];
  for (const entry of p.entries) {
    if (!saysSo(entry) || !concernsChild(p, entry)) continue;
    const current = times.at(-1);
    if (current !== undefined && !endedBefore(current.closing, entry)) current.entries.push(entry);
    else times.push({ entries: [entry], closing: closingAfter(p, entry) });
  }
  return times.flatMap(({ entries, closing }) => timeFrom(p, entries, closing));
});

const closingAfter = (p: Picture, entry: Entry): Closing | undefined =>
  caseworkClosings(p).find((closing) => closing.on >= happenedBy(entry) && closing.recorded >= recordedDay(entry));

const endedBefore = (closing: Closing | undefined, entry: Entry): boolean => closing !== undefined && closing.recorded < recordedDay(entry);

function timeFrom(p: Picture, entries: readonly Entry[], closing: Closing | undefined): readonly InNeed[] {
  const [first] = entries;
  if (first === undefined) return [];
  const own = entries.filter(isStatusPlan).filter((plan) => plan.facts.heardFrom === undefined);
  const plan = own.find((one) => isWritten(p, one));
  const lead = entries.map(ownerOf).find((agency) => agency !== undefined) ?? first.by;
  return [{ entries, first, since: happenedBy(first), lead, closing, plan, blank: plan === undefined ? ['plan'] : blanksOf(p, plan, own) }];
}

const ownerOf = (entry: Entry): AgencyId | undefined =>
  entry.kind === 'plan'
    ? (entry.facts.lead ?? entry.facts.decidedBy ?? (entry.facts.heardFrom === undefined ? entry.by : undefined))
    : entry.by;

/** On file: the record says when it was written, or holds something of what it says. */
function isWritten(p: Picture, plan: EntryOf<'plan'>): boolean {
  const { written, actions, contingency, risks } = plan.facts;
  if (written === false) return false;
  if (written === true) return true;
  if (written !== undefined) return written.latest <= p.today;
  return (actions ?? []).length > 0 || hasWords(contingency) || (risks ?? []).length > 0;
}

function blanksOf(p: Picture, plan: EntryOf<'plan'>, own: readonly EntryOf<'plan'>[]): InNeed['blank'] {
  const members = own.some(
    ({ facts }) =>
      (facts.sentTo ?? []).length > 0 ||
      (facts.goneThroughWith ?? []).length > 0 ||
      (facts.actions ?? []).some((action) => action.who !== undefined),
  );
  const meetings = entriesOf(p, 'meeting').some(
    (meeting) =>
      meeting.thread !== undefined && meeting.thread === plan.thread && (meeting.facts.attended ?? meeting.facts.invited ?? []).length > 0,
  );
  const started = Number.isFinite(plan.when.earliest);
  return [...(started ? [] : (['start date'] as const)), ...(members || meetings ? [] : (['members'] as const))];
}

/** Agencies that have a plan, or minutes that set it out, by the records: sent it, given it, or there when it was agreed. */
export function reachedByPlan(p: Picture, time: InNeed, told: (entry: Entry) => readonly AgencyId[]): ReadonlySet<AgencyId> {
  const plans = time.entries.filter(isStatusPlan).filter((plan) => plan.facts.heardFrom === undefined);
  const threads = new Set(plans.flatMap((plan) => plan.thread ?? []));
  const onThread = p.entries.filter(
    (entry) => entry.thread !== undefined && threads.has(entry.thread) && (entry.kind === 'plan' || entry.kind === 'meeting'),
  );
  const reached = [...new Set([...plans, ...onThread])].flatMap((entry) => [
    entry.by,
    ...told(entry),
    ...(entry.kind === 'plan' ? (entry.facts.sentTo ?? []) : []),
    ...(entry.kind === 'meeting' && entry.facts.status === 'held' ? (entry.facts.attended ?? []) : []),
  ]);
  return new Set(reached);
}
