import { actOnClosing, decider } from '../../check/acts.ts';
import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Picture } from '../../picture/picture.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import { type OpenMatter, openAt } from '../../picture/work/open-matters.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

export const closureWithOpenMatters = defineCheck({
  id: 'closure-with-open-matters',
  number: 61,
  title: 'Closing while questions are open',
  priority: 1,
  asks: 'These were open when the case was closed: {tasks, assessments, requests, incidents of the last days, missing records}. What has been decided about each?',
  because:
    'Cases were closed weeks after an incident, with an assessment still owed, a request unanswered, or no plan or minutes to judge by. After that, what was left open had no owner.',
  learntFrom: [
    { review: 0, where: 'Finding 3' },
    { review: 1, where: '§5.21-5.25; §6.98; §9.5' },
    { review: 2, where: '§4.3.2; §4.6.2; §5.10; §8.1' },
  ],
  parameters: {
    recent: { value: 60, unit: 'days', source: 'ours', means: 'How long before a closing an incident still counts as recent.' },
    misses: { value: 2, unit: 'count', source: 'ours', means: 'How many appointments missed one after another are a stopping.' },
    minutes: { value: 10, unit: 'working-days', source: 'ours', means: 'How long after a meeting its minutes are to be out.' },
  },
  reads: {
    kinds: anyRecord,
    claims: ['parent-of', 'carer-of', 'lives-with', 'lives-at', 'in-contact-with', 'in-treatment', 'drinks', 'uses-drugs', 'abstains'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Each answered, item by item.', 'Carried to the lead of the step-down plan, by name.'],
  notWhen: [
    'The matter belongs to another child.',
    'An incident was weighed before the closing in an assessment or a joint meeting by people who had it.',
    'The case has been opened again since.',
  ],
  safeToAsk: false,
  evaluate: (p, limits) => ({
    concerns: caseworkClosings(p).flatMap((closing): readonly Concern[] => {
      if (reopenedBy(p, closing) !== undefined) return [];
      const open = openAt(p, closing, limits);
      return open.length === 0 ? [] : concernAbout(p, closing, open);
    }),
  }),
});

function concernAbout(p: Picture, closing: Closing, open: readonly OpenMatter[]): readonly Concern[] {
  const matters = [...new Set(open.map(inWords))];
  const isOne = matters.length === 1;
  return closing.entries.slice(0, 1).map((first) => ({
    anchor: first.id,
    about: [p.child],
    evidence: [...open.flatMap(({ entries }) => entries.map((entry) => entry.id)), ...closing.entries.map((entry) => entry.id)],
    question: `The case of ${named(p, [p.child])} was closed on ${showDay(closing.on)}. By the records here ${isOne ? 'this was' : 'these were'} open: ${listed(matters)}. What has been decided about ${isOne ? 'it, and who carries it' : 'each, and who carries it'}?`,
    ask: [decider(closing), agencyAsked(closing.by, 'manager', 'lead')],
    ...actOnClosing(closing),
  }));
}

/** `of 5 May 2024`; `(between January and May 2024)` where it is not a day. */
const whenIn = ({ when }: Entry): string => (when.earliest === when.latest ? `of ${showSpan(when)}` : `(${showSpan(when)})`);

function inWords({ what, entries }: OpenMatter): string {
  const [first] = entries;
  const when = first === undefined ? '' : ` ${whenIn(first)}`;
  switch (what) {
    case 'assessment':
      return `an assessment${when} with no end on record`;
    case 'request':
      return `a request${when} with no answer on record`;
    case 'meeting':
      return `a meeting asked for${when.replace(/^ of /, ' on ')} with no answer on record`;
    case 'incident':
      return `an incident${when}`;
    case 'contact':
      return `contact${when} that a restriction does not allow`;
    case 'service':
      return `help that was counted on and stopped or was missed${when.replace(/^ of /, ' on ')}`;
    case 'plan':
      return 'a plan that is not on file';
    case 'minutes':
      return `the minutes of the meeting${when}`;
  }
}
