import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { type Count, countsInParts, sayCount } from '../counts/count.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Audit } from './audit.ts';
import { answerIn, drawnIn, fileMarked, type Settled, settledOf } from './file-marked.ts';
import { type AuditAnswer, type AuditQuestion, auditAnswers } from './question-set.ts';

export interface AnswerCounted {
  readonly answer: AuditAnswer;
  readonly count: Count;
}

/** What came of one question. Nothing is added up over questions. */
export interface QuestionResult {
  readonly question: AuditQuestion;
  /** Files, or answers that agencies owe about files, that the counts are of. */
  readonly of: number;
  readonly counts: readonly AnswerCounted[];
  readonly waits: Count;
  readonly differ: number;
  readonly words: readonly { readonly answer: AuditAnswer; readonly says: string }[];
  /** How far two people who marked the same files agreed, before they talked; about the question and never about who marked. */
  readonly agreement?: Agreement;
  /** By agency, of those that answered. */
  readonly byAgency: readonly { readonly agency: AgencyId; readonly counts: readonly AnswerCounted[] }[];
}

export const resultsOf = (audit: Audit): readonly QuestionResult[] => audit.set.questions.map((question) => resultOf(audit, question));

const told = (count: number): Count => ({ kind: 'told', count });

function resultOf(audit: Audit, question: AuditQuestion): QuestionResult {
  if (audit.kind === 'multi-agency' && question.by.kind === 'people') return ofAgencies(audit, question);
  const settled = drawnIn(audit).map((child) => settledOf(audit, child, question.id));
  const pairs = drawnIn(audit).flatMap((child): readonly (readonly [string, string])[] => {
    const [one, other] = fileMarked(audit, child).marks.flatMap((mark) => answerIn(audit, mark, question.id) ?? []);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  const answered = settled.filter((one): one is Extract<Settled, { kind: 'answered' }> => one.kind === 'answered');
  const counts = counted(answered.map(({ answer }) => answer));
  return {
    question,
    of: settled.length,
    counts: withAnswers(counts.map(told)),
    waits: told(settled.filter(({ kind }) => kind === 'waits').length),
    differ: settled.filter(({ kind }) => kind === 'differ').length,
    words: answered.flatMap(({ answer, words }) => words.map((says) => ({ answer, says }))),
    ...(pairs.length === 0 ? {} : { agreement: agreementOf(pairs) }),
    byAgency: [],
  };
}

function ofAgencies(audit: Audit, question: AuditQuestion): QuestionResult {
  const asked = audit.asked.filter(({ questions }) => questions.includes(question.id));
  const given = asked.map(({ agency, children }) => ({
    agency,
    answers: children.flatMap((child) => {
      const mark = audit.marks.findLast((one) => one.agency === agency && one.child === child);
      return mark?.answers.filter((one) => one.question === question.id) ?? [];
    }),
  }));
  const answering = given.filter(({ answers }) => answers.length > 0);
  const { whole, parts } = countsInParts(
    answering.map(({ answers }) => counted(answers.map(({ answer }) => answer))),
    auditAnswers.length,
  );
  const of = asked.reduce((sum, { children }) => sum + children.length, 0);
  return {
    question,
    of,
    counts: withAnswers(whole.counts),
    waits: whole.total.kind === 'told' ? told(of - whole.total.count) : whole.total,
    differ: 0,
    words: answering.flatMap(({ answers }) => answers.flatMap(({ answer, words }) => (words === '' ? [] : [{ answer, says: words }]))),
    byAgency: answering.map(({ agency }, n) => ({ agency, counts: withAnswers(parts[n]?.counts ?? []) })),
  };
}

const counted = (answers: readonly AuditAnswer[]): readonly number[] =>
  auditAnswers.map((answer) => answers.filter((one) => one === answer).length);

const withAnswers = (counts: readonly Count[]): readonly AnswerCounted[] =>
  auditAnswers.map((answer, n) => ({ answer, count: counts[n] ?? { kind: 'held' } }));

export const answerWords: Readonly<Record<AuditAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'cannot-tell': 'Cannot tell',
  'does-not-apply': 'Does not apply',
};

/** True where something of it is there to be told. */
export const isAny = ({ count }: AnswerCounted): boolean => count.kind === 'held' || count.count > 0;

/** "7 yes, 2 partly, 1 no, of 10 files". */
export const sayResult = ({ counts, of }: Pick<QuestionResult, 'counts' | 'of'>): string =>
  [
    ...counts
      .filter(isAny)
      .map(({ answer, count }) =>
        count.kind === 'told'
          ? `${sayCount(count)} ${answerWords[answer].toLowerCase()}`
          : `${answerWords[answer].toLowerCase()} ${sayCount(count)}`,
      ),
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
      .filter(({ counts }) => counts.some(isAny))
      .map((result) => ({
        ...{ audit: audit.id, question: result.question.id, on: audit.drawn?.on ?? audit.rule.openOn },
        says: `${audit.title}: ${result.question.asks} ${sayResult(result)}`,
      })),
  );
