import type { AnyCheck } from '../check/check.ts';
import { accountsDisagree } from './accounts-disagree/check.ts';
import { adultCrisisNotShared } from './adult-crisis-not-shared/check.ts';
import { adultServiceSilentOnChild } from './adult-service-silent-on-child/check.ts';
import { afterADeath } from './after-a-death/check.ts';
import { agreedServiceDropped } from './agreed-service-dropped/check.ts';
import { assessmentOwed } from './assessment-owed/check.ts';
import { assessmentsIdentical } from './assessments-identical/check.ts';
import { childElsewhereUnexplained } from './child-elsewhere-unexplained/check.ts';
import { childNotSeen } from './child-not-seen/check.ts';
import { childProtectionNotWeighed } from './child-protection-not-weighed/check.ts';
import { childWhereaboutsUnasked } from './child-whereabouts-unasked/check.ts';
import { closedAlone } from './closed-alone/check.ts';
import { closureWithOpenMatters } from './closure-with-open-matters/check.ts';
import { concernAfterClosure } from './concern-after-closure/check.ts';
import { concernNotPutToParent } from './concern-not-put-to-parent/check.ts';
import { concernsGathering } from './concerns-gathering/check.ts';
import { conferenceAskedAndDeclined } from './conference-asked-and-declined/check.ts';
import { contactAtOddHour } from './contact-at-odd-hour/check.ts';
import { dischargeWithoutPlan } from './discharge-without-plan/check.ts';
import { drugTestDoubtful } from './drug-test-doubtful/check.ts';
import { handoverMissing } from './handover-missing/check.ts';
import { historyNotRead } from './history-not-read/check.ts';
import { holidayGap } from './holiday-gap/check.ts';
import { incidentNotPassedOn } from './incident-not-passed-on/check.ts';
import { lateBooking } from './late-booking/check.ts';
import { lateralCheckMissing } from './lateral-check-missing/check.ts';
import { letterNotReadable } from './letter-not-readable/check.ts';
import { meetingNotQuorate } from './meeting-not-quorate/check.ts';
import { meetingOverdue } from './meeting-overdue/check.ts';
import { minutesMissing } from './minutes-missing/check.ts';
import { newAdultUnchecked } from './new-adult-unchecked/check.ts';
import { nurseryAbsence } from './nursery-absence/check.ts';
import { parentAsMessenger } from './parent-as-messenger/check.ts';
import { parentNotMet } from './parent-not-met/check.ts';
import { planLacksContingency } from './plan-lacks-contingency/check.ts';
import { planMissingOrUnshared } from './plan-missing-or-unshared/check.ts';
import { referrerNotSpokenTo } from './referrer-not-spoken-to/check.ts';
import { relapseQuestionDue } from './relapse-question-due/check.ts';
import { relativeReliedOnUnassessed } from './relative-relied-on-unassessed/check.ts';
import { repeatContactAfterNoAction } from './repeat-contact-after-no-action/check.ts';
import { requestUnanswered } from './request-unanswered/check.ts';
import { restrictionCrossed } from './restriction-crossed/check.ts';
import { riskSaidToHaveGone } from './risk-said-to-have-gone/check.ts';
import { safeSleepNeedsMore } from './safe-sleep-needs-more/check.ts';
import { safeSleepOneParentOnly } from './safe-sleep-one-parent-only/check.ts';
import { safetyRestsOnVictim } from './safety-rests-on-victim/check.ts';
import { selfReportUnverified } from './self-report-unverified/check.ts';
import { separatedButInTouch } from './separated-but-in-touch/check.ts';
import { sharingDeclinedOnStatus } from './sharing-declined-on-status/check.ts';
import { siblingLeftOut } from './sibling-left-out/check.ts';
import { sleepingPlaceNotSeen } from './sleeping-place-not-seen/check.ts';
import { stepDownWithoutOwner } from './step-down-without-owner/check.ts';
import { supervisedContactUndefined } from './supervised-contact-undefined/check.ts';
import { supervisionDue } from './supervision-due/check.ts';
import { taskAnswerNotReturned } from './task-answer-not-returned/check.ts';
import { twoWorkersOneHousehold } from './two-workers-one-household/check.ts';
import { unbornNotConsidered } from './unborn-not-considered/check.ts';
import { unidentifiedAdult } from './unidentified-adult/check.ts';
import { waitingOnEachOther } from './waiting-on-each-other/check.ts';
import { workerAwayNoCover } from './worker-away-no-cover/check.ts';

/** Every check that is written in TypeScript, in the order of the catalogue. With those that are rules (`rules/catalogue`), `src/app/catalogue.ts` has them all. */
export const catalogue: readonly AnyCheck[] = [
  restrictionCrossed,
  supervisedContactUndefined,
  contactAtOddHour,
  separatedButInTouch,
  safetyRestsOnVictim,
  riskSaidToHaveGone,
  childWhereaboutsUnasked,
  accountsDisagree,
  incidentNotPassedOn,
  concernsGathering,
  concernNotPutToParent,
  adultCrisisNotShared,
  adultServiceSilentOnChild,
  twoWorkersOneHousehold,
  agreedServiceDropped,
  relapseQuestionDue,
  selfReportUnverified,
  drugTestDoubtful,
  lateBooking,
  unbornNotConsidered,
  assessmentOwed,
  dischargeWithoutPlan,
  safeSleepOneParentOnly,
  safeSleepNeedsMore,
  sleepingPlaceNotSeen,
  childNotSeen,
  assessmentsIdentical,
  siblingLeftOut,
  nurseryAbsence,
  unidentifiedAdult,
  parentNotMet,
  newAdultUnchecked,
  relativeReliedOnUnassessed,
  childElsewhereUnexplained,
  historyNotRead,
  lateralCheckMissing,
  referrerNotSpokenTo,
  repeatContactAfterNoAction,
  waitingOnEachOther,
  conferenceAskedAndDeclined,
  childProtectionNotWeighed,
  planMissingOrUnshared,
  planLacksContingency,
  meetingOverdue,
  meetingNotQuorate,
  minutesMissing,
  taskAnswerNotReturned,
  workerAwayNoCover,
  handoverMissing,
  supervisionDue,
  holidayGap,
  closedAlone,
  closureWithOpenMatters,
  stepDownWithoutOwner,
  concernAfterClosure,
  requestUnanswered,
  letterNotReadable,
  parentAsMessenger,
  sharingDeclinedOnStatus,
  afterADeath,
];
