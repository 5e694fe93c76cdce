import type { PersonId } from '../../../core/entry/ids.ts';
import type { Audit, Mark } from '../../../core/learning/audit/audit.ts';
import { answerIn, fileMarked, mayMark, settledOf } from '../../../core/learning/audit/file-marked.ts';
import { type AuditQuestion, auditAnswers } from '../../../core/learning/audit/question-set.ts';
import { answerWords } from '../../../core/learning/audit/results.ts';
import { showDay } from '../../../core/time/day.ts';
import { auditsAddress, chronologyAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { entryLines, questionsView } from './questions-view.ts';

export interface FileRead {
  readonly audit: Audit;
  /** By the id that pages show, and as the ledger knows them. */
  readonly child: string;
  readonly person: PersonId;
}

/** The form of a file, or once all marks are in what was answered. While one of two is in, nothing of it is on the page. */
export function markView({ audit, child, person }: FileRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor, demonstration } = given;
  const { needs, in: come, marks } = fileMarked(audit, child);
  const { looker } = visitor;
  const on = audit.drawn?.on ?? audit.rule.openOn;
  const said = audit.drawn?.said.filter((one) => one.child === child) ?? [];
  const name = namesIn(open.directory).person(person);
  return {
    title: name,
    caption: audit.title,
    form: true,
    back: { href: auditsAddress(open.partnership, audit.id), text: 'The audit' },
    file: chronologyAddress(open, person, { on }),
    on: showDay(on),
    send: auditsAddress(open.partnership, audit.id, 'files', child),
    isSecond: come === 1 && needs === 2,
    mayMark: looker === undefined ? come < needs : mayMark(audit, child, { marker: looker.who, account: looker.account }),
    waits: come < needs,
    asksMarker: demonstration || looker === undefined,
    questions: questionsView(audit.set.questions, said, open),
    answered: marks.length === 0 ? undefined : audit.set.questions.map((question) => answeredView(audit, child, question, marks, given)),
    choices: auditAnswers.map((value) => ({ value, text: answerWords[value] })),
    ...formModel(returned),
  };
}

function answeredView(audit: Audit, child: string, { id, asks }: AuditQuestion, marks: readonly Mark[], { open }: GivenCase): object {
  const settled = settledOf(audit, child, id);
  const agreed = audit.agreed.findLast((one) => one.child === child && one.question === id);
  return {
    ...{ id, asks },
    differs: settled.kind === 'differ',
    settled: settled.kind === 'answered' ? answerWords[settled.answer] : undefined,
    agreed: agreed && { answer: answerWords[agreed.answer], why: agreed.why },
    evidence: settled.kind === 'answered' ? entryLines(settled.evidence, open) : [],
    marks: marks.map((mark, n) => {
      const answer = answerIn(audit, mark, id);
      return {
        called: marks.length === 1 ? 'Marked' : n === 0 ? 'One mark' : 'The other',
        answer: answer === undefined ? 'Not answered' : answerWords[answer],
        words: mark.answers.find(({ question }) => question === id)?.words ?? '',
      };
    }),
  };
}
