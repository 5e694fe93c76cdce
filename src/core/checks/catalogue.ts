import type { AnyCheck } from '../check/check.ts';
import { accountsDisagree } from './accounts-disagree/check.ts';
import { adultCrisisNotShared } from './adult-crisis-not-shared/check.ts';
import { adultServiceSilentOnChild } from './adult-service-silent-on-child/check.ts';
import { afterADeath } from './after-a-death/check.ts';
import { agreedServiceDropped } from './agreed-service-dropped/check.ts';
import { assessmentOwed } from './assessment-owed/check.ts';
import { childNotSeen } from './child-not-seen/check.ts';
import { childWhereaboutsUnasked } from './child-whereabouts-unasked/check.ts';
import { closedAlone } from './closed-alone/check.ts';
import { closureWithOpenMatters } from './closure-with-open-matters/check.ts';
import { concernAfterClosure } from './concern-after-closure/check.ts';
import { concernNotPutToParent } from './concern-not-put-to-parent/check.ts';
import { concernsGathering } from './concerns-gathering/check.ts';
import { contactAtOddHour } from './contact-at-odd-hour/check.ts';
import { drugTestDoubtful } from './drug-test-doubtful/check.ts';
import { historyNotRead } from './history-not-read/check.ts';
import { incidentNotPassedOn } from './incident-not-passed-on/check.ts';
import { lateralCheckMissing } from './lateral-check-missing/check.ts';
import { letterNotReadable } from './letter-not-readable/check.ts';
import { meetingNotQuorate } from './meeting-not-quorate/check.ts';
import { meetingOverdue } from './meeting-overdue/check.ts';
import { minutesMissing } from './minutes-missing/check.ts';
import { newAdultUnchecked } from './new-adult-unchecked/check.ts';
import { parentNotMet } from './parent-not-met/check.ts';
import { planLacksContingency } from './plan-lacks-contingency/check.ts';
import { planMissingOrUnshared } from './plan-missing-or-unshared/check.ts';
import { relapseQuestionDue } from './relapse-question-due/check.ts';
import { requestUnanswered } from './request-unanswered/check.ts';
import { restrictionCrossed } from './restriction-crossed/check.ts';
import { riskSaidToHaveGone } from './risk-said-to-have-gone/check.ts';
import { safeSleepOneParentOnly } from './safe-sleep-one-parent-only/check.ts';
import { safetyRestsOnVictim } from './safety-rests-on-victim/check.ts';
import { selfReportUnverified } from './self-report-unverified/check.ts';
import { separatedButInTouch } from './separated-but-in-touch/check.ts';
import { sharingDeclinedOnStatus } from './sharing-declined-on-status/check.ts';
import { supervisedContactUndefined } from './supervised-contact-undefined/check.ts';
import { twoWorkersOneHousehold } from './two-workers-one-household/check.ts';
import { unbornNotConsidered } from './unborn-not-considered/check.ts';
import { workerAwayNoCover } from './worker-away-no-cover/check.ts';

/** Every check that is built, in the order of the catalogue. */
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
  unbornNotConsidered,
  assessmentOwed,
  safeSleepOneParentOnly,
  childNotSeen,
  parentNotMet,
  newAdultUnchecked,
  historyNotRead,
  lateralCheckMissing,
  planMissingOrUnshared,
  planLacksContingency,
  meetingOverdue,
  meetingNotQuorate,
  minutesMissing,
  workerAwayNoCover,
  closedAlone,
  closureWithOpenMatters,
  concernAfterClosure,
  requestUnanswered,
  letterNotReadable,
  sharingDeclinedOnStatus,
  afterADeath,
];
