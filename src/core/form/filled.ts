import type { EntryId } from '../entry/ids.ts';
import type { Form, Question, Section } from './form.ts';

/** What was answered in one part of a form: by the ids of its questions. */
export interface Filled {
  readonly answers: ReadonlyMap<string, string>;
  /** Entries named as evidence. */
  readonly evidence: ReadonlyMap<string, readonly EntryId[]>;
  /** Why a question has no answer. */
  readonly reasons: ReadonlyMap<string, string>;
}

export const nothingFilled: Filled = { answers: new Map(), evidence: new Map(), reasons: new Map() };

export const isAnswered = ({ id, kind }: Question, { answers, evidence }: Filled): boolean =>
  kind === 'entries' ? (evidence.get(id) ?? []).length > 0 : (answers.get(id) ?? '').trim() !== '';

/** Whether a question is asked at all, by what else was answered in its part. */
export const isAsked = ({ when }: Question, { answers }: Filled): boolean => when === undefined || answers.get(when.ask) === when.is;

/** The questions of a part that are needed, and have neither an answer nor a reason. */
export const blanksIn = (sections: readonly Section[], filled: Filled): readonly Question[] =>
  sections
    .flatMap(({ questions }) => questions)
    .filter(
      (question) =>
        question.needed &&
        isAsked(question, filled) &&
        !isAnswered(question, filled) &&
        (filled.reasons.get(question.id) ?? '').trim() === '',
    );

export const familySections = ({ sections }: Form): readonly Section[] => sections.filter(({ of }) => of === 'family');
export const childSections = ({ sections }: Form): readonly Section[] => sections.filter(({ of }) => of === 'child');

/** Two parts of a form as one: what a document of one child holds. */
export const together = (a: Filled, b: Filled): Filled => ({
  answers: new Map([...a.answers, ...b.answers]),
  evidence: new Map([...a.evidence, ...b.evidence]),
  reasons: new Map([...a.reasons, ...b.reasons]),
});

/** An answer as it is shown: a "no" by what it means. */
export const shownAnswer = (question: Question, answer: string): string => {
  if (question.kind !== 'yes-no') return answer;
  if (answer === 'no') return question.noShowsAs ?? 'No';
  return answer === 'yes' ? 'Yes' : 'Not asked';
};
