import { actOnOffence, actOnPregnancy } from '../../check/acts.ts';
import { agencyAsked, anchorOf, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import { actsForChild } from '../../picture/harm/passed-on.ts';
import { type Picture, personName } from '../../picture/picture.ts';
import { showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { overdue } from './overdue.ts';
import { type Owed, recommended } from './recommended.ts';
import { required } from './required.ts';

export const assessmentOwed = defineCheck({
  id: 'assessment-owed',
  number: 24,
  title: 'An assessment was recommended or due and is not there',
  priority: 1,
  asks: '{Assessment} was recommended on {date} (or due by {date}). There is no record here of it being opened (or finished): who owns it?',
  because:
    'Reviews found assessments that were recommended, agreed in a meeting or needed by rule, and that were not begun months later. The recommendation stood in one document, and it was not settled whose it was.',
  learntFrom: [
    { review: 0, where: 'Finding 2' },
    { review: 1, where: '§4.7' },
    { review: 1, where: '§6.10' },
    { review: 1, where: '§6.89' },
    { review: 2, where: '§4.1.8' },
    { review: 2, where: '§5.1' },
    { review: 3, where: '§3.13-3.14' },
    { review: 4, where: '§2.6' },
    { review: 4, where: '§6.4' },
    { review: 4, where: '§10.3' },
    { review: 4, where: '§10.6-10.7' },
  ],
  parameters: {
    open: { value: 1, unit: 'working-days', source: 'ours', means: 'Time for a recommended assessment to be opened.' },
    complete: {
      value: 45,
      unit: 'working-days',
      source: 'Working Together; review 3',
      means: 'Time for an initial, core or child and family assessment to be finished, from the referral that it answers.',
    },
    beforeBirth: {
      value: 28,
      unit: 'days',
      source: 'ours',
      means: 'How long before the due day an assessment of an unborn baby is finished, or at least begun.',
    },
    recent: { value: 60, unit: 'days', source: 'ours', means: 'How recent an assessment is that a plan may rest on.' },
    offence: {
      value: 1,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for an assessment, or a decision not to make one, after news of an offence by an adult of the family.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['charged', 'pregnant', 'expecting-on'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'Opened, with an owner.',
    'Finished.',
    'Another assessment takes its place: which.',
    'The decision withdrawn, with reasons told to those who heard it.',
  ],
  notWhen: [
    'A different assessment that covers the same questions is open or made.',
    'It was given up, and the record says so.',
    'Its day has not come yet.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const owed = [...recommended(p, settings.open), ...overdue(p, settings), ...required(p, settings)];
    return watch.result(owed.filter((one) => watch.reached(one.shows)).map((one) => concernFrom(p, one)));
  },
});

function concernFrom(p: Picture, owed: Owed): Concern {
  const { from } = owed;
  const since = owed.due === undefined ? showSpan(from.when) : showDay(owed.due);
  const states: Readonly<Record<Owed['why'], string>> = {
    recommended: `${owed.what} for ${named(p, owed.about)} was recommended (${since}). There is no record here of it being opened`,
    decided: `${owed.what} of ${named(p, owed.about)} was decided on (${since}). There is no record here of it being opened`,
    overdue: `${owed.what} of ${named(p, owed.about)} was due by ${since}. There is no record here of it being finished`,
    required: `${owed.because ?? ''} There is no record here of ${owed.what.toLowerCase()} for ${personName(p, p.child)}, or of a decision not to make one`,
  };
  return {
    anchor: anchorOf(from),
    about: owed.about.includes(p.child) ? owed.about : [p.child, ...owed.about],
    evidence: owed.evidence.map((entry) => entry.id),
    question: `${states[owed.why]}: who owns it, or is there a reason?`,
    ask: [...(owed.why === 'required' && !actsForChild(p, from.by) ? [] : [agencyAsked(from.by, 'decision-maker')]), ...lead(p)],
    ...(owed.pregnancy === undefined ? {} : actOnPregnancy(owed.pregnancy)),
    ...(owed.offence === undefined ? {} : actOnOffence(owed.offence)),
  };
}
