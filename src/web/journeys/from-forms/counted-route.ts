import {
  type CountedAnswers,
  countedAnswers,
  fewest,
  type Period,
  periodsUntil,
} from '../../../core/pathway/assessment/counted-answers.ts';
import { documentsIn } from '../../../core/pathway/assessment/documents.ts';
import { type Day, yearMonthDay } from '../../../core/time/day.ts';
import { answersCountedAddress, workAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { picturesOn } from './children-read.ts';

interface CountedRead {
  readonly on: Day;
  readonly counted: readonly CountedAnswers[];
}

/** How often each answer was given, by half-year: the parents’ questionnaire (R263), those for whom no perinatal team was found (R086). It names nobody, and shows no small number. */
export const countedRoute = casePage({
  address: '/cases/:case/answers-counted',
  permission: 'read-case',
  audit: 'answers-counted-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: (on, { open, sources }): CountedRead => {
    const documents = picturesOn(open, on).flatMap(documentsIn);
    const once = [...new Map(documents.map((paper) => [paper.id, paper])).values()];
    return { on, counted: countedAnswers(once, sources.forms, on) };
  },
  show: countedView,
  template: 'from-forms/counted.njk',
});

function countedView({ on, counted }: CountedRead, { open }: GivenCase): object {
  const chosen = on === open.days.usual ? undefined : on;
  return {
    title: 'Answers counted',
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => answersCountedAddress(open.partnership, day)),
    whole: open.vantage.kind === 'whole',
    fewest,
    counted: counted.map(({ form, asks, answers }) => ({
      ...{ form, asks },
      periods: periodsUntil(on).map((period, n) => {
        const shown = answers.flatMap(({ answer, counts }) => (counts[n] === undefined ? [] : [{ answer, count: counts[n] }]));
        return { when: inWords(period), answers: shown, others: othersWords(shown.length, answers.length) };
      }),
    })),
  };
}

const inWords = ({ from }: Period): string => {
  const { year, month } = yearMonthDay(from);
  return `${month === 1 ? 'January to June' : 'July to December'} ${year}`;
};

const othersWords = (shown: number, all: number): string =>
  shown === all ? 'no other answer' : `${shown === 0 ? 'each answer' : 'each other answer'} under ${fewest}`;
