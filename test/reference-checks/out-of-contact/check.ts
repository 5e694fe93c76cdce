import { eachAgencyOnce, everyoneInvolved, holder, lead, listed } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { EntryOf } from '../../../src/core/entry/entry.ts';
import { wasUnder } from '../../../src/core/picture/family/young.ts';
import { windowsOf } from '../../../src/core/picture/gathered.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { involvedAgencies } from '../../../src/core/picture/work/involvement.ts';
import { isOpen } from '../../../src/core/picture/work/open-work.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { showSpan } from '../../../src/core/time/span.ts';
import { isKnownAway, runsOfAttempts, timesTried } from './attempts.ts';

export const outOfContact = defineCheck({
  id: 'out-of-contact',
  number: 41,
  title: 'The family cannot be reached',
  priority: 2,
  asks: '{n} attempts to reach the family of {child} are on record, by {agencies}. There is no record here of the family being seen or spoken to since: where are they, and who will go today?',
  because:
    'Parents went out of touch and missed the appointments that they had been told to keep, each known to one agency, while their baby was weeks old. In another family two visits found no answer.',
  learntFrom: [
    { review: 2, where: '§4.2.2' },
    { review: 2, where: '§5.7' },
    { review: 2, where: '§5.9' },
    { review: 1, where: '§5.3' },
    { review: 1, where: '§6.195' },
    { review: 4, where: '§6.5' },
    { review: 3, where: '§3.11' },
  ],
  parameters: {
    attempts: { value: 3, unit: 'count', source: 'ours', means: 'How many attempts without success, over all agencies, it is asked from.' },
    within: { value: 7, unit: 'days', source: 'ours', means: 'The time within which they lie.' },
    silence: {
      value: 10,
      unit: 'days',
      source: 'ours',
      means: 'How long after a visit or a call without an answer there may be no contact.',
    },
    babyAttempts: { value: 2, unit: 'count', source: 'ours', means: 'How many attempts it is asked from for a baby.' },
    babyWithin: { value: 5, unit: 'days', source: 'ours', means: 'The time within which they lie for a baby.' },
    babyUnder: { value: 6, unit: 'months', source: 'ours', means: 'Up to what age a child is a baby here.' },
    away: { value: 21, unit: 'days', source: 'ours', means: 'How long word that the family is away is taken to hold.' },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [
    'The child was seen: when, where and by whom.',
    'Where the child is, is known: how.',
    'The steps for a missing family are being taken.',
  ],
  notWhen: [
    'The family is known to be away, and where.',
    'The number or address that was tried is known not to lead to them.',
    "The child's case is not open.",
    'Somebody of those tried, or the child, was seen or spoken to since.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    if (!isOpen(p)) return watch.result([]);
    const concerns = runsOfAttempts(p)
      .filter((run) => !isKnownAway(p, run, settings.away))
      .flatMap((run): readonly Concern[] => {
        const ofBaby = run.filter((entry) => wasUnder(p, p.child, { amount: settings.babyUnder, unit: 'months' }, happenedBy(entry)));
        const many =
          windowsOf(run, settings.within).some((some) => timesTried(some) >= settings.attempts) ||
          windowsOf(ofBaby, settings.babyWithin).some((some) => timesTried(some) >= settings.babyAttempts);
        if (many) return [concernAbout(p, run)];
        const silent = run.some((entry) => isVisitOrCall(entry) && watch.reached(addDays(happenedBy(entry), settings.silence + 1)));
        return silent ? [silenceAbout(p, run)] : [];
      });
    return watch.result(concerns);
  },
});

const isVisitOrCall = ({ facts: { outcome } }: EntryOf<'contact'>): boolean => outcome === 'no-access' || outcome === 'not-reached';

type Run = readonly [EntryOf<'contact'>, ...EntryOf<'contact'>[]];

function concernAbout(p: Picture, run: Run): Concern {
  const agencies = [...new Set(run.map((entry) => agencyName(p, entry.by)))];
  return {
    ...asked(p, run),
    evidence: run.map((entry) => entry.id),
    question: `${timesTried(run)} attempts to reach the family of ${personName(p, p.child)} are on record, by ${listed(agencies)}, the first ${showSpan(run[0].when)}. There is no record here of the family being seen or spoken to since: where are they, and who will go today?`,
  };
}

function silenceAbout(p: Picture, run: Run): Concern {
  const last = run.at(-1) ?? run[0];
  return {
    ...asked(p, run),
    evidence: run.map((entry) => entry.id),
    question: `${agencyName(p, last.by)} tried to reach the family of ${personName(p, p.child)}, last ${showSpan(last.when)}. There is no record here of the family being seen or spoken to since: where are they, and who will go today?`,
  };
}

const asked = (p: Picture, run: Run): Pick<Concern, 'anchor' | 'about' | 'ask'> => ({
  anchor: run[0].id,
  about: [...new Set(run.flatMap((entry) => entry.about))],
  ask: eachAgencyOnce([...lead(p), ...run.map((entry) => holder(entry)), ...everyoneInvolved(p, involvedAgencies(p).keys(), run)]),
});
