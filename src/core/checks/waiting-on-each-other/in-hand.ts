import type { Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { childrenNamedIn, concernsChild } from '../../picture/family/concerns-child.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { nameOneWork, saysNotCovered } from '../../picture/words/waiting-words.ts';
import type { Wait } from './waits.ts';

const names = (parties: readonly Party[] | undefined, agency: AgencyId): boolean =>
  (parties ?? []).some((party) => party.kind === 'agency' && party.agency === agency);

/** About this child; or about no child, and an adult of whom the wait is. Another child's report is not this child's. */
const isForChild = (p: Picture, wait: Entry, entry: Entry): boolean =>
  concernsChild(p, entry) || (childrenNamedIn(p, entry).length === 0 && entry.about.some((person) => wait.about.includes(person)));

/** How long before a wait a word to the other agency still counts as having asked it, in days (ours). */
const askedDays = 30;

/** What shows that the other agency has this child's work in hand: its own record of it, a task it was given, or that it was asked. */
export const isInHand = (p: Picture, { entry: wait, waiting, on, work }: Wait): boolean =>
  p.entries.some((entry) => {
    // A request is itself the asking.
    if (entry === wait) return wait.kind === 'information-request';
    if (!isForChild(p, wait, entry)) return false;
    switch (entry.kind) {
      case 'assessment':
        return entry.by === on && entry.facts.status === 'started' && !isEnded(p, entry);
      case 'referral-decision':
        return entry.by === on && ['assess', 'strategy', 'early-help'].includes(entry.facts.decision ?? '');
      case 'service':
        return entry.by === on && ['accepted', 'started', 'engaging'].includes(entry.facts.status ?? '');
      case 'information-request':
        return isAsker(entry, waiting) && names(entry.facts.to, on) && isNear(wait, entry);
      case 'referral':
        return entry.by === waiting && (entry.facts.to ?? []).includes(on) && isNear(wait, entry);
      case 'contact':
        return entry.by === waiting && names(entry.facts.to, on) && isNear(wait, entry);
      case 'plan':
      case 'meeting':
      case 'legal':
        if (entry.kind === 'plan' && entry.by === on && entry.facts.status === 'opened' && isRecordedBefore(wait, entry)) return true;
        return (entry.facts.actions ?? []).some(
          ({ who, what }) => who?.kind === 'agency' && who.agency === on && (work === undefined || nameOneWork(what, work)),
        );
      default:
        return false;
    }
  });

const isAsker = (entry: Extract<Entry, { kind: 'information-request' }>, agency: AgencyId): boolean =>
  names(entry.facts.from, agency) || (entry.by === agency && (entry.facts.from ?? []).length === 0);

const isNear = (wait: Entry, entry: Entry): boolean => entry.when.latest >= wait.when.earliest - askedDays;

const isEnded = (p: Picture, begun: Extract<Entry, { kind: 'assessment' }>): boolean =>
  p.entries.some(
    (entry) =>
      entry.kind === 'assessment' &&
      entry.by === begun.by &&
      entry.facts.type === begun.facts.type &&
      (entry.facts.status === 'completed' || entry.facts.status === 'abandoned') &&
      isRecordedBefore(begun, entry),
  );

/** True where a wait is over: the other agency's work or word for this child has come, or whoever waited has gone ahead. */
export const isOver = (p: Picture, wait: Wait, waits: readonly Wait[]): boolean =>
  p.entries.some(
    (entry) =>
      isRecordedBefore(wait.entry, entry) &&
      happenedBy(entry) >= wait.entry.when.earliest &&
      isForChild(p, wait.entry, entry) &&
      // That the other is waiting too is no answer.
      ((hasCome(p, wait, entry) && !waits.some((other) => other.entry === entry && other.waiting === wait.on)) || goesAhead(wait, entry)),
  );

/** The other agency's word that its work leaves this child out: the wait goes on. */
export const leftOutBy = (p: Picture, wait: Wait): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      isRecordedBefore(wait.entry, entry) &&
      entry.by === wait.on &&
      (entry.kind === 'information-reply' || entry.kind === 'contact') &&
      isForChild(p, wait.entry, entry) &&
      (names(entry.facts.to, wait.waiting) || isTold(p, entry, wait.waiting)) &&
      saysNotCovered(entry.text),
  );

/** From the agency waited for, to the one that waits, and no word that this child is left out. */
function hasCome(p: Picture, { waiting, on }: Wait, entry: Entry): boolean {
  const from = entry.kind === 'contact' && (entry.facts.from ?? []).includes(on) ? on : entry.by;
  if (from !== on || saysNotCovered(entry.text) || saysNotCovered(entry.facts.reason)) return false;
  if (entry.kind === 'assessment' && entry.facts.status === 'completed') return true;
  if (entry.kind === 'information-reply')
    return entry.facts.outcome === 'given' && (names(entry.facts.to, waiting) || isTold(p, entry, waiting));
  if (entry.kind === 'contact') return entry.by === waiting || names(entry.facts.to, waiting) || isTold(p, entry, waiting);
  return entry.kind !== 'meeting' && entry.kind !== 'information-request' && isTold(p, entry, waiting);
}

const isTold = (p: Picture, entry: Entry, agency: AgencyId): boolean => tellingsOf(p, entry.id).some(({ to }) => to === agency);

function goesAhead({ waiting }: Wait, entry: Entry): boolean {
  if (entry.by !== waiting) return false;
  switch (entry.kind) {
    case 'assessment':
      return entry.facts.status !== 'recommended';
    case 'referral-decision':
    case 'decision':
      return true;
    case 'plan':
      return entry.facts.type !== 'safety';
    case 'meeting':
      return entry.facts.status === 'held' && ['conference-initial', 'strategy', 'pre-birth'].includes(entry.facts.type ?? '');
    default:
      return false;
  }
}
