import { absenceRoute, recordAbsenceRoute } from '../journeys/absence/absence-route.ts';
import { closedDaysRoute } from '../journeys/absence/closed-route.ts';
import { accountRoute, changeHomeRoute, changePasswordRoute, replaceRecoveryCodesRoute } from '../journeys/account/account-route.ts';
import { afterHarmRoute, afterHarmStepRoute } from '../journeys/after-harm/after-harm-route.ts';
import { keptPictureRoute } from '../journeys/after-harm/kept-route.ts';
import {
  agencyRoute,
  endAbsenceRoute,
  endPostRoute,
  keepAbsenceRoute,
  keepClosedRoute,
  keepPostRoute,
  withdrawClosedRoute,
} from '../journeys/agency/agency-route.ts';
import { makeTokenRoute, revokeTokenRoute } from '../journeys/agency/token-route.ts';
import { anonymisedRoute, keepAnonymisedRoute, takeAnonymisedRoute, takeKeyRoute } from '../journeys/anonymise/anonymised-route.ts';
import { checkSlipsRoute, slipsRoute } from '../journeys/anonymise/slips-route.ts';
import { arrangementsRoute, recordArrangementRoute } from '../journeys/arrangements/arrangements-route.ts';
import { restrictionActRoute, restrictionRoute } from '../journeys/arrangements/restriction-route.ts';
import {
  changeTermsRoute,
  recordRestrictionRoute,
  restrictionRecordedRoute,
  termsChangedRoute,
} from '../journeys/arrangements/terms-route.ts';
import { answerAskedRoute, askedOfUsRoute } from '../journeys/asked-of-us/asked-of-us-route.ts';
import {
  abandonAssessmentRoute,
  assessmentRoute,
  beginAssessmentRoute,
  keepAssessmentRoute,
  signAssessmentRoute,
  writeAssessmentRoute,
} from '../journeys/assessment/assessment-route.ts';
import { assessmentsRoute, openAssessmentRoute } from '../journeys/assessment/assessments-route.ts';
import { answerInAuditRoute, askedFileRoute, askedInAuditRoute, returnForAuditRoute } from '../journeys/audit/asked-route.ts';
import { auditListsRoute, auditRoute, drawAuditRoute, howToCheckRoute } from '../journeys/audit/audit-route.ts';
import { auditsRoute } from '../journeys/audit/audits-route.ts';
import { fileRoute, markRoute } from '../journeys/audit/mark-route.ts';
import { keepAuditRoute, planAuditRoute } from '../journeys/audit/plan-route.ts';
import {
  auditResultsExcelRoute,
  auditResultsPaperRoute,
  auditResultsRoute,
  auditResultsWordRoute,
} from '../journeys/audit/results-route.ts';
import { askedMeetingsRoute, askForMeetingRoute } from '../journeys/challenge/asked-meetings-route.ts';
import { challengeRoute, challengeStepRoute, challengesRoute, raisedRoute, raiseRoute } from '../journeys/challenge/challenge-route.ts';
import { qualityRoute } from '../journeys/challenge/quality-route.ts';
import { checkRoute, decideCheckRoute } from '../journeys/checks/check-route.ts';
import { checksRoute } from '../journeys/checks/checks-route.ts';
import { childRoute } from '../journeys/child/child-route.ts';
import { chronologyRoute } from '../journeys/chronology/chronology-route.ts';
import { afterClosingRoute, letterRoute, writeLettersRoute } from '../journeys/closing/after-route.ts';
import { closeRoute, closingRoute } from '../journeys/closing/closing-route.ts';
import { decidePanelRoute, panelRoute, switchPanelRoute } from '../journeys/closing/panel-route.ts';
import { approvePlanCopyRoute, planCopyRoute, writePlanCopyRoute } from '../journeys/copy/copy-route.ts';
import { expectationsRoute, writeLetterRoute } from '../journeys/expectations/expectations-route.ts';
import { findRoute, lookUpRoute } from '../journeys/find/find-route.ts';
import { countedRoute } from '../journeys/from-forms/counted-route.ts';
import { earlyHelpRoute } from '../journeys/from-forms/early-help-route.ts';
import { exploredRoute, exploreRoute } from '../journeys/from-forms/explore-route.ts';
import { frontDoorRoute } from '../journeys/front-door/board-route.ts';
import { dailyListRoute, readNewsRoute } from '../journeys/front-door/daily-route.ts';
import { pastLimitRoute } from '../journeys/front-door/past-limit-route.ts';
import { decideReferralRoute, receiveReferralRoute, referralRoute, signReferralRoute } from '../journeys/front-door/referral-route.ts';
import { decideDoorSettingsRoute, doorSettingsRoute } from '../journeys/front-door/settings-route.ts';
import { neighboursRoute, triageRoute } from '../journeys/front-door/weigh-route.ts';
import { genogramRoute, reviewRoute } from '../journeys/genogram/genogram-route.ts';
import { recordThroughRoute, throughRoute } from '../journeys/gone-through/gone-through-route.ts';
import { holdsCheckRoute, holdsExampleRoute, holdsRoute } from '../journeys/holds/holds-route.ts';
import { numbersRoute } from '../journeys/holds/numbers-route.ts';
import { householdRoute } from '../journeys/household/household-route.ts';
import { involvedRoute } from '../journeys/involved/involved-route.ts';
import { giveLeafletRoute, leafletRoute } from '../journeys/leaflets/leaflet-route.ts';
import { leafletsRoute } from '../journeys/leaflets/leaflets-route.ts';
import { learningRoute } from '../journeys/learning/learning-route.ts';
import { libraryItemRoute, libraryReviewRoute, libraryRoute, notCarriedRoute } from '../journeys/library/library-route.ts';
import { answerLinkRoute, linkRoute, openLinkRoute, sendCodeRoute } from '../journeys/link/link-route.ts';
import { emergencyRoute, openInEmergencyRoute, reviewOpeningRoute } from '../journeys/looked/emergency-route.ts';
import { ownLooksRoute, unusualRoute, whoLookedRoute } from '../journeys/looked/looked-route.ts';
import { reasonRoute } from '../journeys/looked/reason-route.ts';
import { familyViewRoute, recordFamilyViewRoute } from '../journeys/matter/family-view-route.ts';
import { matterRoute, matterStepRoute } from '../journeys/matter/matter-route.ts';
import { mattersRoute } from '../journeys/matter/matters-route.ts';
import {
  callMeetingRoute,
  meetingInvitationRoute,
  meetingRoute,
  meetingsRoute,
  recordMeetingRoute,
} from '../journeys/meeting/meeting-route.ts';
import { keepMessageRoute, keepTermsRoute, messagesRoute } from '../journeys/messages/messages-route.ts';
import {
  askAddressRoute,
  confirmAddressRoute,
  keepChoicesRoute,
  ownMessagesRoute,
  stopMailRoute,
} from '../journeys/messages/own-messages-route.ts';
import { placeMessagesRoute } from '../journeys/messages/place-messages-route.ts';
import { describeSystemRoute, systemReferralRoute } from '../journeys/outside/system-route.ts';
import { doorsRoute, tellWorryRoute, thanksRoute, worriedRoute } from '../journeys/outside/worried-route.ts';
import { listedChildrenRoute, recordListedChildrenRoute } from '../journeys/person/listed-route.ts';
import { notePersonRoute, personNoteRoute } from '../journeys/person/note-route.ts';
import { personRoute } from '../journeys/person/person-route.ts';
import { samePersonRoute, saySamePersonRoute } from '../journeys/person/same-route.ts';
import { addAgencyRoute, endRoleRoute, inviteRoute, placeRoute, resetRoute } from '../journeys/place/place-route.ts';
import { confirmPlanRoute, planRoute, writePlanRoute } from '../journeys/plan/plan-route.ts';
import { playRoute } from '../journeys/play/play-route.ts';
import { practiceRoute, readPracticeRoute } from '../journeys/practice/practice-route.ts';
import { answerRoute, promptRoute } from '../journeys/prompt/prompt-route.ts';
import { actionRoute, answerActionRoute, keepActionRoute } from '../journeys/register/action-route.ts';
import { agendaFileRoute, agendaRoute, markThemeRoute } from '../journeys/register/agenda-route.ts';
import { askAssuranceRoute, assuranceRoute, giveAssuranceRoute } from '../journeys/register/assurance-route.ts';
import { awarenessRoute, drawAwarenessRoute, tellAwarenessRoute } from '../journeys/register/awareness-route.ts';
import { fromReviewsRoute, takeFromReviewRoute } from '../journeys/register/from-reviews-route.ts';
import { inspectionsRoute, keepInspectionRoute } from '../journeys/register/inspections-route.ts';
import { registerListsRoute } from '../journeys/register/lists-route.ts';
import { boardRoute, challengeBoardRoute, keepBoardRoute } from '../journeys/register/members-route.ts';
import {
  acceptFormRoute,
  acceptRoute,
  changeFormRoute,
  changeRoute,
  newRecommendationRoute,
  proposeRoute,
  recommendationActRoute,
  recommendationRoute,
} from '../journeys/register/recommendation-route.ts';
import { registerRoute } from '../journeys/register/register-route.ts';
import { boardReportPdfRoute, boardReportRoute, boardReportWordRoute } from '../journeys/register/report-route.ts';
import { keepStrategyRoute, strategiesRoute } from '../journeys/register/strategies-route.ts';
import { fromLibraryRoute, takeFromLibraryRoute } from '../journeys/register/take-over-route.ts';
import { askRoute, sendAskRoute } from '../journeys/requests/ask-route.ts';
import { answerRequestRoute, chaseRoute, requestRoute, withdrawRequestRoute } from '../journeys/requests/request-route.ts';
import { receivedRoute, requestsRoute } from '../journeys/requests/requests-route.ts';
import { restrictionsRoute } from '../journeys/restrictions/restrictions-route.ts';
import { chooseEntriesRoute, reviewChronologyRoute } from '../journeys/reviewing/look/chronology-route.ts';
import { changeEpisodeRoute, decisionThatDayRoute, episodeFormRoute, episodesRoute } from '../journeys/reviewing/look/episodes-route.ts';
import {
  changeRecommendationFormRoute,
  changeRecommendationRoute,
  findingActRoute,
  findingRoute,
  recommendationFormRoute,
  recommendRoute,
} from '../journeys/reviewing/look/finding-route.ts';
import {
  changeFindingFormRoute,
  changeFindingRoute,
  findingFormRoute,
  findingsRoute,
  writeFindingRoute,
} from '../journeys/reviewing/look/findings-route.ts';
import { declareLinksRoute, endReviewRoute, openReviewRoute, reviewsRoute } from '../journeys/reviewing/reviews-route.ts';
import {
  reviewReturnsRoute,
  reviewRoomRoute,
  reviewVoicesRoute,
  writeInRoomRoute,
  writeReturnsRoute,
  writeVoicesRoute,
} from '../journeys/room/room-route.ts';
import { adoptCheckRoute } from '../journeys/rules/adopt-route.ts';
import { rulesManualRoute } from '../journeys/rules/manual-route.ts';
import { tryRuleRoute, writeCheckRoute } from '../journeys/rules/write-route.ts';
import { samePairRoute, saySamePairRoute } from '../journeys/same/pair-route.ts';
import { answerWordRoute } from '../journeys/same/reply-route.ts';
import { livesTogetherRoute, sayLivesTogetherRoute } from '../journeys/same/together-route.ts';
import { whoMayBeSameRoute } from '../journeys/same/who-route.ts';
import { drawRoute, samplingRoute } from '../journeys/sampling/sampling-route.ts';
import { answerForSealedRoute, askForSealedRoute, openSealedRoute, sealedRoute } from '../journeys/sealed/sealed-route.ts';
import { agreementRoute, agreementsRoute, decideAgreementRoute } from '../journeys/share/agreements-route.ts';
import { entryRoute } from '../journeys/share/entry-route.ts';
import { neverSharedRoute } from '../journeys/share/never-shared-route.ts';
import { acknowledgeRoute, confirmRoute, recallRoute } from '../journeys/share/share-acts-route.ts';
import { keepBackRoute, shareRoute, whomRoute } from '../journeys/share/whom-route.ts';
import { invitationRoute, takeUpRoute } from '../journeys/sign-in/invitation-route.ts';
import { openIdCallbackRoute, openIdRoute } from '../journeys/sign-in/openid-route.ts';
import { rolesRoute, takeRoleRoute } from '../journeys/sign-in/roles-route.ts';
import { signedInRoute, signInRoute, signOutEverywhereRoute, signOutRoute } from '../journeys/sign-in/sign-in-route.ts';
import { continueRoute, startRoute } from '../journeys/start/start-route.ts';
import { columnsRoute, settleColumnsRoute } from '../journeys/submission/columns-route.ts';
import { decideGoneRoute, goneRoute } from '../journeys/submission/gone-route.ts';
import { bringInRoute, submissionsRoute } from '../journeys/submission/list-route.ts';
import { decideRowRoute, rowRoute } from '../journeys/submission/row-route.ts';
import { decideRowsRoute, rowsRoute } from '../journeys/submission/rows-route.ts';
import { originalRoute, submissionRoute, submissionWorkRoute } from '../journeys/submission/submission-route.ts';
import { settleWhoRoute, whoRoute } from '../journeys/submission/who-route.ts';
import { recordSupervisionRoute, supervisionRoute } from '../journeys/supervision/supervision-route.ts';
import { takenRoute, takeOutRoute } from '../journeys/take-out/take-out-route.ts';
import { takenOutRoute } from '../journeys/take-out/taken-route.ts';
import { todayRoute } from '../journeys/today/today-route.ts';
import { answerFormRoute, keepAnswerRoute } from '../journeys/training/answer-route.ts';
import { briefingPdfRoute, briefingWordRoute } from '../journeys/training/briefing-paper-route.ts';
import { briefingRoute, discussedBriefingRoute, giveBriefingRoute, rewordBriefingRoute } from '../journeys/training/briefing-route.ts';
import { campaignsRoute, keepCampaignRoute } from '../journeys/training/campaigns-route.ts';
import { courseRoute, keepSessionRoute } from '../journeys/training/course-route.ts';
import { keepBriefingRoute, newBriefingRoute } from '../journeys/training/new-briefing-route.ts';
import { keepCourseRoute, newCourseRoute } from '../journeys/training/new-course-route.ts';
import { askParentsRoute, keepParentAnswersRoute, parentsRoute, parentsSheetRoute } from '../journeys/training/parents-route.ts';
import { keepAttendanceRoute, sessionRoute } from '../journeys/training/session-route.ts';
import { sessionSheetRoute } from '../journeys/training/sheet-route.ts';
import { answerSurveyRoute, surveyRoute } from '../journeys/training/survey-route.ts';
import { newSurveyRoute, openSurveyRoute } from '../journeys/training/surveys-route.ts';
import { trainingRoute } from '../journeys/training/training-route.ts';
import { workRoute } from '../journeys/work/work-route.ts';
import { allocateRoute, workerRoute } from '../journeys/worker/worker-route.ts';
import { attachmentRoute, draftAttachmentRoute } from '../journeys/write/attachment-route.ts';
import { checkWrittenRoute, recordRoute } from '../journeys/write/check-route.ts';
import { readDateRoute } from '../journeys/write/date-route.ts';
import { beginRoute, continueWritingRoute, discardRoute, keepWritingRoute, writeRoute } from '../journeys/write/form-route.ts';
import { kindsRoute } from '../journeys/write/kinds-route.ts';
import { takeRoute } from '../journeys/write/take-route.ts';
import { identifyRoute, withdrawRoute, writtenRoute } from '../journeys/write/written-route.ts';
import type { Route } from './route.ts';

