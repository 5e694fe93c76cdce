import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { entriesOfPerson } from '../../picture/entries-of-person.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { whoIsWho } from '../../picture/family/family.ts';
import { onceForAlike } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../../picture/picture.ts';
import { groupedOnce } from '../../picture/read-once.ts';
import { tellsOnlyOfAppointment } from '../../picture/words/elsewhere-words.ts';
import { assessmentsOf, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { isCaseworkPlan, isSocialCare, plansOf, ranOn } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { FamilyEvent } from './events.ts';
import type { Linked } from './linked.ts';

/** The entry by which a child has a decision of their own for an event: made since, or by then in the same work. */
export const decisionFor = (
  p: Picture,
  event: FamilyEvent,
  linked: Pick<Linked, 'child' | 'isElsewhere'>,
  recentDays: number,
): Entry | undefined =>
  decisionsFor(p, linked).find(
    (entry) =>
      !event.entries.some(({ id }) => id === entry.id) &&
      // A child of another home is no part of the work: once looked into is enough.
      (counts(p, event, entry, linked.child, recentDays) || (linked.isElsewhere && isOfWork(event))),
  );

/** Entries that hold a decision for a child. Whoever is in the circle has all of theirs in the picture. */
const decisionsFor = (p: Picture, linked: Pick<Linked, 'child' | 'isElsewhere'>): readonly Entry[] =>
  p.circle.members.has(linked.child) ? (decisions(p).get(keyOf(linked)) ?? []) : decisionsBesides(p, linked);

const keyOf = ({ child, isElsewhere }: Pick<Linked, 'child' | 'isElsewhere'>): string => `${child} ${isElsewhere}`;

const decisions = groupedOnce(whoIsWho, (p, entry) =>
  [...new Set([...childrenNamedIn(p, entry), ...(entry.kind === 'meeting' ? (entry.facts.children?.keys() ?? []) : []), ...entry.about])]
    .flatMap((child) => [true, false].map((isElsewhere) => ({ child, isElsewhere })))
    .filter(({ child, isElsewhere }) => isDecision(p, entry, child, isElsewhere))
    .map(keyOf),
);

const decisionsBesides = onceForAlike(keyOf, (p: Picture, { child, isElsewhere }): readonly Entry[] =>
  [...new Map([...p.entries, ...entriesOfPerson(p, child)].map((entry) => [entry.id, entry])).values()].filter(
    (entry) => names(p, entry, child) && isDecision(p, entry, child, isElsewhere),
  ),
);

const isOfWork = ({ what }: FamilyEvent): boolean => what === 'plan' || what === 'conference' || what === 'closing';

/** True where work was open for a child when it happened: what is decided there is their own decision. */
export const isInOwnWork = (p: Picture, event: FamilyEvent, child: PersonId, recentDays: number): boolean =>
  event.what !== 'death' &&
  event.what !== 'offence' &&
  event.what !== 'closing' &&
  hasOpenWork(p, child, happenedBy(event.entry), recentDays);

const names = (p: Picture, entry: Entry, child: PersonId): boolean =>
  childrenNamedIn(p, entry).includes(child) ||
  (entry.kind === 'meeting' && entry.facts.children?.has(child) === true) ||
  entry.about.includes(child);

function isDecision(p: Picture, entry: Entry, child: PersonId, isElsewhere: boolean): boolean {
  const listed = 'children' in entry.facts && Array.isArray(entry.facts.children) ? entry.facts.children : undefined;
  if (listed !== undefined && listed.length > 0 && !listed.includes(child)) return false;
  switch (entry.kind) {
    case 'referral-decision':
    case 'decision':
    case 'plan':
    case 'assessment':
      return true;
    case 'legal':
      return entry.facts.type === 'order' || entry.facts.type === 'proceedings' || entry.facts.type === 'pre-proceedings';
    case 'meeting':
      return entry.facts.status === 'held' && !ofOneEvent.has(entry.facts.type ?? '');
    case 'supervision':
      return (entry.facts.children ?? []).includes(child);
    case 'referral':
      return (entry.facts.to ?? []).some((agency) => isSocialCare(p, agency)) || isSocialCare(p, entry.by);
    // For a child of another home it is enough that social care looked into it.
    case 'information-reply':
      return isElsewhere && entry.facts.outcome !== 'refused';
    case 'note':
      return isElsewhere && isSocialCare(p, entry.by) && !tellsOnlyOfAppointment(entry.text);
    case 'contact':
    case 'observation':
      return isElsewhere && isSocialCare(p, entry.by);
    default:
      return false;
  }
}

const ofOneEvent: ReadonlySet<string> = new Set(['marac', 'daily-risk', 'multi-disciplinary', 'panel', 'joint-visit']);

/** Whether what was decided for a child can be for this event. What dates leave open counts (rule 4). */
function counts(p: Picture, event: FamilyEvent, entry: Entry, child: PersonId, recentDays: number): boolean {
  const since = entry.when.latest >= event.entry.when.earliest;
  switch (event.what) {
    case 'death':
    case 'offence':
      return since && entry.kind !== 'referral';
    case 'incident':
    case 'referral':
      return since;
    case 'plan':
    case 'conference':
      return since || isOnThread(event, entry) || (isRecent(event, entry, recentDays) && !isBeforeFresh(p, event, entry));
    case 'closing':
      return isEnding(p, event, entry, child) && (since || isRecent(event, entry, recentDays) || isOnThread(event, entry));
  }
}

/** The last referral of a child of the event by then: what was decided before it was decided of something else. */
const freshSince = onceForAlike(
  ({ entry }: FamilyEvent) => entry.id,
  (p: Picture, { entry, children }: FamilyEvent): Entry | undefined =>
    entriesOf(p, 'referral').findLast(
      (one) => happenedBy(one) <= entry.when.earliest && childrenNamedIn(p, one).some((child) => children.includes(child)),
    ),
);

const isBeforeFresh = (p: Picture, event: FamilyEvent, entry: Entry): boolean => {
  const fresh = freshSince(p, event);
  return fresh !== undefined && entry.when.latest < fresh.when.earliest;
};
const isRecent = ({ entry: { when } }: FamilyEvent, entry: Entry, days: number): boolean =>
  entry.when.latest >= addDays(when.earliest, -days);
const isOnThread = (event: FamilyEvent, entry: Entry): boolean => event.entry.thread !== undefined && event.entry.thread === entry.thread;

/** At a closing: an ending of the child's own. Who was on the plan that ends is decided for by no less; who was assessed at the start and needed none is. */
function isEnding(p: Picture, event: FamilyEvent, entry: Entry, child: PersonId): boolean {
  if (entry.kind === 'decision' || entry.kind === 'referral-decision') return true;
  if (entry.kind === 'supervision' || entry.kind === 'note' || entry.kind === 'information-reply') return true;
  if (entry.kind === 'plan') return entry.facts.status === 'closed' || !isOnThread(event, entry);
  const wasOnPlan = threadOf(p, event.entry.thread).some((one) => one.kind === 'plan' && names(p, one, child));
  return entry.kind === 'assessment' && entry.facts.status === 'completed' && !wasOnPlan;
}

/** A plan that ran, or an assessment begun and not long since, for this child on a day. */
const hasOpenWork = (p: Picture, child: PersonId, on: Day, recentDays: number): boolean =>
  plansOf(p).some(
    (plan) => isCaseworkPlan(plan) && ranOn(plan, on) && plan.entries.some((entry) => childrenNamedIn(p, entry).includes(child)),
  ) ||
  assessmentsOf(p).some(
    ({ type, first, started, ended }) =>
      (isAssessmentOfChild(type) || type === 'section-7') &&
      started !== undefined &&
      childrenNamedIn(p, first).includes(child) &&
      happenedBy(started) <= on &&
      happenedBy(started) >= addDays(on, -recentDays) &&
      (ended === undefined || happenedBy(ended) > on) &&
      !threadOf(p, started.thread).some((entry) => entry.kind === 'legal' && entry.facts.type === 'order' && happenedBy(entry) <= on),
  );
