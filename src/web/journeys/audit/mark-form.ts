import type { EntryId } from '../../../core/entry/ids.ts';
import type { Marked } from '../../../core/learning/audit/audit.ts';
import { type AuditAnswer, type AuditQuestion, auditAnswers } from '../../../core/learning/audit/question-set.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';

type Sent = Returned['sent'];

/** What a person chooses to let the answer of a check stand. */
export const letStand = 'let-stand';

const answerOf = (text: string | undefined): AuditAnswer | undefined => auditAnswers.find((one) => one === text);

/** What was answered to each question. `said`: the questions that a check has answered, which a person may let stand, or answer otherwise with the reason. */
export function parseMarks(
  sent: Sent,
  questions: readonly AuditQuestion[],
  said: ReadonlySet<string>,
  open: OpenCase,
): { readonly answers: readonly Marked[]; readonly problems: readonly FieldProblem[] } {
  const found = questions.map(({ id, asks }): { readonly answer?: Marked; readonly problems: readonly FieldProblem[] } => {
    const [answer, words] = [answerOf(sent[`answer-${id}`]), textIn(sent, `words-${id}`)];
    if (answer === undefined)
      return said.has(id) && sent[`answer-${id}`] === letStand
        ? { problems: [] }
        : { problems: [{ field: `answer-${id}`, text: `Answer: ${asks}` }] };
    if (said.has(id) && words === '')
      return { problems: [{ field: `words-${id}`, text: `Write why it is answered otherwise than by the check: ${asks}` }] };
    const evidence = entriesIn(textIn(sent, `entries-${id}`), open);
    return 'problem' in evidence
      ? { problems: [{ field: `entries-${id}`, text: evidence.problem }] }
      : { answer: { question: id, answer, words, evidence: evidence.ok }, problems: [] };
  });
  return {
    answers: found.flatMap(({ answer }) => answer ?? []),
    problems: [...found.flatMap(({ problems }) => problems), ...tooLong(sent, 5000)],
  };
}

/** Entries by their addresses, as they were copied from pages: of what this visitor reads and nothing else. */
function entriesIn(text: string, { publicIds }: OpenCase): { readonly ok: readonly EntryId[] } | { readonly problem: string } {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  const found = parts.flatMap((part) => [...publicIds.entries].find(([, id]) => part.split(/[/?#]/).includes(id))?.[0] ?? []);
  return found.length === parts.length
    ? { ok: [...new Set(found)] }
    : { problem: 'Put in addresses of entries that you can open, one a line' };
}
