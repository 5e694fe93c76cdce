import { answerWords, resultsOf, sayResult } from '../../../core/learning/audit/results.ts';
import { sayCount } from '../../../core/learning/counts/count.ts';
import type { Block, PaperDocument } from '../../../core/paper/document.ts';
import { showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { kindWords, sayRule } from './audit-words.ts';
import { type ResultsRead, sayAgreement } from './results-view.ts';

/** What an audit found as a document: no child is named in it. */
export function resultsPaper({ audit, before }: ResultsRead, { open }: GivenCase): PaperDocument {
  const results = resultsOf(audit);
  const earlier = before === undefined ? [] : resultsOf(before);
  const names = namesIn(open.directory);
  const on = audit.drawn?.on ?? audit.rule.openOn;
  const agencies: readonly (readonly string[])[] = results.flatMap(({ question, byAgency }) =>
    byAgency.map(({ agency, counts }) => [question.asks, names.agency(agency), ...counts.map(({ count }) => sayCount(count))]),
  );
  const words = results.flatMap(({ question, words: all, byAgency }) =>
    all.map(({ answer, says }) => [question.asks, byAgency.length > 0 ? '' : answerWords[answer], says]),
  );
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: audit.title },
    { kind: 'words', text: `To find out: ${audit.purpose}` },
    { kind: 'words', text: `It tests: ${audit.tests}` },
    { kind: 'words', text: `Who is in it: ${sayRule(audit.rule, open)}. Seed of the draw: ${audit.drawn?.seed ?? ''}` },
    {
      kind: 'words',
      text: 'Nothing is added up over questions, and there are no grades. An answer is about the record, and not about whoever keeps it.',
    },
    { kind: 'heading', level: 2, text: 'Answers' },
    {
      kind: 'table',
      columns: [
        { head: 'Question', share: 40 },
        ...['Yes', 'Partly', 'No', 'Cannot tell', 'Does not apply'].map((head) => ({ head, share: 7 })),
        { head: 'Not agreed yet', share: 7 },
        { head: 'To come', share: 6 },
        { head: 'How far two who marked agreed', share: 20 },
      ],
      rows: results.map(({ question, counts, differ, waits, agreement }) => [
        question.asks,
        ...counts.map(({ count }) => sayCount(count)),
        ...[String(differ), sayCount(waits), agreement === undefined ? '' : sayAgreement(agreement)],
      ]),
    },
    ...(before === undefined
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Beside the audit before' } as const,
          {
            kind: 'table',
            columns: [
              { head: 'Question', share: 40 },
              { head: showDay(before.drawn?.on ?? before.rule.openOn), share: 30 },
              { head: showDay(on), share: 30 },
            ],
            rows: results.map((result) => {
              const was = earlier.find(({ question }) => question.id === result.question.id);
              return [result.question.asks, was === undefined ? 'Not asked' : sayResult(was), sayResult(result)];
            }),
          } as const,
        ]),
    ...(agencies.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'By agency' } as const,
          {
            kind: 'table',
            columns: [
              { head: 'Question', share: 40 },
              { head: 'Agency', share: 20 },
              ...['Yes', 'Partly', 'No', 'Cannot tell', 'Does not apply'].map((head) => ({ head, share: 8 })),
            ],
            rows: agencies,
          } as const,
        ]),
    ...(words.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'What was found, in words' } as const,
          {
            kind: 'table',
            columns: [
              { head: 'Question', share: 40 },
              { head: 'Answer', share: 12 },
              { head: 'Words', share: 48 },
            ],
            rows: words,
          } as const,
        ]),
  ];
  return {
    title: audit.title,
    running: `${kindWords[audit.kind].text}. Records of ${showDay(on)}`,
    sheet: 'A4',
    dated: endOf(on),
    blocks,
  };
}
