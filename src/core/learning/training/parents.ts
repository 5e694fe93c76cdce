import type { Day } from '../../time/day.ts';
import { countsTold, mayTell, sayCount } from '../counts/count.ts';

/** What a parent is asked after a conference, in plain words. The sheet has no name on it and is on no child's record (R263). */
export const parentQuestions = {
  beforehand: 'Did you see what would be said about you before the meeting?',
  understood: 'Did you understand what people said?',
  heard: 'Could you say what you wanted to say?',
  listened: 'Did people listen to you?',
  matters: 'Is the plan about what matters to you?',
  next: 'Do you know what happens next?',
} as const;
export type ParentQuestion = keyof typeof parentQuestions;

export const parentAnswers = { yes: 'Yes', part: 'Partly', no: 'No', unsaid: 'I would rather not say' } as const;
export type ParentAnswer = keyof typeof parentAnswers;

/** What stands on one sheet. */
export interface ParentsSheet {
  /** The first day of the quarter in which it was filled in: no day of a conference is kept. */
  readonly quarter: Day;
  readonly code: string;
  readonly answers: Readonly<Partial<Record<ParentQuestion, ParentAnswer>>>;
  readonly better: string;
}

/** The sheets of one quarter, answer by answer. Of fewer than five sheets nothing is told. */
export interface QuarterAnswers {
  readonly quarter: Day;
  readonly sheets: number;
  readonly questions: readonly { readonly asks: string; readonly counts: readonly { readonly says: string; readonly count: string }[] }[];
  readonly better: readonly string[];
}

/** By quarter, the earliest first. A sheet that was entered twice, by its code, counts once, as it was entered last. */
export function answersByQuarter(all: readonly ParentsSheet[]): {
  readonly told: readonly QuarterAnswers[];
  readonly heldBack: readonly Day[];
} {
  const sheets = [...new Map(all.map((one, n) => [one.code === '' ? `${n}` : `${one.quarter} ${one.code}`, one])).values()];
  const quarters = [...new Set(sheets.map(({ quarter }) => quarter))].toSorted((a, b) => a - b);
  const of = (quarter: Day): readonly ParentsSheet[] => sheets.filter((one) => one.quarter === quarter);
  return {
    told: quarters.filter((quarter) => mayTell(of(quarter).length)).map((quarter) => toldOf(quarter, of(quarter))),
    heldBack: quarters.filter((quarter) => !mayTell(of(quarter).length)),
  };
}

function toldOf(quarter: Day, sheets: readonly ParentsSheet[]): QuarterAnswers {
  const answers = [...Object.entries(parentAnswers), ['', 'Left out']] as const;
  const better = sheets.map((one) => one.better).filter((words) => words !== '');
  return {
    quarter,
    sheets: sheets.length,
    questions: (Object.keys(parentQuestions) as ParentQuestion[]).map((question) => {
      const counts = countsTold(answers.map(([id]) => sheets.filter((one) => (one.answers[question] ?? '') === id).length)).map(sayCount);
      return { asks: parentQuestions[question], counts: answers.map(([, says], n) => ({ says, count: counts[n] ?? '' })) };
    }),
    better: mayTell(better.length) ? better.toSorted((a, b) => a.localeCompare(b, 'en')) : [],
  };
}
