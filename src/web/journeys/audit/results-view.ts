import type { Agreement } from '../../../core/learning/audit/agreement.ts';
import type { Audit } from '../../../core/learning/audit/audit.ts';
import { type AnswerCounted, answerWords, isAny, type QuestionResult, resultsOf } from '../../../core/learning/audit/results.ts';
import { type Count, sayCount } from '../../../core/learning/counts/count.ts';
import { showDay } from '../../../core/time/day.ts';
import { auditsAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { sayAnsweredBy } from './audit-words.ts';

export interface ResultsRead {
  readonly audit: Audit;
  /** The audit that this one does again. */
  readonly before: Audit | undefined;
}

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
        words: result.words.map(({ answer, says }) => (result.byAgency.length > 0 ? says : `${answerWords[answer]}: ${says}`)),
        byAgency: result.byAgency
          .map(({ agency, counts }) => ({ agency: names.agency(agency), counts: counts.map(({ count }) => sayCount(count)) }))
          .toSorted((a, b) => (a.agency < b.agency ? -1 : 1)),
      };
    }),
    answers: Object.values(answerWords),
  };
}

const fileWords = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' } as const;

/** As wide as a whole bar is drawn, in units of its drawing. */
const whole = 200;

function countedView({ of, counts, differ, waits }: QuestionResult): object {
  const row = (text: string, count: Count, isOpen = false): object => ({
    ...{ text, count: sayCount(count), isOpen, isDrawn: count.kind === 'told' },
    width: count.kind === 'told' && of > 0 ? Math.round((whole * count.count) / of) : 0,
  });
  const shown = (one: AnswerCounted): boolean => isAny(one) || one.answer === 'yes' || one.answer === 'no';
  return {
    of,
    whole,
    rows: [
      ...counts.filter(shown).map(({ answer, count }) => row(answerWords[answer], count)),
      ...(differ > 0 ? [row('Not agreed yet', { kind: 'told', count: differ }, true)] : []),
      ...(waits.kind === 'told' && waits.count > 0 ? [row('To come', waits, true)] : []),
    ],
  };
}

/** Under so many files that two people marked, how far they agreed beyond chance is not said: it would say nothing (ours). */
const fewestForChance = 10;

/** "The same on 8 of 10 files; beyond chance 0.62, where 0 is chance and 1 is always". */
export function sayAgreement({ files, same, beyondChance }: Agreement): string {
  const said = `The same on ${same} of ${files} ${files === 1 ? 'file' : 'files'}`;
  return beyondChance === undefined || files < fewestForChance
    ? said
    : `${said}; beyond chance ${beyondChance.toFixed(2)}, where 0 is chance and 1 is always`;
}
