import { shownAnswer } from '../../form/filled.ts';
import type { Form, Question } from '../../form/form.ts';
import { happenedBy } from '../../picture/picture.ts';
import { addMonths, type Day, dayOf, yearMonthDay } from '../../time/day.ts';
import { answersTo, type Document } from './documents.ts';

/** Half a year: `[from, until)`. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** How often each answer to a question was given in a half-year. */
export interface CountedAnswers {
  readonly form: string;
  readonly asks: string;
  readonly answers: readonly {
    readonly answer: string;
    /** For each period, oldest first; undefined where it is under `fewest`, none among them. */
    readonly counts: readonly (number | undefined)[];
  }[];
}

/** Under this nothing is shown (rule 26). No total is, either: what is left out could be reckoned from it. */
export const fewest = 5;
const shown = 4;

/** The half-years that are shown: this one and the three before it. Always the same, so that none tells that something stands in it. */
export function periodsUntil(today: Day): readonly Period[] {
  const { year, month } = yearMonthDay(today);
  const last = dayOf(year, month <= 6 ? 1 : 7, 1);
  return Array.from({ length: shown }, (_, n) => addMonths(last, -6 * (shown - 1 - n))).map((from) => ({
    from,
    until: addMonths(from, 6),
  }));
}

/** The answers to every question that a form has counted, over documents that somebody may read; each once, by the last version that asks it. */
export function countedAnswers(documents: readonly Document[], forms: readonly Form[], today: Day): readonly CountedAnswers[] {
  const periods = periodsUntil(today);
  const given = answersTo(documents, forms, ({ counted }) => counted === true);
  return questionsCounted(forms).map(([form, question]) => ({
    form: form.title,
    asks: question.asks,
    answers: choicesOf(question).map((answer) => ({
      answer: shownAnswer(question, answer),
      counts: periods.map(({ from, until }) => {
        const count = given.filter(
          (one) =>
            one.form.id === form.id &&
            one.question.id === question.id &&
            one.answer === answer &&
            happenedBy(one.paper) >= from &&
            happenedBy(one.paper) < until,
        ).length;
        return count < fewest ? undefined : count;
      }),
    })),
  }));
}

const questionsCounted = (forms: readonly Form[]): readonly (readonly [Form, Question])[] => {
  const found = new Map<string, readonly [Form, Question]>();
  for (const form of forms.toSorted((a, b) => a.version - b.version))
    for (const question of form.sections.flatMap(({ questions }) => questions))
      if (question.counted === true) found.set(`${form.id} ${question.id}`, [form, question]);
  return [...found.values()];
};

const choicesOf = ({ kind, choices }: Question): readonly string[] => (kind === 'yes-no' ? ['yes', 'no', 'not-asked'] : choices);
