import { agencyAsked } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { EntryOf } from '../../../src/core/entry/entry.ts';
import { concernsChild } from '../../../src/core/picture/family/concerns-child.ts';
import { agencyName, entriesOf, happenedBy, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { promptDayAfter } from '../../../src/core/time/calendar.ts';
import { type Decision, decisionOn, wasTold } from './feedback.ts';

export const feedbackOwed = defineCheck({
  id: 'feedback-owed',
  number: 47,
  title: 'The referrer has heard nothing',
  priority: 3,
  asks: '{Referrer} raised this on {date} and it was decided on {date}. There is no record here of the referrer being told the outcome: have they been, and who will tell them?',
  because:
    'A hospital, a health visitor and relatives referred again and again and heard late or not at all what had come of it. An owner who had reported a house was not rung back.',
  learntFrom: [
    { review: 1, where: '§6.69' },
    { review: 1, where: '§6.74-6.75' },
    { review: 1, where: '§12.16' },
    { review: 1, where: 'Appendix B (social care)' },
  ],
  parameters: {
    limit: { value: 3, unit: 'working-days', source: 'ours', means: 'How long after the decision the referrer may wait to be told.' },
    linked: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'Within how long a decision under another number is taken to be on the same referral.',
    },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ["Told: what, and how the child's confidence was kept.", 'There is no means of telling them.'],
  notWhen: ['The report was anonymous, so that there is no means of telling anybody.', 'Nothing has been decided yet.'],
  safeToAsk: false,
  evaluate(p, { limit, linked }) {
    const watch = watching(p);
    const concerns = entriesOf(p, 'referral').flatMap((referral): readonly Concern[] => {
      if (referral.facts.from === 'anonymous' || !concernsChild(p, referral)) return [];
      const decision = decisionOn(p, referral, linked);
      if (decision === undefined || wasTold(p, watch, referral, decision)) return [];
      return watch.reached(promptDayAfter(p.calendar, happenedBy(decision), limit)) ? [concernAbout(p, referral, decision)] : [];
    });
    return watch.result(concerns);
  },
});

const referrers: Readonly<Record<NonNullable<EntryOf<'referral'>['facts']['from']>, string>> = {
  professional: 'the professional who referred',
  family: 'the family member who referred',
  neighbour: 'the neighbour who referred',
  public: 'the member of the public who referred',
  anonymous: 'whoever referred',
  self: 'the family',
};

function concernAbout(p: Picture, referral: EntryOf<'referral'>, decision: Decision): Concern {
  const wroteItself = !(referral.facts.to ?? []).includes(referral.by) && referral.by !== decision.by;
  const referrer = wroteItself ? agencyName(p, referral.by) : referrers[referral.facts.from ?? 'professional'];
  return {
    anchor: referral.thread ?? referral.id,
    about: referral.about,
    evidence: [referral.id, decision.id],
    question: `A worry about ${personName(p, p.child)} was referred ${dated(referral.when)} and decided ${dated(decision.when)}. There is no record here of the outcome being told to ${referrer}: have they been told, and who will tell them?`,
    ask: [agencyAsked(decision.by, 'worker', 'holder')],
  };
}
