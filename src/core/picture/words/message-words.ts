import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { professional } from './professionals.ts';
import { saysInWords, wordsOf } from './words-of.ts';

/** Words by which it is read what was sent, and whether it wants a reply. General, and only ever decide whether a question is asked. */

const denied = /\b(no|not|never|without|nor)\b/i;

/** What was sent is a report, or the like of one. */
export const saysReport = saysInWords(
  /\b(reports?|assessments?|summar(y|ies)|findings|chronolog(y|ies)|review paper|statement|test results?|results? of)\b/i,
);
/** A message was left on a machine, with somebody else or in an inbox. */
export const saysMessageLeft = saysInWords(
  /\bvoice ?-?mail|\banswer(ing|phone| phone)[ -]?(machine|service)?\b|\b(left|leaving) (a |another |the |her |him |them )?(message|word|note|text)|\bmessage(s)? (was |has been |were )?left\b|\bawaiting (a )?(reply|response|call)\b/i,
);
/** Nothing came of it but a message: no talk is told of beside it. */
export const saysOnlyMessageLeft = onceFor(
  (entry: Entry): boolean =>
    saysMessageLeft(entry) &&
    !/\b(spoke|spoken|talked|told (me|us)|said|says|agreed|answered|discussed|picked up|got through)\b/i.test(wordsOf(entry)),
);
/** Somebody who works with the family was rung back or answered, or what they sent was read. */
export const saysAnsweredBack = saysInWords(
  new RegExp(
    String.raw`\b(?:rang|rung|phoned|telephoned|called|wrote|written|got|emailed) (?:[\w'’]+ ){0,3}${professional} back\b|\b(?:rang|rung|phoned|telephoned|called|wrote|written|got|emailed) back (?:to )?(?:[\w'’]+ ){0,3}${professional}\b|\breturned (?:[\w'’]+ ){0,4}(?:call|message|voicemail)\b|\b(?:replied|responded) to (?:[\w'’]+ ){0,3}(?:${professional}|message|voicemail|letter|email|report)\b|\b(?:message|voicemail|letter|report|alert) (?:from (?:[\w'’]+ ){1,5})?(?:was |has been )?(?:received|picked up|read)\b`,
    'i',
  ),
  /\b(not|never|no (answer|reply)|tried|trying|to be|will|should|must|needs? to|asked (him|her|them) to)\b|n['’]t\b/i,
);
/** Whoever sent it asks for something. */
export const saysAsksForReply = saysInWords(
  /\bplease\b|\basked? (her|him|them|you|the|for|if|whether|to|that|what|when|who)\b|\basking\b|\bto (ring|call|phone|get|come) (me |us |her |him )?back\b|\b(ring|call|phone) (me|us|back)\b|\brequest(s|ed|ing)?\b|\bwanted to know\b|\bcan (you|they|she|he|we)\b|\bare\b.*\bstill wanted\b/i,
);
/** What was sent is marked as for information, and wants no reply. */
export const saysForInformation = saysInWords(
  /\bfor (your |their |her |his )?(information|info|records|the file)\b|\bfyi\b|\bno (reply|answer|response|action) (is |was )?(needed|required|asked|expected|wanted)\b|\b(reply|answer|response) not (needed|required|expected)\b|\bcop(y|ied) (only|in)\b/i,
);
const letterFirst = new RegExp(
  String.raw`^\W*(?:new |a |the )?(?:letter|email|message|report|summary|discharge summary|fax|call|telephone call)(?: received| has come| came| in)? from (?:[\w'’-]+ ){0,3}${professional}\b`,
  'i',
);
/** What another agency wrote or rang about is written down, with nobody of the family there. */
export const saysRetold = onceFor((entry: Entry): boolean => entry.present.length === 0 && letterFirst.test(wordsOf(entry)));
/** A referral has arrived: whoever received it says so. */
export const saysReferralReceived = saysInWords(
  /\breferral\b[^.;]{0,40}\b(received|arrived|(has |have )?come in|came in|logged|picked up|given to|passed to|allocated|accepted)\b|\b(received|have|had|got|logged|accepted|picked up) [^.;]{0,25}\breferral\b/i,
  /\b(no|not|never|yet|await\w*|waiting|expect\w*|chas\w+|if|will|to be|should)\b|n['’]t\b/i,
);
/** A worker has it now. */
export const saysGivenToWorker = saysInWords(
  /\b(given|allocated|assigned|passed|handed) to (a |an |the |our |my )?([\w-]+ ){0,2}(worker|practitioner|nurse|visitor|midwife|colleague)\b/i,
  /\b(no|not|never|yet|await\w*|waiting|will|to be|should)\b|n['’]t\b/i,
);
/** Whoever sent it has taken it back. */
export const saysWithdrawn = saysInWords(/\bwithdr(ew|aw|awn|awing)\b|\bno longer (needed|wanted|asked for)\b/i, denied);
/** It tells of danger or asks to be acted on at once. */
export const saysAlert = saysInWords(/\balert(s|ed|ing)?\b|\burgent(ly)?\b|\bwarning\b/i, denied);
