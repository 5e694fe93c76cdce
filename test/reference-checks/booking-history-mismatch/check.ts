import { agencyAsked, eachAgencyOnce, holder, listed, listedOr } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { claimsOfHistory } from '../../../src/core/picture/family/history-told.ts';
import { agencyName, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { byRecording } from '../../../src/core/picture/recorded-order.ts';
import { historyTopics, topicInWords } from '../../../src/core/picture/words/history-topics.ts';
import { type Mismatch, mismatchesOf } from './mismatch.ts';

export const bookingHistoryMismatch = defineCheck({
  id: 'booking-history-mismatch',
  number: 22,
  title: 'What was told at booking does not fit what is held',
  priority: 2,
  asks: '{Agency} was told of no {topic} by {woman} on {date}, and {holders} hold a record that may bear on it. May it be shared, and who will talk with her alone?',
  because:
    'At their bookings mothers told of no drinking, illness, abuse or older children, while another agency held a record of each. The question had been asked, the answer was written down, and neither agency knew what the other had.',
  learntFrom: [
    { review: 0, where: 'Overview ¶3' },
    { review: 1, where: '§4.2' },
    { review: 1, where: '§6.51' },
    { review: 1, where: '§6.168-6.170' },
    { review: 3, where: '§3.8' },
    { review: 4, where: '§5.3' },
    { review: 4, where: '§6.3' },
  ],
  parameters: {
    lookBack: {
      value: 60,
      unit: 'months',
      source: 'ours',
      means: 'How far back a record held elsewhere counts; other children count from any time.',
    },
    early: {
      value: 12,
      unit: 'weeks',
      source: 'ours',
      means: 'How long after the birth a contact of the health visitor or midwife is an early health assessment.',
    },
  },
  reads: { kinds: anyRecord, claims: claimsOfHistory },
  answerWithin: { amount: 3, unit: 'working-days' },
  closesWith: [
    'Shared, and talked over with her alone.',
    'Whoever holds it declines to share it, with the reason.',
    'It was known already.',
  ],
  notWhen: [
    'The question was not asked: then it is to be asked.',
    'It is held by a refuge or a domestic abuse service, whose work is confidential.',
    'Whoever booked her knows of it, or has been told.',
  ],
  safeToAsk: true,
  evaluate: (p, settings) => ({ concerns: mismatchesOf(p, settings).map((mismatch) => concernAbout(p, mismatch)) }),
});

function concernAbout(p: Picture, { who, first, told, held }: Mismatch): Concern {
  const topics = historyTopics.filter((topic) => held.some((one) => one.topic === topic)).map(topicInWords);
  const entries = [...new Set(held.map(({ entry }) => entry))].sort(byRecording);
  const holders = [...new Set(entries.map((entry) => agencyName(p, entry.by)))];
  const [asked = first] = told;
  return {
    anchor: first.id,
    about: [...new Set([who, p.child])],
    evidence: [...told, ...entries].map((entry) => entry.id),
    question: `${agencyName(p, asked.by)} was told of no ${listedOr(topics)} by ${personName(p, who)} ${dated(asked.when)}, and there is a record with ${listed(holders)} that may bear on it. May it be shared, and who will talk with ${personName(p, who)} alone?`,
    ask: eachAgencyOnce([...entries.map((entry) => holder(entry)), ...told.map((entry) => agencyAsked(entry.by, 'worker', 'lead'))]),
  };
}
