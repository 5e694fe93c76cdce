import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { childrenNamedIn, concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay, threadOf } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';

/**
 * One worry put to an agency that can act on it, from being sent to being taken up or left, worked out from the entries alone. Whatever anyone
 * records about it belongs to it: on its thread or, where it has none, by whoever received it about the same people.
 */
export interface ReferralWork {
  readonly referral: EntryOf<'referral'>;
  readonly sender: AgencyId;
  readonly receiver: AgencyId;
  readonly children: readonly PersonId[];
  /** What shows that it has arrived, and when it had. */
  readonly received: Arrival | undefined;
  /** The decision that stands: the last one made on it. */
  readonly decision: EntryOf<'referral-decision'> | undefined;
  /** A manager's name on the decision. */
  readonly signature: Entry | undefined;
  /** What shows that whoever raised it was told what came of it. */
  readonly told: Entry | undefined;
  /** What shows that somebody has taken up the work decided on. */
  readonly takenUp: Entry | undefined;
  /** Everything recorded on it since, in the order of recording. */
  readonly since: readonly Entry[];
}

/** That a referral has arrived: by the day on which it surely had and, where the record gives it, the minutes after midnight. */
export interface Arrival {
  readonly entry: Entry;
  readonly on: Day;
  readonly at: number | undefined;
}

/** Every referral about the child to an agency that decides on such, in the order in which they were recorded. */
export const referralsOf = onceFor((p: Picture): readonly ReferralWork[] =>
  entriesOf(p, 'referral').flatMap((referral) => {
    const receiver = receiverOf(p, referral);
    return receiver === undefined || !concernsChild(p, referral) ? [] : [workOn(p, referral, receiver)];
  }),
);

/** Social care or a front door; of a referral to a children's centre, the centre. */
const receiverOf = (p: Picture, { facts: { to = [], sort } }: EntryOf<'referral'>): AgencyId | undefined =>
  to.find((agency) => isSocialCare(p, agency)) ?? (sort === 'childrens-centre' ? to[0] : undefined);

function workOn(p: Picture, referral: EntryOf<'referral'>, receiver: AgencyId): ReferralWork {
  const since = recordedOn(p, referral, receiver);
  const decisions = since.filter((entry) => entry.kind === 'referral-decision');
  const decision = decisions.at(-1);
  return {
    referral,
    sender: referral.by,
    receiver,
    children: childrenNamedIn(p, referral),
    received: receivedBy(p, referral, receiver, since),
    decision,
    signature: decision === undefined ? undefined : signatureOn(since, decision),
    told: decision === undefined ? undefined : toldBy(p, decision, referral),
    takenUp: decision === undefined ? undefined : since.find((entry) => takesUp(entry, decision)),
    since,
  };
}

/** What was recorded on a referral: all of its thread; where either has none, what its receiver decided and did about the same people. */
function recordedOn(p: Picture, referral: EntryOf<'referral'>, receiver: AgencyId): readonly Entry[] {
  const onThread = threadOf(p, referral.thread);
  const byReceiver = entriesOfAny(p, 'referral-decision', 'decision', 'assessment', 'plan', 'allocation').filter(
    (entry) =>
      (entry.thread === undefined || referral.thread === undefined || isNamed(entry, referral)) &&
      (entry.by === receiver || (isSocialCare(p, entry.by) && isSocialCare(p, receiver))) &&
      entry.about.some((person) => referral.about.includes(person)),
  );
  return [...new Set([...onThread, ...byReceiver])].filter(
    (entry) =>
      entry.id !== referral.id &&
      !isOfAnother(entry, referral) &&
      isRecordedBefore(referral, entry) &&
      entry.when.latest >= referral.when.earliest,
  );
}

const isNamed = (entry: Entry, referral: Entry): boolean => entry.kind === 'referral-decision' && entry.facts.of === referral.id;

/** A decision that names the referral it is on is on no other. */
const isOfAnother = (entry: Entry, referral: Entry): boolean =>
  entry.kind === 'referral-decision' && entry.facts.of !== undefined && entry.facts.of !== referral.id;

