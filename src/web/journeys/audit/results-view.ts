import type { Agreement } from '../../../core/learning/audit/agreement.ts';
import type { AuditAnswer } from '../../../core/learning/audit/question-set.ts';
import { type AnswerCounted, answerWords, type QuestionResult, resultsOf } from '../../../core/learning/audit/results.ts';
import { sayCount } from '../../../core/learning/impact/count.ts';
import { showDay } from '../../../core/time/day.ts';
import { auditsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { sayAnsweredBy } from './audit-words.ts';
import type { ResultsRead } from './results-route.ts';

export const answerWordsOf = (answer: AuditAnswer): string => answerWords[answer];

/** Results as bars with words, beside those of the audit that was done before. */
export function resultsView({ audit, before }: ResultsRead, { open }: GivenCase): object {
  const earlier = before === undefined ? [] : resultsOf(before);
  const names = namesIn(open.directory);
  return {
    title: 'What was found',
    caption: audit.title,
    back: { href: auditsAddress(open.partnership, audit.id), text: 'The audit' },
    on: showDay(audit.drawn?.on ?? audit.rule.openOn),
    before: before && { on: showDay(before.drawn?.on ?? before.rule.openOn), href: auditsAddress(open.partnership, before.id) },
    files: (['docx', 'xlsx', 'pdf'] as const).map((as) => ({
      text: fileWords[as],
      href: auditsAddress(open.partnership, audit.id, `results.${as}`),
    })),
    questions: resultsOf(audit).map((result) => {
      const was = earlier.find(({ question }) => question.id === result.question.id);
      return {
        asks: result.question.asks,
        by: sayAnsweredBy(result.question.by, open),
        ...countedView(result),
        was: was && countedView(was),
        notAsked: before !== undefined && was === undefined,
        agreement: result.agreement && sayAgreement(result.agreement),
        words: result.words.map(({ answer, says }) => ({ answer: answerWords[answer], says })),
        byAgency: result.byAgency.map(({ agency, counts }) => ({
          agency: names.agency(agency),
          counts: counts.map(({ count }) => sayCount(count)),
        })),
      };
    }),
    answers: Object.values(answerWords),
  };
}

const fileWords = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' } as const;

/** As wide as a whole bar is drawn, in units of its drawing. */
const whole = 200;

function countedView({ of, counts, differ, waits }: QuestionResult): object {
  const bar = (count: number): number => (of === 0 ? 0 : Math.round((whole * count) / of));
  const shown = ({ answer, count }: AnswerCounted): boolean => count > 0 || answer === 'yes' || answer === 'no';
  return {
    of,
    whole,
    rows: [
      ...counts.filter(shown).map(({ answer, count }) => ({ text: answerWords[answer], count, width: bar(count) })),
      ...(differ > 0 ? [{ text: 'Not agreed yet', count: differ, width: bar(differ), isOpen: true }] : []),
      ...(waits > 0 ? [{ text: 'To come', count: waits, width: bar(waits), isOpen: true }] : []),
    ],
  };
}

/** "The same on 8 of 10 files; beyond chance 0.62, where 0 is chance and 1 is always". */
export function sayAgreement({ files, same, beyondChance }: Agreement): string {
  const said = `The same on ${same} of ${files} ${files === 1 ? 'file' : 'files'}`;
  return beyondChance === undefined ? said : `${said}; beyond chance ${beyondChance.toFixed(2)}, where 0 is chance and 1 is always`;
}