/** Every address that Heed answers, with what it needs and what the access log says of it. */
export const routes: readonly Route[] = [
  startRoute,
  continueRoute,
  todayRoute,
  findRoute,
  lookUpRoute,
  personRoute,
  personNoteRoute,
  notePersonRoute,
  samePersonRoute,
  saySamePersonRoute,
  holdsRoute,
  holdsCheckRoute,
  holdsExampleRoute,
  numbersRoute,
  learningRoute,
  auditsRoute,
  howToCheckRoute,
  planAuditRoute,
  keepAuditRoute,
  askedInAuditRoute,
  returnForAuditRoute,
  askedFileRoute,
  answerInAuditRoute,
  auditRoute,
  drawAuditRoute,
  auditListsRoute,
  fileRoute,
  markRoute,
  auditResultsRoute,
  auditResultsWordRoute,
  auditResultsExcelRoute,
  auditResultsPaperRoute,
  registerRoute,
  registerListsRoute,
  newRecommendationRoute,
  proposeRoute,
  fromLibraryRoute,
  takeFromLibraryRoute,
  fromReviewsRoute,
  takeFromReviewRoute,
  boardReportRoute,
  boardReportPdfRoute,
  boardReportWordRoute,
  strategiesRoute,
  keepStrategyRoute,
  assuranceRoute,
  askAssuranceRoute,
  giveAssuranceRoute,
  inspectionsRoute,
  keepInspectionRoute,
  boardRoute,
  keepBoardRoute,
  challengeBoardRoute,
  awarenessRoute,
  drawAwarenessRoute,
  tellAwarenessRoute,
  agendaRoute,
  markThemeRoute,
  agendaFileRoute,
  recommendationRoute,
  recommendationActRoute,
  acceptFormRoute,
  acceptRoute,
  changeFormRoute,
  changeRoute,
  actionRoute,
  keepActionRoute,
  answerActionRoute,
  trainingRoute,
  keepCourseRoute,
  newCourseRoute,
  courseRoute,
  keepSessionRoute,
  keepAttendanceRoute,
  sessionRoute,
  answerFormRoute,
  keepAnswerRoute,
  sessionSheetRoute,
  keepBriefingRoute,
  newBriefingRoute,
  briefingRoute,
  discussedBriefingRoute,
  giveBriefingRoute,
  rewordBriefingRoute,
  briefingPdfRoute,
  briefingWordRoute,
  newSurveyRoute,
  openSurveyRoute,
  answerSurveyRoute,
  surveyRoute,
  askParentsRoute,
  keepParentAnswersRoute,
  parentsRoute,
  parentsSheetRoute,
  campaignsRoute,
  keepCampaignRoute,
  libraryRoute,
  notCarriedRoute,
  libraryReviewRoute,
  libraryItemRoute,
  whoMayBeSameRoute,
  samePairRoute,
  saySamePairRoute,
  answerWordRoute,
  livesTogetherRoute,
  sayLivesTogetherRoute,
  checksRoute,
  checkRoute,
  decideCheckRoute,
  writeCheckRoute,
  tryRuleRoute,
  adoptCheckRoute,
  rulesManualRoute,
  childRoute,
  householdRoute,
  involvedRoute,
  chronologyRoute,
  takeOutRoute,
  takenRoute,
  takenOutRoute,
  anonymisedRoute,
  keepAnonymisedRoute,
  takeAnonymisedRoute,
  takeKeyRoute,
  slipsRoute,
  checkSlipsRoute,
  genogramRoute,
  restrictionsRoute,
  arrangementsRoute,
  recordArrangementRoute,
  recordRestrictionRoute,
  restrictionRecordedRoute,
  restrictionRoute,
  restrictionActRoute,
  changeTermsRoute,
  termsChangedRoute,
  planRoute,
  writePlanRoute,
  confirmPlanRoute,
  planCopyRoute,
  writePlanCopyRoute,
  approvePlanCopyRoute,
  expectationsRoute,
  writeLetterRoute,
  throughRoute,
  recordThroughRoute,
  assessmentsRoute,
  openAssessmentRoute,
  assessmentRoute,
  writeAssessmentRoute,
  keepAssessmentRoute,
  beginAssessmentRoute,
  abandonAssessmentRoute,
  signAssessmentRoute,
  earlyHelpRoute,
  exploreRoute,
  exploredRoute,
  countedRoute,
  leafletsRoute,
  leafletRoute,
  giveLeafletRoute,
  meetingsRoute,
  callMeetingRoute,
  meetingRoute,
  recordMeetingRoute,
  meetingInvitationRoute,
  challengesRoute,
  raiseRoute,
  raisedRoute,
  challengeRoute,
  challengeStepRoute,
  mattersRoute,
  matterRoute,
  matterStepRoute,
  familyViewRoute,
  recordFamilyViewRoute,
  afterHarmRoute,
  afterHarmStepRoute,
  keptPictureRoute,
  closingRoute,
  closeRoute,
  askedMeetingsRoute,
  askForMeetingRoute,
  qualityRoute,
  samplingRoute,
  drawRoute,
  listedChildrenRoute,
  recordListedChildrenRoute,
  panelRoute,
  decidePanelRoute,
  switchPanelRoute,
  afterClosingRoute,
  writeLettersRoute,
  letterRoute,
  workRoute,
  absenceRoute,
  recordAbsenceRoute,
  closedDaysRoute,
  keepClosedRoute,
  withdrawClosedRoute,
  supervisionRoute,
  recordSupervisionRoute,
  workerRoute,
  allocateRoute,
  frontDoorRoute,
  referralRoute,
  receiveReferralRoute,
  decideReferralRoute,
  signReferralRoute,
  reviewRoute,
  promptRoute,
  answerRoute,
  playRoute,
  reasonRoute,
  emergencyRoute,
  openInEmergencyRoute,
  reviewOpeningRoute,
  whoLookedRoute,
  ownLooksRoute,
  unusualRoute,
  signInRoute,
  signedInRoute,
  openIdRoute,
  openIdCallbackRoute,
  signOutRoute,
  signOutEverywhereRoute,
  rolesRoute,
  takeRoleRoute,
  invitationRoute,
  takeUpRoute,
  accountRoute,
  changePasswordRoute,
  changeHomeRoute,
  replaceRecoveryCodesRoute,
  ownMessagesRoute,
  askAddressRoute,
  confirmAddressRoute,
  stopMailRoute,
  keepChoicesRoute,
  placeRoute,
  placeMessagesRoute,
  addAgencyRoute,
  inviteRoute,
  resetRoute,
  endRoleRoute,
  kindsRoute,
  beginRoute,
  writeRoute,
  continueWritingRoute,
  keepWritingRoute,
  takeRoute,
  discardRoute,
  readDateRoute,
  draftAttachmentRoute,
  attachmentRoute,
  checkWrittenRoute,
  recordRoute,
  writtenRoute,
  withdrawRoute,
  identifyRoute,
  entryRoute,
  whomRoute,
  shareRoute,
  keepBackRoute,
  recallRoute,
  confirmRoute,
  acknowledgeRoute,
  neverSharedRoute,
  practiceRoute,
  readPracticeRoute,
  agreementsRoute,
  agreementRoute,
  decideAgreementRoute,
  askRoute,
  sendAskRoute,
  requestsRoute,
  receivedRoute,
  requestRoute,
  answerRequestRoute,
  chaseRoute,
  withdrawRequestRoute,
  linkRoute,
  sendCodeRoute,
  openLinkRoute,
  answerLinkRoute,
  sealedRoute,
  openSealedRoute,
  askForSealedRoute,
  answerForSealedRoute,
  agencyRoute,
  keepPostRoute,
  endPostRoute,
  keepAbsenceRoute,
  endAbsenceRoute,
  messagesRoute,
  keepTermsRoute,
  keepMessageRoute,
  reviewsRoute,
  openReviewRoute,
  endReviewRoute,
  declareLinksRoute,
  reviewChronologyRoute,
  chooseEntriesRoute,
  episodesRoute,
  episodeFormRoute,
  changeEpisodeRoute,
  decisionThatDayRoute,
  findingsRoute,
  findingFormRoute,
  writeFindingRoute,
  findingRoute,
  findingActRoute,
  changeFindingFormRoute,
  changeFindingRoute,
  recommendationFormRoute,
  recommendRoute,
  changeRecommendationFormRoute,
  changeRecommendationRoute,
  reviewRoomRoute,
  writeInRoomRoute,
  reviewReturnsRoute,
  writeReturnsRoute,
  reviewVoicesRoute,
  writeVoicesRoute,
  askedOfUsRoute,
  answerAskedRoute,
  makeTokenRoute,
  revokeTokenRoute,
  doorsRoute,
  worriedRoute,
  tellWorryRoute,
  thanksRoute,
  triageRoute,
  neighboursRoute,
  dailyListRoute,
  readNewsRoute,
  pastLimitRoute,
  doorSettingsRoute,
  decideDoorSettingsRoute,
  describeSystemRoute,
  systemReferralRoute,
  submissionsRoute,
  bringInRoute,
  submissionRoute,
  submissionWorkRoute,
  originalRoute,
  columnsRoute,
  settleColumnsRoute,
  whoRoute,
  settleWhoRoute,
  rowsRoute,
  decideRowsRoute,
  rowRoute,
  decideRowRoute,
  goneRoute,
  decideGoneRoute,
];