/** It has arrived where its receiver wrote it down, confirmed having it, or has acted on it, and where it was decided on. Being sent is not arriving. */
function receivedBy(p: Picture, referral: Entry, receiver: AgencyId, since: readonly Entry[]): Arrival | undefined {
  const actedOn =
    referral.by === receiver
      ? [referral]
      : since.filter(({ by, kind }) => kind === 'referral-decision' || (by === receiver && kind !== 'share'));
  const arrivals = [...actedOn.map(arrivalBy), ...confirmationsOf(p, referral, receiver)];
  return arrivals.reduce<Arrival | undefined>((first, one) => (first === undefined || one.on < first.on ? one : first), undefined);
}

const arrivalBy = (entry: Entry): Arrival => ({
  entry,
  on: happenedBy(entry),
  at: entry.when.earliest === entry.when.latest ? entry.at : undefined,
});

/** Confirmed in so many words: the receiver's own receipt, or a share that says when it was acknowledged. */
const confirmationsOf = (p: Picture, referral: Entry, receiver: AgencyId): readonly Arrival[] =>
  tellingsOf(p, referral.id).flatMap(({ to, on, share, receipt }) => {
    const { acknowledged, status } = share.facts;
    if (to !== receiver) return [];
    if (receipt !== undefined) return [{ entry: receipt, on: recordedDay(receipt), at: undefined }];
    if (acknowledged !== undefined) return acknowledged.latest <= p.today ? [{ entry: share, on: acknowledged.latest, at: undefined }] : [];
    return status === 'acknowledged' ? [{ entry: share, on, at: undefined }] : [];
  });

/** A name on the decision itself, or a sign-off of it recorded since. */
function signatureOn(since: readonly Entry[], decision: EntryOf<'referral-decision'>): Entry | undefined {
  if (decision.facts.signedOffBy !== undefined) return decision;
  return since.find((entry) => entry.kind === 'decision' && entry.facts.type === 'sign-off' && entry.facts.of === decision.id);
}

/** What came of it is told by giving the decision to whoever raised it, or by a call or letter to them since. */
function toldBy(p: Picture, decision: EntryOf<'referral-decision'>, referral: EntryOf<'referral'>): Entry | undefined {
  const given = tellingsOf(p, decision.id).find(({ to }) => to === referral.by && to !== decision.by)?.share;
  return given ?? toldIn(p, decision) ?? wordsBetween(p, referral, decision).find((entry) => isTo(entry, referral));
}

/** Calls, visits and letters since an entry that reached somebody, on the referral's thread or about the same people. */
export const wordsBetween = (p: Picture, referral: Entry, since: Entry): readonly EntryOf<'contact'>[] =>
  entriesOf(p, 'contact').filter(
    (entry) =>
      isRecordedBefore(since, entry) &&
      entry.when.latest >= since.when.earliest &&
      !unreached.has(entry.facts.outcome ?? '') &&
      ((entry.thread !== undefined && entry.thread === referral.thread) || entry.about.some((person) => referral.about.includes(person))),
  );

const isTo = (entry: EntryOf<'contact'>, referral: Entry): boolean =>
  (entry.facts.to ?? []).some(
    (party) =>
      (party.kind === 'agency' && party.agency === referral.by && referral.by !== entry.by) ||
      (party.kind === 'person' && party.person === referral.facts.heardFrom),
  );

const unreached: ReadonlySet<string> = new Set(['not-reached', 'awaiting-reply', 'no-access', 'refused', 'did-not-attend']);

/** The decision's own field says so, with a day that has come. */
function toldIn(p: Picture, decision: EntryOf<'referral-decision'>): Entry | undefined {
  const { fedBack } = decision.facts;
  if (fedBack === undefined || fedBack === false) return undefined;
  return fedBack === true || fedBack.latest <= p.today ? decision : undefined;
}

/** Decisions after which there is work to take up. */
const opensWork: ReadonlySet<string> = new Set(['assess', 'strategy', 'early-help']);
export const isToBeTakenUp = (decision: EntryOf<'referral-decision'>): boolean => opensWork.has(decision.facts.decision ?? '');

const takesUp = (entry: Entry, decision: Entry): boolean =>
  entry.id !== decision.id && happenedBy(entry) >= decision.when.earliest && beginsWork(entry);

export const beginsWork = (entry: Entry): boolean =>
  (entry.kind === 'assessment' && entry.facts.status !== 'recommended') ||
  (entry.kind === 'plan' && entry.facts.status === 'opened') ||
  (entry.kind === 'meeting' && entry.facts.status === 'held') ||
  (entry.kind === 'allocation' && (entry.facts.status === 'allocated' || entry.facts.status === 'reallocated'));
