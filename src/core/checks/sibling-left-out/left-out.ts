import type { Watch } from '../../check/watch.ts';
import { parentsOf } from '../../picture/family/family.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf, laterOf } from '../../time/extremes.ts';
import { decisionFor, isInOwnWork } from './decided.ts';
import type { FamilyEvent } from './events.ts';
import { type Linked, linkedChildren, waitedForFrom } from './linked.ts';

interface Limits {
  readonly limit: number;
  readonly urgent: number;
  readonly recent: number;
}

/** An event, and the children of the family with no decision of their own for it. */
export interface LeftOut {
  readonly event: FamilyEvent;
  readonly others: readonly Linked[];
  /** The day on which it first stood: what stands later is added at the end, so that the first stays the first. */
  readonly since: Day;
}

/** Whom an event leaves out, once the limit for a decision has passed. Empty, or one. */
export function leftOutOf(p: Picture, watch: Watch, event: FamilyEvent, { limit, urgent, recent }: Limits): readonly LeftOut[] {
  const days = event.what === 'death' || event.what === 'offence' ? urgent : limit;
  const asked = linkedChildren(p).filter((linked) => !isConcerned(p, event, linked));
  // Where an incident, or an offence that names no child, was followed by a decision for none of them, that is another question.
  const isOfNone = event.what === 'incident' || event.children.length === 0;
  const compared = isOfNone ? firstDecided(p, event, recent) : happenedBy(event.entry);
  if (compared === undefined) return [];
  const due = asked.flatMap((linked) => {
    const from = waitedForFrom(p, event, linked, { days, recent });
    return from === undefined ? [] : [{ linked, since: laterOf(compared, promptDayAfter(p.calendar, from, days)) }];
  });
  const others = due.filter(
    ({ linked, since }) =>
      decisionFor(p, event, linked, recent) === undefined && !isInOwnWork(p, event, linked.child, recent) && watch.reached(since),
  );
  const since = earliestOf(others.map((one) => one.since));
  return since === undefined ? [] : [{ event, others: others.map(({ linked }) => linked), since }];
}

/** Named in it: decided for by the event itself, but for an incident, which decides nothing. A child of another home counts where they were there, or are in touch with a parent who did harm. */
const isConcerned = (p: Picture, { what, children, entry }: FamilyEvent, { child, isElsewhere }: Linked): boolean =>
  what === 'incident'
    ? isElsewhere &&
      !children.includes(child) &&
      !(entry.kind === 'incident' && parentsOf(p, child).some((parent) => entry.facts.by?.includes(parent)))
    : children.includes(child);

/** The day from which one of the children is known to have a decision: of those of an incident, by work of their own too. */
const firstDecided = (p: Picture, event: FamilyEvent, recent: number): Day | undefined =>
  earliestOf(
    [...new Set([...event.children, ...linkedChildren(p).flatMap((one) => (one.isElsewhere ? [] : [one.child]))])].flatMap((child) => {
      if (event.children.includes(child) && isInOwnWork(p, event, child, recent)) return [happenedBy(event.entry)];
      const decision = decisionFor(p, event, { child, isElsewhere: false }, recent);
      return decision === undefined ? [] : [recordedDay(decision)];
    }),
  );
