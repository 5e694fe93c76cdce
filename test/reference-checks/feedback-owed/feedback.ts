import type { Watch } from '../../../src/core/check/watch.ts';
import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import { concernsChild } from '../../../src/core/picture/family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { tellingsOf } from '../../../src/core/picture/told.ts';
import { saysHeardOutcome, saysToldReferrer } from '../../../src/core/picture/words/feedback-words.ts';
import { showsInTouch } from '../../../src/core/picture/work/in-touch-between.ts';
import { inTouchIn } from '../../../src/core/picture/work/in-touch-with.ts';
import { isSocialCare } from '../../../src/core/picture/work/plans.ts';
import { addDays } from '../../../src/core/time/day.ts';

type Referral = EntryOf<'referral'>;
/** What decides on a referral: the decision itself, or the work that was begun on it. */
export type Decision = EntryOf<'referral-decision'> | EntryOf<'decision'> | EntryOf<'assessment'> | EntryOf<'plan'>;

/** The first decision on a referral: on its thread, or by whoever received it about the same child under another number. */
export const decisionOn = (p: Picture, referral: Referral, linkedDays: number): Decision | undefined =>
  p.entries
    .filter(isDecision)
    .find(
      (decision) =>
        mayFollow(decision, referral) &&
        (isOnThread(decision, referral) ||
          (isReceiver(referral, decision) &&
            decision.when.earliest <= addDays(happenedBy(referral), linkedDays) &&
            concernsChild(p, decision) &&
            !isOnAnother(p, referral, decision))),
    );

const isDecision = (entry: Entry): entry is Decision =>
  entry.kind === 'referral-decision' ||
  entry.kind === 'decision' ||
  (entry.kind === 'assessment' && entry.facts.status === 'started') ||
  (entry.kind === 'plan' && entry.facts.status === 'opened');

const isOnThread = (entry: Entry, other: Entry): boolean => entry.thread !== undefined && entry.thread === other.thread;

const isReceiver = (referral: Referral, decision: Decision): boolean =>
  (referral.facts.to ?? []).includes(decision.by) || decision.by === referral.by;

/** A decision on the thread of another referral is on that one. */
const isOnAnother = (p: Picture, referral: Referral, decision: Decision): boolean =>
  entriesOf(p, 'referral').some((other) => other.id !== referral.id && isOnThread(decision, other));

/** True where the records show that the referrer heard: from the decision, from what was sent or said since, or by their own account of it. */
export const wasTold = (p: Picture, watch: Watch, referral: Referral, decision: Decision): boolean =>
  saysFedBack(watch, decision) ||
  tellingsOf(p, decision.id).some((telling) => telling.to === referral.by) ||
  p.entries.some((entry) => showsTold(p, watch, entry, referral, decision));

/** A day that lies ahead is known only when it comes (rule 4). */
function saysFedBack(watch: Watch, decision: Entry): boolean {
  const fedBack = decision.kind === 'referral-decision' ? decision.facts.fedBack : undefined;
  return typeof fedBack === 'object' ? watch.reached(fedBack.latest) : fedBack === true;
}

function showsTold(p: Picture, watch: Watch, entry: Entry, referral: Referral, decision: Decision): boolean {
  if (!mayFollow(entry, decision) || !entry.about.some((person) => referral.about.includes(person))) return false;
  if (isOnThread(entry, decision) && saysFedBack(watch, entry)) return true;
  const casework = entry.by === decision.by || isSocialCare(p, entry.by);
  if (isOnThread(entry, decision) && casework && saysToldReferrer(entry)) return true;
  const heard = referral.facts.heardFrom;
  if (heard !== undefined && inTouchIn(entry).has(heard)) return true;
  if (referral.by === decision.by) return false;
  if (entry.by === referral.by && entry.facts.decidedBy === decision.by) return true;
  if (entry.by === referral.by && isOnThread(entry, decision) && saysHeardOutcome(entry)) return true;
  const tellers = [decision.by, ...[...p.directory.agencies.keys()].filter((agency) => agency !== referral.by && isSocialCare(p, agency))];
  if (tellers.some((teller) => showsInTouch(entry, referral.by, teller))) return true;
  return tellers.includes(entry.by) && tellingsOf(p, entry.id).some((telling) => telling.to === referral.by);
}
