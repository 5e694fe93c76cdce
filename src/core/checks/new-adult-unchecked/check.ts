import { agencyAsked, eachOnce, lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { actsForChild } from '../../picture/harm/passed-on.ts';
import { agencyName, type Picture, personName } from '../../picture/picture.ts';
import { saysChecksAsked } from '../../picture/words/adult-words.ts';
import { openOrLately } from '../../picture/work/lately-open.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { addDays } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { type Arrival, arrivalsOf } from './arrivals.ts';

export const newAdultUnchecked = defineCheck({
  id: 'new-adult-unchecked',
  number: 36,
  title: "A new adult in the children's life",
  priority: 2,
  asks: '{Person} is now a partner, lodger or regular visitor. There is no record here of checks being asked for: what do police, probation, health and social care hold, and does the parent know?',
  because:
    'In one review nine partners came and went in four years, the last newly out of prison, and what the police held stayed with the police. In another a relative lived in the home and was in no assessment.',
  learntFrom: [
    { review: 1, where: '§3.14' },
    { review: 1, where: '§6.40-6.48' },
    { review: 1, where: '§6.103' },
    { review: 1, where: 'Appendix B, CRC and CSC' },
    { review: 2, where: '§4.6.1' },
    { review: 2, where: '§4.8' },
    { review: 2, where: '§5.14' },
    { review: 3, where: '§1.3' },
  ],
  parameters: {
    limit: { value: 5, unit: 'working-days', source: 'ours', means: 'Time for checks to be asked for once the adult is on record.' },
    after: { value: 180, unit: 'days', source: 'ours', means: 'How long after the work with a child has ended a new adult still counts.' },
    age: { value: 180, unit: 'days', source: 'ours', means: 'How old checks on the same adult may be.' },
  },
  reads: {
    kinds: [
      'information-request',
      'information-reply',
      'assessment',
      'referral-decision',
      'contact',
      'legal',
      'note',
      'supervision',
      'decision',
    ],
    claims: ['partner-of', 'lives-with', 'carer-of', 'relative-of', 'in-contact-with', 'friend-of', 'separated-from'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Checked: with whom and when.', 'Not lawful on this ground, and who decided.', 'The person has left.'],
  notWhen: [
    'The person is a parent of the child, or was on record before the work began.',
    'Mere acquaintance: neither partner, nor of the household, nor minding the children.',
    'Checks were asked for, or the adult was taken into an assessment that asked others.',
    'It was said, and the record does not tell by whom.',
  ],
  safeToAsk: false,
  evaluate(p, { limit, after, age }) {
    const watch = watching(p);
    const owed = arrivalsOf(p).filter(
      (arrival) =>
        openOrLately(p, arrival.known, after) &&
        !wasChecked(p, arrival, age) &&
        !hasLeft(p, arrival) &&
        watch.reached(promptDayAfter(p.calendar, arrival.known, limit)),
    );
    return watch.result(owed.map((arrival) => concernFrom(p, arrival)));
  },
});

/** Asked of others, answered by others, or taken into an assessment that asked others: not surely longer ago than checks may be old. */
function wasChecked(p: Picture, { who, entry }: Arrival, age: number): boolean {
  const since = addDays(entry.when.earliest, -age);
  return p.known.entries.some((other) => {
    if (other.when.latest < since) return false;
    switch (other.kind) {
      case 'information-request':
      case 'information-reply':
        return other.about.includes(who) && !(other.kind === 'information-reply' && other.facts.outcome === 'refused');
      case 'assessment':
        return (
          other.facts.status === 'completed' &&
          [...other.about, ...(other.facts.adultsConsidered ?? [])].includes(who) &&
          (other.facts.type === 'connected-person' || (other.facts.checkedWith ?? []).length > 0)
        );
      case 'referral-decision':
        return other.about.includes(who) && (other.facts.checkedWith ?? []).length > 0;
      case 'note':
      case 'contact':
      case 'supervision':
      case 'decision':
        return other.about.includes(who) && saysChecksAsked(other.text);
      default:
        return false;
    }
  });
}

const hasLeft = (p: Picture, { who, tie }: Arrival): boolean =>
  tie !== undefined &&
  p.known.ties.some(
    (other) =>
      ((other.who === tie.who && other.whom === tie.whom) || (other.who === tie.whom && other.whom === tie.who)) &&
      (other.is === tie.is
        ? other.claim.not || (other.until !== undefined && other.until.latest < p.today)
        : tie.is === 'partner-of' && other.is === 'separated-from' && !other.claim.not) &&
      other.entry !== tie.entry &&
      who !== p.child,
  );

function concernFrom(p: Picture, arrival: Arrival): Concern {
  const { who, entry, more } = arrival;
  const holders: readonly Entry[] = actsForChild(p, entry.by) ? [] : [entry];
  return {
    anchor: arrival.anchor,
    about: [p.child, who],
    evidence: [entry, ...more].map((one) => one.id),
    question: `${agencyName(p, entry.by)} recorded (${showSpan(entry.when)}) that ${personName(p, who)} ${arrival.words}. There is no record here of checks being asked for: what do police, probation, health and social care hold, and what does the parent know, or is there a reason?`,
    ask: eachOnce([...lead(p), ...holders.map((one) => agencyAsked(one.by, 'recorder'))]),
  };
}
