import type { PersonId } from '../../core/entry/ids.ts';
import type { FallsDue } from '../../core/pathway/falls-due/falls-due.ts';
import type { Day } from '../../core/time/day.ts';
import {
  absenceAddress,
  arrangementsAddress,
  assessmentAddress,
  challengeAddress,
  expectationsAddress,
  meetingAddress,
  meetingsAddress,
  planAddress,
  publicId,
  referralAddress,
  requestAddress,
  restrictionAddress,
  supervisionAddress,
} from '../addresses.ts';
import type { OpenCase } from './open-case.ts';

/** The page on which something that falls due is done; undefined for what has none. */
export function whereDone({ doneBy }: Pick<FallsDue, 'doneBy'>, child: PersonId, open: OpenCase, on: Day | undefined): string | undefined {
  if (doneBy === undefined) return undefined;
  const { work, of } = doneBy;
  switch (work) {
    case 'meetings':
      return meetingsAddress(open, child, on);
    case 'plan':
      return planAddress(open, child, on);
    case 'expectations':
      return expectationsAddress(open, child, on);
    case 'supervision':
      return supervisionAddress(open, child, on);
    case 'absence':
      return absenceAddress(open.partnership, on);
    case 'arrangements':
      return arrangementsAddress(open, child, on);
    case 'visit':
      return undefined;
  }
  if (of === undefined) return undefined;
  switch (work) {
    case 'referral':
      return referralAddress(open, of, on);
    case 'assessments':
      return assessmentAddress(open, child, publicId(open.publicIds.entries, of), on);
    case 'meeting':
      return meetingAddress(open, child, of, on);
    case 'request':
      return requestAddress(open, publicId(open.publicIds.entries, of), on);
    case 'restriction':
      return restrictionAddress(open, of, on);
    case 'challenge':
      return challengeAddress(open, of, on);
  }
}
