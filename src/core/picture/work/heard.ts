import type { Entry, EntryOf } from '../../entry/entry.ts';
import { addDays, type Day } from '../../time/day.ts';
import { entriesOfPerson } from '../entries-of-person.ts';
import { showsSeenAwake, sightingsOf } from '../family/child-sightings.ts';
import { childrenNamedIn, concernsChild } from '../family/concerns-child.ts';
import { carersOf } from '../family/family.ts';
import { metIn } from '../family/met.ts';
import { fromEach, groupedBy } from '../growing.ts';
import { namedIn } from '../identities.ts';
import { onceFor } from '../memo.ts';
import { entriesOfAny, type Picture, threadOf } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { saysHeardInFull, saysNotBorneOut, saysNoWayToReach, saysReferrerSpokenTo, saysWillNotTalk } from '../words/referrer-words.ts';
import { reopens } from './casework-closings.ts';
import { isSocialCare } from './plans.ts';
import type { Raised } from './raised.ts';

/** Whether a day has begun: a check also remembers to look again when it does. */
export interface Reached {
  readonly reached: (day: Day) => boolean;
}

type Decision = EntryOf<'referral-decision'> | EntryOf<'decision'>;

/** A worry with what was recorded since that cannot be older than it. */
export interface Followed extends Raised {
  /** What was decided on it: on its thread, or by whoever received it about the same children, where either has no thread. */
  readonly decisions: readonly Decision[];
  /** What may tell of a talk about it. */
  readonly talks: readonly Entry[];
  /** What is written of it, or of whoever raised it, outside the picture. */
  readonly outside: readonly Entry[];
  readonly isSince: (other: Entry) => boolean;
}

export function followed(p: Picture, raised: Raised): Followed {
  const { entry, people } = raised;
  // A neighbour is tied to nobody: what is written of them alone is outside the picture.
  const outside = [
    ...new Set(
      [...threadOf(p, entry.thread), ...people.flatMap((person) => entriesOfPerson(p, person))].filter(({ id }) => !p.byId.has(id)),
    ),
  ];
  const isSince = (other: Entry): boolean => isRecordedBefore(entry, other) && other.when.latest >= entry.when.earliest;
  const decisions = [...entriesOfAny(p, 'referral-decision', 'decision'), ...outside].filter(
    (other): other is Decision => isSince(other) && isDecisionOn(p, raised, other),
  );
  const talks = [
    ...tellingOfTalk(p.entries),
    ...threadOf(p, entry.thread),
    ...people.flatMap((person) => naming(p.entries).get(person) ?? []),
  ];
  return { ...raised, decisions, talks: [...new Set([...talks, ...outside])].filter(isSince), outside, isSince };
}

/** Entries by whom they name. */
const naming = groupedBy((entry) => [...new Set(namedIn(entry))]);

/** Time within which a decision on no thread, or on one of its own, is read as one on this worry, in days (ours). */
const decidedWithin = 60;

const isOnThread = ({ entry }: Raised, other: Entry): boolean => other.thread !== undefined && other.thread === entry.thread;

function isDecisionOn(p: Picture, raised: Raised, other: Entry): boolean {
  if (other.kind !== 'referral-decision' && other.kind !== 'decision') return false;
  if (isOnThread(raised, other)) return true;
  const near =
    (other.thread === undefined || raised.entry.thread === undefined) &&
    other.when.earliest <= addDays(raised.entry.when.latest, decidedWithin);
  return near && other.kind === 'referral-decision' && isReceiver(p, raised, other) && concernsChild(p, other);
}

const isReceiver = (p: Picture, { receiver }: Raised, { by }: Entry): boolean =>
  by === receiver || (isSocialCare(p, by) && isSocialCare(p, receiver));

const noMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice', 'close']);

/** A decision that leaves the worry there. */
export const isEnd = (entry: Decision): boolean => noMore.has((entry.kind === 'decision' ? entry.facts.type : entry.facts.decision) ?? '');

/** True where a decision says of itself that nobody spoke with whoever raised it. */
export const saysNotSpokenTo = (entry: Entry): boolean => entry.kind === 'referral-decision' && entry.facts.spokeToReferrer === false;

/** True where whoever raised a worry has been spoken with, cannot be reached, or does not wish to say more. */
export function isHeard(p: Picture, watch: Reached, raised: Followed): boolean {
  const { entry, by } = raised;
  if (by !== 'threat' && isSocialCare(p, entry.by) && saysHeardInFull(entry.text)) return true;
  if (isOutOfReach(entry)) return true;
  return (
    raised.decisions.some((decision) => decision.kind === 'referral-decision' && isSpokenToBy(watch, decision)) ||
    raised.talks.some((other) => isConversation(p, raised, other) || isTurnedDown(raised, other))
  );
}

