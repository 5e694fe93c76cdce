import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../../picture/memo.ts';
import { saysBetter, saysPoor, saysQuietOfLate, saysWhyBetter, saysWorkDone } from '../../picture/words/change-words.ts';
import { healthItemsNamed, saysChecksLapsed, saysInformedChoice, saysNoGp } from '../../picture/words/child-health-words.ts';
import { saysDistress } from '../../picture/words/distress-words.ts';
import { saysHeardOutcome, saysToldReferrer } from '../../picture/words/feedback-words.ts';
import {
  saysHasWorker,
  saysHelpBegun,
  saysHelpDeclined,
  saysHelpOffered,
  saysWhenHelpStarts,
  saysWorkerNamed,
} from '../../picture/words/help-words.ts';
import { saysEndingPregnancy, saysHelpedToMaternity, saysPregnant } from '../../picture/words/maternity-words.ts';
import {
  saysAlert,
  saysAnsweredBack,
  saysAsksForReply,
  saysForInformation,
  saysGivenToWorker,
  saysMessageLeft,
  saysOnlyMessageLeft,
  saysReferralReceived,
  saysReport,
  saysRetold,
  saysWithdrawn,
} from '../../picture/words/message-words.ts';
import { saysKnownAway, saysWrongNumber } from '../../picture/words/reach-words.ts';
import { isPsychiatricMedicine, mentions } from '../../picture/words/word-lists.ts';
import { wordsOf } from '../../picture/words/words-of.ts';

/** Readings of what a record says in words, by name: each is a small published list in `src/core/picture/words`, with what turns it round. */
export const wordReadings = {
  'a-report': { means: 'What was sent is a report, an assessment or a summary.', reads: saysReport },
  'a-message-left': { means: 'A message was left on a machine, with somebody else or in an inbox.', reads: saysMessageLeft },
  'only-a-message-left': { means: 'A message was left, and no talk is told of beside it.', reads: saysOnlyMessageLeft },
  'answered-back': { means: 'A colleague was rung back or answered, or what they sent was read.', reads: saysAnsweredBack },
  'asks-for-a-reply': { means: 'Whoever sent it asks for something.', reads: saysAsksForReply },
  'for-information': { means: 'It is marked as for information, or as wanting no reply.', reads: saysForInformation },
  'an-alert': { means: 'It is an alert, a warning or urgent.', reads: saysAlert },
  'another-agencys-letter': {
    means: "It begins with a colleague's letter or call, and nobody of the family was there.",
    reads: saysRetold,
  },
  'referral-received': { means: 'A referral is said to have arrived.', reads: saysReferralReceived },
  'given-to-a-worker': { means: 'It is said to have been given to a worker.', reads: saysGivenToWorker },
  withdrawn: { means: 'It was taken back, or is no longer needed.', reads: saysWithdrawn },
  'told-whoever-referred': { means: 'Whoever referred a worry was told the outcome.', reads: saysToldReferrer },
  'heard-the-outcome': { means: 'Whoever decided was in touch, or the outcome is known to the recorder.', reads: saysHeardOutcome },
  distress: { means: 'Somebody is low, distressed or under strain.', reads: saysDistress },
  'medicine-for-the-mind': {
    means: 'A medicine for the mind is named.',
    reads: onceFor((entry: Entry) => isPsychiatricMedicine(wordsOf(entry))),
  },
  'a-wrong-number': { means: 'The number or address is known not to lead to them.', reads: saysWrongNumber },
  'away-from-home': { means: 'The family is away: a holiday, abroad, staying somewhere until a day.', reads: saysKnownAway },
  pregnant: { means: 'Somebody is or may be pregnant.', reads: saysPregnant },
  'helped-to-maternity-care': { means: 'Maternity care is spoken of as had, arranged, offered or declined.', reads: saysHelpedToMaternity },
  'ending-the-pregnancy': { means: 'She means to end the pregnancy.', reads: saysEndingPregnancy },
  'when-help-starts': { means: 'The help has a day to begin on, or a place in a queue.', reads: saysWhenHelpStarts },
  'help-declined': { means: 'The family did not want it, or not yet; or what became of it is explained.', reads: saysHelpDeclined },
  'help-offered': { means: 'Help of a kind that begins later was offered or promised to the family.', reads: saysHelpOffered },
  'help-begun': { means: 'The help is under way, or was had.', reads: saysHelpBegun },
  'has-a-worker': { means: 'Somebody of the family has a worker of their own.', reads: saysHasWorker },
  'the-worker-named': { means: 'The worker is named.', reads: saysWorkerNamed },
  'checks-lapsed': { means: 'A check, a screening or an immunisation is missed, not arranged or behind.', reads: saysChecksLapsed },
  'an-informed-choice': {
    means: "That something due for a child's health is not done is the family's choice, talked over with them.",
    reads: saysInformedChoice,
  },
  'a-health-item': { means: "Something due for a child's health is named.", reads: (entry: Entry) => healthItemsNamed(entry).length > 0 },
  'no-doctor': { means: 'Somebody has no doctor of their own.', reads: saysNoGp },
  'a-poor-state': { means: 'Something is in a poor state.', reads: saysPoor },
  'better-than-before': { means: 'Something is better than it was.', reads: saysBetter },
  'why-it-is-better': { means: 'What made the difference is said, or repairs were made.', reads: saysWhyBetter },
  'work-done': { means: 'Work was done, treatment kept to, or change borne out.', reads: saysWorkDone },
  'nothing-reported-of-late': { means: 'It rests on nothing having been reported for a time.', reads: saysQuietOfLate },
} as const satisfies Readonly<Record<string, { readonly means: string; readonly reads: (entry: Entry) => boolean }>>;

export type WordReading = keyof typeof wordReadings;

/** A rule's own list of words: `low mood`, `tearful*`. */
export const readerOfWords = (words: readonly string[]): ((entry: Entry) => boolean) => {
  const says = mentions(words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}' *-]/gu, '')));
  return onceFor((entry: Entry) => says(wordsOf(entry)));
};
