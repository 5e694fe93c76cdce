import { accountRoute, changeHomeRoute, changePasswordRoute, replaceRecoveryCodesRoute } from '../journeys/account/account-route.ts';
import { agencyRoute, endAbsenceRoute, endPostRoute, keepAbsenceRoute, keepPostRoute } from '../journeys/agency/agency-route.ts';
import { checkRoute, decideCheckRoute } from '../journeys/checks/check-route.ts';
import { checksRoute } from '../journeys/checks/checks-route.ts';
import { childRoute } from '../journeys/child/child-route.ts';
import { meetingDrawingsRoute } from '../journeys/child/meeting-route.ts';
import { chronologyRoute } from '../journeys/chronology/chronology-route.ts';
import { chronologyPdfRoute, chronologySvgRoute } from '../journeys/chronology/paper/chronology-files.ts';
import { findRoute, lookUpRoute } from '../journeys/find/find-route.ts';
import { genogramRoute, reviewRoute } from '../journeys/genogram/genogram-route.ts';
import { genogramPdfRoute, genogramSvgRoute } from '../journeys/genogram/paper/genogram-files.ts';
import { emergencyRoute, openInEmergencyRoute, reviewOpeningRoute } from '../journeys/looked/emergency-route.ts';
import { ownLooksRoute, unusualRoute, whoLookedRoute } from '../journeys/looked/looked-route.ts';
import { reasonRoute } from '../journeys/looked/reason-route.ts';
import { personRoute } from '../journeys/person/person-route.ts';
import { addAgencyRoute, endRoleRoute, inviteRoute, placeRoute, resetRoute } from '../journeys/place/place-route.ts';
import { playRoute } from '../journeys/play/play-route.ts';
import { answerRoute, promptRoute } from '../journeys/prompt/prompt-route.ts';
import { restrictionsRoute } from '../journeys/restrictions/restrictions-route.ts';
import { declareLinksRoute, endReviewRoute, openReviewRoute, reviewsRoute } from '../journeys/reviewing/reviews-route.ts';
import { adoptCheckRoute } from '../journeys/rules/adopt-route.ts';
import { rulesManualRoute } from '../journeys/rules/manual-route.ts';
import { tryRuleRoute, writeCheckRoute } from '../journeys/rules/write-route.ts';
import { answerForSealedRoute, askForSealedRoute, openSealedRoute, sealedRoute } from '../journeys/sealed/sealed-route.ts';
import { invitationRoute, takeUpRoute } from '../journeys/sign-in/invitation-route.ts';
import { openIdCallbackRoute, openIdRoute } from '../journeys/sign-in/openid-route.ts';
import { rolesRoute, takeRoleRoute } from '../journeys/sign-in/roles-route.ts';
import { signedInRoute, signInRoute, signOutEverywhereRoute, signOutRoute } from '../journeys/sign-in/sign-in-route.ts';
import { continueRoute, startRoute } from '../journeys/start/start-route.ts';
import { todayRoute } from '../journeys/today/today-route.ts';
import { checkWrittenRoute, recordRoute } from '../journeys/write/check-route.ts';
import { readDateRoute } from '../journeys/write/date-route.ts';
import { beginRoute, continueWritingRoute, discardRoute, keepWritingRoute, writeRoute } from '../journeys/write/form-route.ts';
import { kindsRoute } from '../journeys/write/kinds-route.ts';
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
  checksRoute,
  checkRoute,
  decideCheckRoute,
  writeCheckRoute,
  tryRuleRoute,
  adoptCheckRoute,
  rulesManualRoute,
  childRoute,
  meetingDrawingsRoute,
  chronologyRoute,
  chronologyPdfRoute,
  chronologySvgRoute,
  genogramRoute,
  genogramPdfRoute,
  genogramSvgRoute,
  restrictionsRoute,
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
  placeRoute,
  addAgencyRoute,
  inviteRoute,
  resetRoute,
  endRoleRoute,
  kindsRoute,
  beginRoute,
  writeRoute,
  continueWritingRoute,
  keepWritingRoute,
  discardRoute,
  readDateRoute,
  checkWrittenRoute,
  recordRoute,
  writtenRoute,
  withdrawRoute,
  identifyRoute,
  sealedRoute,
  openSealedRoute,
  askForSealedRoute,
  answerForSealedRoute,
  agencyRoute,
  keepPostRoute,
  endPostRoute,
  keepAbsenceRoute,
  endAbsenceRoute,
  reviewsRoute,
  openReviewRoute,
  endReviewRoute,
  declareLinksRoute,
];
