import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import type { AgencyId } from '../../../src/core/entry/ids.ts';
import { concernsChild } from '../../../src/core/picture/family/concerns-child.ts';
import { happenedBy, type Picture } from '../../../src/core/picture/picture.ts';
import { mayBeOnOrAfter, mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { tellingsOf } from '../../../src/core/picture/told.ts';
import { saysGivenToWorker, saysReferralReceived, saysWithdrawn } from '../../../src/core/picture/words/message-words.ts';
import { showsInTouch } from '../../../src/core/picture/work/in-touch-between.ts';
import { openWork } from '../../../src/core/picture/work/open-work.ts';
import { isOneCasework, isSocialCare } from '../../../src/core/picture/work/plans.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { earliestOf, laterOf } from '../../../src/core/time/extremes.ts';

/** A referral by one agency to another. */
export interface Sent {
  readonly referral: EntryOf<'referral'>;
  readonly receiver: AgencyId;
}

/** What is awaited of a referral, in this order. */
export type Awaited = 'receipt' | 'decision' | 'uptake';

/** The day from which a step is waited for: arriving from when it was sent, and the rest from when it arrived. */
export const startOf = (p: Picture, sent: Sent, step: Awaited): Day =>
  step === 'receipt'
    ? happenedBy(sent.referral)
    : laterOf(happenedBy(sent.referral), settledOn(p, sent, 'receipt') ?? happenedBy(sent.referral));

/** The day on which the records show a step done, or no longer to be waited for. Undefined: there is no record of it. */
export function settledOn(p: Picture, sent: Sent, step: Awaited): Day | undefined {
  const shown = p.entries.filter((entry) => settles(p, entry, sent, step));
  const told =
    step === 'receipt' ? tellingsOf(p, sent.referral.id).flatMap((telling) => (telling.to === sent.receiver ? [telling.on] : [])) : [];
  const atWork = step !== 'receipt' && isAtWork(p, sent) ? [happenedBy(sent.referral)] : [];
  return earliestOf([...told, ...atWork, ...shown.map(happenedBy)]);
}

function settles(p: Picture, entry: Entry, sent: Sent, step: Awaited): boolean {
  if (isSentAgain(p, entry, sent) || isWithdrawal(entry, sent)) return true;
  switch (step) {
    case 'receipt':
      return showsReceipt(p, entry, sent);
    case 'decision':
      return showsDecision(p, entry, sent);
    case 'uptake':
      return showsUptake(p, entry, sent);
  }
}

const onThread = (entry: Entry, { referral }: Sent): boolean => entry.thread !== undefined && entry.thread === referral.thread;
const aboutThem = (entry: Entry, { referral }: Sent): boolean => entry.about.some((person) => referral.about.includes(person));

const isSentAgain = (p: Picture, entry: Entry, { referral, receiver }: Sent): boolean =>
  entry.kind === 'referral' &&
  entry.by === referral.by &&
  (entry.facts.to ?? []).includes(receiver) &&
  mayFollow(entry, referral) &&
  concernsChild(p, entry);

const isWithdrawal = (entry: Entry, sent: Sent): boolean =>
  entry.by === sent.referral.by && onThread(entry, sent) && mayFollow(entry, sent.referral) && saysWithdrawn(entry);

function showsReceipt(p: Picture, entry: Entry, sent: Sent): boolean {
  const { referral, receiver } = sent;
  if ((entry.by === receiver || entry.kind === 'referral-decision') && onThread(entry, sent) && mayFollow(entry, referral)) return true;
  if (entry.by === receiver && ofWork.has(entry.kind) && mayBeOnOrAfter(entry, referral) && concernsChild(p, entry)) return true;
  if (entry.by === receiver && tellsOfReceipt(entry) && mayBeOnOrAfter(entry, referral) && concernsChild(p, entry)) return true;
  return aboutThem(entry, sent) && mayFollow(entry, referral) && showsInTouch(entry, referral.by, receiver);
}

/** Its own record of a colleague's referral, under whatever number, or a note that it came. */
const tellsOfReceipt = (entry: Entry): boolean =>
  entry.kind === 'referral'
    ? (entry.facts.to ?? []).includes(entry.by) && (entry.facts.from ?? 'professional') === 'professional'
    : entry.kind === 'note' && saysReferralReceived(entry);

/** Kinds by which an agency shows that it has a child's matter in hand. */
const ofWork: ReadonlySet<string> = new Set(['referral-decision', 'decision', 'assessment', 'plan', 'allocation']);
const ofDecision: ReadonlySet<string> = new Set(['referral-decision', 'decision', 'assessment', 'plan']);

function showsDecision(p: Picture, entry: Entry, sent: Sent): boolean {
  if (!ofDecision.has(entry.kind)) return false;
  if (onThread(entry, sent) && mayFollow(entry, sent.referral)) return true;
  return (
    (entry.kind === 'referral-decision' || entry.by === sent.receiver) && mayBeOnOrAfter(entry, sent.referral) && concernsChild(p, entry)
  );
}

const noFurther: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice', 'already-open', 'close']);
const notReached: ReadonlySet<string> = new Set(['no-access', 'not-reached', 'awaiting-reply', 'did-not-attend', 'was-not-brought']);

function showsUptake(p: Picture, entry: Entry, sent: Sent): boolean {
  if (!mayBeOnOrAfter(entry, sent.referral)) return false;
  if (entry.kind === 'referral-decision')
    return (
      (noFurther.has(entry.facts.decision ?? '') || isPassedToEarlyHelp(p, entry)) && (onThread(entry, sent) || concernsChild(p, entry))
    );
  if (entry.kind === 'decision') return noFurther.has(entry.facts.type ?? '') && (onThread(entry, sent) || concernsChild(p, entry));
  if (entry.kind === 'note') return entry.by === sent.receiver && saysGivenToWorker(entry) && concernsChild(p, entry);
  if (entry.by !== sent.receiver && !isSocialCare(p, entry.by)) return false;
  if (entry.kind === 'assessment' || entry.kind === 'plan' || entry.kind === 'meeting' || entry.kind === 'allocation')
    return aboutThem(entry, sent);
  return (
    entry.kind === 'contact' && (entry.facts.to ?? []).length === 0 && !notReached.has(entry.facts.outcome ?? '') && aboutThem(entry, sent)
  );
}

/** Casework decided that it is for early help: it is nobody's in casework to take up. Early help that decides so itself takes it on. */
const isPassedToEarlyHelp = (p: Picture, entry: EntryOf<'referral-decision'>): boolean =>
  entry.facts.decision === 'early-help' && isSocialCare(p, entry.by);

/** The receiver leads a plan or an assessment of this child that was running when the referral was made. */
const isAtWork = (p: Picture, { referral, receiver }: Sent): boolean =>
  openWork(p, happenedBy(referral)).some(({ what, lead }) => what !== 'referral' && isOneCasework(p, lead, receiver));
