import { actOnDecision, actOnSeeing } from '../../check/acts.ts';
import { agencyAsked } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import { birthOf } from '../../picture/family/family.ts';
import { meetingsAloneWith } from '../../picture/family/met.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { addMonths, type Day, showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { lastSeen, lastSeenAtWork, latestOf, missedSince } from './sightings.ts';
import { decidedUnseen, type Unseen, unseenForTooLong, visitsRunning } from './unseen.ts';

const parameters = {
  gap: { value: 28, unit: 'days', source: 'ours', means: 'How long a child with open work may go unseen.' },
  closeGap: {
    value: 10,
    unit: 'working-days',
    source: 'ours',
    means: 'The same for a child on a protection plan, or with a parent whose parenting is being assessed.',
  },
  visits: {
    value: 2,
    unit: 'count',
    source: 'ours',
    means: 'How many visits one after another in which the child was asleep, out or not seen.',
  },
  alone: { value: 3, unit: 'years', source: 'ours', means: 'Age from which the question also says when the child was last seen alone.' },
} as const;

export const childNotSeen = defineCheck({
  id: 'child-not-seen',
  number: 30,
  title: 'The child has not been seen, awake or alone, for too long',
  priority: 1,
  asks: '{Child} was last seen awake on {date} by {agency}. There is no record here of {child} being seen since: who will see {child}, or has somebody?',
  because:
    'Children in two reviews were asleep, out or said to be well whenever a worker called, and the visits counted as visits. In one, a referral was closed on what others said of the child.',
  learntFrom: [
    { review: 1, where: '§3.10' },
    { review: 1, where: '§6.99' },
    { review: 1, where: 'Appendix A, point 3' },
    { review: 2, where: '§4.5.1' },
    { review: 2, where: '§4.6.1' },
    { review: 2, where: '§5.7' },
    { review: 2, where: '§5.12' },
  ],
  parameters,
  reads: {
    kinds: ['contact', 'attendance', 'observation', 'incident', 'meeting', 'health', 'share'],
    claims: [],
    ofAnyKind: ['who was there'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Seen: by whom, where and how the child was.', 'Seen by another agency: which entry.'],
  notWhen: [
    'The child is in hospital.',
    'The child is not born yet.',
    'The baby was asleep once, and the place was seen.',
    'The record leaves open whether the child was seen at a visit: it counts neither way.',
    'The plan says that the child is to be seen less often: then its own interval holds.',
    'No work with the child is open, and no referral has been decided.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const birth = birthOf(p, p.child);
    if (birth === undefined) return watch.result([]);
    const last = lastSeen(p);
    const missed = missedSince(p, last, birth.on.earliest);
    // A glimpse of the child at an incident comes between two visits and is no visit: they run on.
    const running = missedSince(p, lastSeenAtWork(p), birth.on.earliest);
    const found = [
      ...unseenForTooLong(p, watch, last, birth.on.latest, settings),
      ...visitsRunning(p, running, settings.visits),
      ...decidedUnseen(p, watch, settings),
    ];
    const [first] = found;
    return watch.result(
      first === undefined
        ? []
        : [
            concernFrom(
              p,
              watch,
              last,
              running.length >= settings.visits ? running : missed,
              [first, ...found.slice(1)],
              birth.on.latest,
              settings,
            ),
          ],
    );
  },
});

/** One question a child and lead: what is missed later, and whatever work it is missed in, makes it grow. One look at brothers and sisters settles it for each. */
function concernFrom(
  p: Picture,
  watch: Watch,
  last: Entry | undefined,
  missed: readonly Entry[],
  found: readonly [Unseen, ...Unseen[]],
  born: Day,
  { alone }: Settings<typeof parameters>,
): Concern {
  const [{ lead, work, decision }] = found;
  const shown = found.flatMap(({ entries }) => entries);
  // At a decision it is the decision and what it decided on that show it: when the child was seen before is only told.
  const before = last === undefined || decision !== undefined ? [] : [last];
  const evidence = [...new Set([...before, ...missed, ...shown])].sort(byRecording);
  const name = personName(p, p.child);
  const seen =
    last === undefined
      ? `There is no record here of ${name} being seen awake`
      : `${name} was last seen awake on ${showDay(happenedBy(last))} by ${agencyName(p, last.by)}, as far as is recorded here`;
  const lastMissed = missed.at(-1);
  const isSince = last === undefined || missed.every((entry) => entry.when.latest >= happenedBy(last));
  const visits =
    lastMissed === undefined
      ? ''
      : `, and not at ${missed.length === 1 ? 'the visit' : `${missed.length} visits`}${isSince ? ' since' : ''} (${missed.length === 1 ? '' : 'the last '}${showSpan(lastMissed.when)})`;
  return {
    anchor: `${p.child} ${lead}`,
    about: [p.child],
    evidence: evidence.map((entry) => entry.id),
    question: `${decision === undefined ? '' : `${agencyName(p, decision.by)} decided on a referral (${showSpan(decision.when)}). `}${seen}${visits}.${aloneWords(p, watch, born, alone)} Who will see ${name}, or has somebody?`,
    ask: [agencyAsked(lead, decision === undefined ? 'lead' : 'decision-maker', 'lead')],
    // One look at brothers and sisters settles it for each; at the decision on a referral, so does going back over it.
    ...(decision === undefined ? actOnSeeing(work) : actOnDecision(p, decision)),
  };
}

function aloneWords(p: Picture, watch: Watch, born: Day, from: number): string {
  if (!Number.isFinite(born) || watch.before(addMonths(born, from * 12))) return '';
  const last = latestOf(meetingsAloneWith(p, p.child));
  return last === undefined ? ' No record here tells of a talk alone.' : ` Last seen alone: ${showDay(happenedBy(last))}.`;
}
