import type { Entry } from '../../entry/entry.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { dueFrom } from '../due.ts';
import { decidedBy, duesOf } from '../front-door/referral-state.ts';
import { type ReferralWork, referralsOf } from '../front-door/referral-work.ts';
import { byClock, type FallsDue } from './falls-due.ts';

/** Of each referral: that it arrives, is checked on, is decided, and that whoever made it is told. Closing the child's case takes along what was owed on it. */
export const ofReferrals = (p: Picture): readonly FallsDue[] =>
  referralsOf(p)
    .flatMap((work) => ofOne(p, work))
    .filter(({ met, entry }) => met !== undefined || entry === undefined || !isClosedSince(p, entry));

function ofOne(p: Picture, work: ReferralWork): readonly FallsDue[] {
  const { referral, sender, receiver, children } = work;
  if (!isSeenBy(p, receiver, sender)) return [];
  const said = { entry: referral, owner: receiver, people: children, doneBy: { work: 'referral', of: referral.id } } as const;
  // Silence by the day on which a decision would have been told is what shows that it may not have arrived (R065).
  if (work.received === undefined)
    return byClock(p, dueFrom(p, 'referral-decision', { on: happenedBy(referral), at: undefined }, undefined), {
      ...said,
      what: 'referral-receipt',
    });
  const isDecided = decidedBy(work) !== undefined;
  return duesOf(p, work).flatMap((due) => {
    if (due.clock.name === 'referral-decision')
      return byClock(p, due, { ...said, what: isDecided && due.met === undefined ? 'referrer-told' : 'referral-decision' });
    return isSeenBy(p, receiver) ? byClock(p, due, { ...said, what: 'referral-checks' }) : [];
  });
}

const isClosedSince = (p: Picture, referral: Entry): boolean =>
  caseworkClosings(p).some((closing) => closing.on >= happenedBy(referral) && closing.recorded >= recordedDay(referral));
