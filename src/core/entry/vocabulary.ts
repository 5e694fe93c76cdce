import { account } from './kinds/account.ts';
import { advice } from './kinds/advice.ts';
import { allocation } from './kinds/allocation.ts';
import { answer } from './kinds/answer.ts';
import { assessment } from './kinds/assessment.ts';
import { attendance } from './kinds/attendance.ts';
import { challenge } from './kinds/challenge.ts';
import { closedTo } from './kinds/closed-to.ts';
import { contact } from './kinds/contact.ts';
import { correction } from './kinds/correction.ts';
import { decision } from './kinds/decision.ts';
import { disposal } from './kinds/disposal.ts';
import { health } from './kinds/health.ts';
import { identity } from './kinds/identity.ts';
import { incident } from './kinds/incident.ts';
import { informationReply } from './kinds/information-reply.ts';
import { informationRequest } from './kinds/information-request.ts';
import { legal } from './kinds/legal.ts';
import { meeting } from './kinds/meeting.ts';
import { note } from './kinds/note.ts';
import { observation } from './kinds/observation.ts';
import { plan } from './kinds/plan.ts';
import { referral } from './kinds/referral.ts';
import { referralDecision } from './kinds/referral-decision.ts';
import { restriction } from './kinds/restriction.ts';
import { service } from './kinds/service.ts';
import { share } from './kinds/share.ts';
import { supervision } from './kinds/supervision.ts';
import { test } from './kinds/test.ts';
import { visitSafety } from './kinds/visit-safety.ts';

/**
 * Every kind of entry and every fact it may carry: the one place where a kind or a fact is added.
 * Types, parser, forms and documents are worked out from it.
 */
export const vocabulary = {
  contact,
  observation,
  incident,
  referral,
  'referral-decision': referralDecision,
  'information-request': informationRequest,
  'information-reply': informationReply,
  assessment,
  plan,
  meeting,
  decision,
  restriction,
  advice,
  service,
  test,
  health,
  legal,
  attendance,
  allocation,
  supervision,
  challenge,
  answer,
  correction,
  note,
  share,
  identity,
  account,
  'visit-safety': visitSafety,
  disposal,
  'closed-to': closedTo,
} as const;

export type Kind = keyof typeof vocabulary;
export const kinds = Object.keys(vocabulary) as readonly Kind[];