function isSpokenToBy(watch: Reached, { facts: { spokeToReferrer } }: EntryOf<'referral-decision'>): boolean {
  if (spokeToReferrer === undefined || spokeToReferrer === false) return false;
  return spokeToReferrer === true || !Number.isFinite(spokeToReferrer.latest) || watch.reached(spokeToReferrer.latest);
}

/** Kept for each entry, since these read free text. */
const isOutOfReach = onceFor((entry: Entry): boolean =>
  [entry.text, entry.facts.reason].some((text) => saysNoWayToReach(text) || saysWillNotTalk(text)),
);
const tellsOfTalk = onceFor((entry: Entry): boolean => [entry.text, entry.facts.reason].some(saysReferrerSpokenTo));
const tellingOfTalk = fromEach((entry) => (tellsOfTalk(entry) ? [entry] : []));

const inVain: ReadonlySet<string> = new Set([
  'not-reached',
  'awaiting-reply',
  'no-access',
  'did-not-attend',
  'was-not-brought',
  'cancelled-by-family',
  'cancelled-by-service',
]);

function isConversation(p: Picture, raised: Raised, other: Entry): boolean {
  const { people } = raised;
  if (other.kind === 'contact' && inVain.has(other.facts.outcome ?? '')) return false;
  if (people.some((person) => metIn(other).includes(person) || (other.facts.heardFrom === person && other.kind !== 'referral')))
    return true;
  if (other.kind === 'contact' && isReceiver(p, raised, other)) {
    const to = (other.facts.to ?? []).flatMap((party) => (party.kind === 'person' ? [party.person] : []));
    if (people.some((person) => other.about.includes(person) || to.includes(person)) && isTalk(other)) return true;
    if (isOnThread(raised, other) && isCallToOutsider(p, other)) return true;
  }
  return (
    isAboutIt(p, raised, other) && (tellsOfTalk(other) || (other.kind !== 'referral' && isOnThread(raised, other) && isOutOfReach(other)))
  );
}

/** Neither in writing, nor turned down. */
const isTalk = ({ facts: { mode, outcome } }: EntryOf<'contact'>): boolean =>
  mode !== 'letter' && mode !== 'message' && outcome !== 'refused';

/** A call or visit to them that they turned down. */
const isTurnedDown = ({ people }: Raised, other: Entry): boolean =>
  other.kind === 'contact' && other.facts.outcome === 'refused' && people.some((person) => other.about.includes(person));

/** A call on the worry's own thread that is to no parent or carer and no agency. */
const isCallToOutsider = (p: Picture, entry: EntryOf<'contact'>): boolean =>
  entry.facts.mode === 'call' &&
  entry.facts.outcome === 'spoken-to' &&
  !(entry.facts.to ?? []).some((party) => party.kind === 'agency') &&
  (entry.facts.from ?? []).length === 0 &&
  !entry.about.some((person) => carersOf(p, p.child).includes(person));

const tellers: ReadonlySet<string> = new Set([
  'contact',
  'note',
  'observation',
  'referral-decision',
  'decision',
  'assessment',
  'supervision',
  'meeting',
]);

const isAboutIt = (p: Picture, raised: Raised, other: Entry): boolean =>
  isOnThread(raised, other) || (tellers.has(other.kind) && isReceiver(p, raised, other) && concernsChild(p, other));

/** The decision that set a worry aside as not borne out, with no child of it seen since it was raised and nothing taken up again. */
export function setAsideUnseen(p: Picture, raised: Followed): Entry | undefined {
  if (raised.by === 'threat') return undefined;
  const decision = raised.decisions.find((one) => isEnd(one) && (saysNotBorneOut(one.facts.reason) || saysNotBorneOut(one.text)));
  if (decision === undefined) return undefined;
  const named = childrenNamedIn(p, raised.entry);
  const children = named.length === 0 ? [p.child] : named;
  const seen = children
    .flatMap((child) => [...sightingsOf(p, child), ...raised.outside.filter((other) => showsSeenAwake(p, other, child))])
    .some((other) => other.kind !== 'attendance' && raised.isSince(other));
  const reopened = [...entriesOfAny(p, 'plan', 'assessment', 'referral-decision'), ...raised.outside].some(
    (other) => raised.isSince(other) && isRecordedBefore(decision, other) && reopens(p, other) && concernsChild(p, other),
  );
  return seen || reopened ? undefined : decision;
}
