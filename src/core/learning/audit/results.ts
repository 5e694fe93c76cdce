import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { type Count, countsTold } from '../impact/count.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Audit } from './audit.ts';
import { answerIn, drawnIn, fileMarked, type Settled, settledOf } from './file-marked.ts';
import { type AuditAnswer, type AuditQuestion, auditAnswers } from './question-set.ts';

export interface AnswerCounted {
  readonly answer: AuditAnswer;
  readonly count: number;
}

/** What came of one question. Nothing is added up over questions. */
export interface QuestionResult {
  readonly question: AuditQuestion;
  /** Files, or answers of agencies about files, that the counts are of. */
  readonly of: number;
  readonly counts: readonly AnswerCounted[];
  readonly waits: number;
  readonly differ: number;
  readonly words: readonly { readonly answer: AuditAnswer; readonly says: string }[];
  /** How far two people who marked the same files agreed, before they talked; about the question and never about who marked. */
  readonly agreement?: Agreement;
  /** By agency, where agencies answer: a small count is not told. */
  readonly byAgency: readonly {
    readonly agency: AgencyId;
    readonly counts: readonly { readonly answer: AuditAnswer; readonly count: Count }[];
  }[];
}

export const resultsOf = (audit: Audit): readonly QuestionResult[] => audit.set.questions.map((question) => resultOf(audit, question));

function resultOf(audit: Audit, question: AuditQuestion): QuestionResult {
  if (audit.kind === 'multi-agency' && question.by.kind === 'people') return ofAgencies(audit, question);
  const settled = drawnIn(audit).map((child) => settledOf(audit, child, question.id));
  const pairs = drawnIn(audit).flatMap((child): readonly (readonly [string, string])[] => {
    const [one, other] = fileMarked(audit, child).marks.flatMap((mark) => answerIn(audit, mark, question.id) ?? []);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const answered = settled.filter((one): one is Extract<Settled, { kind: 'answered' }> => one.kind === 'answered');
  return {
    question,
    of: settled.length,
    counts: counted(answered.map(({ answer }) => answer)),
    waits: settled.filter(({ kind }) => kind === 'waits').length,
    differ: settled.filter(({ kind }) => kind === 'differ').length,
    words: answered.flatMap(({ answer, words }) => words.map((says) => ({ answer, says }))),
    ...(pairs.length === 0 ? {} : { agreement: agreementOf(pairs) }),
    byAgency: [],
  };
}

function ofAgencies(audit: Audit, question: AuditQuestion): QuestionResult {
  const given = audit.asked.map(({ agency, children }) => {
    const answers = children.flatMap((child) => {
      const mark = audit.marks.findLast((one) => one.agency === agency && one.child === child);
      return mark?.answers.filter((one) => one.question === question.id) ?? [];
    });
    return { agency, asked: children.length, answers };
  });
  const all = given.flatMap(({ answers }) => answers);
  return {
    question,
    of: given.reduce((sum, { asked }) => sum + asked, 0),
    counts: counted(all.map(({ answer }) => answer)),
    waits: given.reduce((sum, { asked, answers }) => sum + asked - answers.length, 0),
    differ: 0,
    words: all.flatMap(({ answer, words }) => (words === '' ? [] : [{ answer, says: words }])),
    byAgency: given.map(({ agency, answers }) => {
      const counts = counted(answers.map(({ answer }) => answer));
      const told = countsTold(counts.map(({ count }) => count));
      return { agency, counts: counts.map(({ answer }, n) => ({ answer, count: told[n] ?? { kind: 'few' } })) };
    }),
  };
}

const counted = (answers: readonly AuditAnswer[]): readonly AnswerCounted[] =>
  auditAnswers.map((answer) => ({ answer, count: answers.filter((one) => one === answer).length }));

export const answerWords: Readonly<Record<AuditAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'cannot-tell': 'Cannot tell',
  'does-not-apply': 'Does not apply',
};

/** "7 yes, 2 partly, 1 no, of 10 files". */
export const sayResult = ({ counts, of }: Pick<QuestionResult, 'counts' | 'of'>): string =>
  [
    ...counts.filter(({ count }) => count > 0).map(({ answer, count }) => `${count} ${answerWords[answer].toLowerCase()}`),
    `of ${of} ${of === 1 ? 'file' : 'files'}`,
  ].join(', ');

/** A result as evidence of practice: what an action may be shown to have changed, or not. */
export interface AuditSays {
  readonly audit: string;
  readonly question: string;
  /** The day of the records that were looked at. */
  readonly on: Day;
  readonly says: string;
}

/** Every question that has an answer, of every audit: what can be put beside an action. */
export const auditResults = (audits: readonly Audit[]): readonly AuditSays[] =>
  audits.flatMap((audit) =>
    resultsOf(audit)
      .filter(({ counts }) => counts.some(({ count }) => count > 0))
      .map((result) => ({
        ...{ audit: audit.id, question: result.question.id, on: audit.drawn?.on ?? audit.rule.openOn },
        says: `${audit.title}: ${result.question.asks} ${sayResult(result)}`,
      })),
  );
