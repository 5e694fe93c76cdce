import type { EntryId } from '../../../core/entry/ids.ts';
import type { CheckSaid } from '../../../core/learning/audit/audit.ts';
import { type AuditQuestion, auditAnswers } from '../../../core/learning/audit/question-set.ts';
import { answerWords } from '../../../core/learning/audit/results.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { sayAnsweredBy } from './audit-words.ts';
import { letStand } from './mark-form.ts';

/** The questions of a file as a form puts them: those that a check has answered with what it rests on, to be let stand or answered otherwise. */
export const questionsView = (questions: readonly AuditQuestion[], said: readonly CheckSaid[], open: OpenCase): readonly object[] =>
  questions.map(({ id, asks, by }) => {
    const found = said.find(({ question }) => question === id);
    const choices = auditAnswers.map((value) => ({ value, text: answerWords[value] }));
    return {
      ...{ id, asks },
      said: found && {
        says: `${withCapital(sayAnsweredBy(by, open))} says: ${answerWords[found.answer].toLowerCase()}.`,
        evidence: entryLines(found.evidence, open),
      },
      choices:
        found === undefined
          ? choices
          : [{ value: letStand, text: 'Let it stand' }, ...choices.filter(({ value }) => value !== found.answer)],
    };
  });

/** Entries by day and title, of those that this visitor reads. */
export function entryLines(evidence: readonly EntryId[], { ledger, directory }: OpenCase): readonly string[] {
  const names = namesIn(directory);
  return evidence.flatMap((id) => {
    const entry = ledger.entries.find((one) => one.id === id);
    return entry === undefined ? [] : [`${entryTitle(entry, names)}, ${showSpan(entry.when)} (${names.agency(entry.by)})`];
  });
}
