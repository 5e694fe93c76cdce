import type { PersonId } from '../../../core/entry/ids.ts';
import type { AskedOfAgency } from '../../../core/learning/audit/audit.ts';
import { selfAssessments } from '../../../core/learning/audit/audit.ts';
import type { AuditQuestion } from '../../../core/learning/audit/question-set.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { auditsAddress, chronologyAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { questionsView } from './questions-view.ts';
import { returnAsSent } from './return-form.ts';
import { metWords } from './returns-view.ts';

export interface AskedRead {
  readonly asked: AskedOfAgency;
  /** Those of its children whom this visitor may read: whoever is closed to them is not there. */
  readonly children: readonly { readonly child: string; readonly person: PersonId }[];
}

export interface AskedFile extends AskedRead {
  readonly child: string;
  readonly person: PersonId;
  readonly questions: readonly AuditQuestion[];
}

/** What is asked of the visitor's agency, and what it has answered. */
export function askedView({ asked, children }: AskedRead, { open }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  return {
    title: asked.title,
    form: true,
    back: { href: auditsAddress(open.partnership), text: 'Audits' },
    purpose: asked.purpose,
    due: asked.due && showDay(asked.due),
    source: asked.set.source,
    isReturn: asked.kind === 'section-11',
    send: auditsAddress(open.partnership, 'asked', asked.id),
    returned: asked.returned && showDay(dayAt(asked.returned.at)),
    standards: asked.set.questions.map(({ id, asks }) => ({ id, asks })),
    metChoices: selfAssessments.map((value) => ({ value, text: metWords[value] })),
    on: showDay(asked.on),
    files: children.map(({ child, person }) => ({
      name: names.person(person),
      href: auditsAddress(open.partnership, 'asked', asked.id, 'files', child),
      says: asked.marks.some((mark) => mark.child === child) ? 'Answered' : 'To be answered',
    })),
    ...formModel(returned, returnAsSent(asked.returned?.standards ?? [])),
  };
}

/** The agency's own questions about one child; what it answered before stands in them. */
export function askedFileView({ asked, child, person, questions }: AskedFile, { open }: GivenCase, returned?: Returned): object {
  const before = asked.marks.findLast((mark) => mark.child === child)?.answers ?? [];
  const begins = Object.fromEntries(
    before.flatMap(({ question, answer, words }) => [
      [`answer-${question}`, answer],
      [`words-${question}`, words],
    ]),
  );
  return {
    title: namesIn(open.directory).person(person),
    caption: asked.title,
    form: true,
    back: { href: auditsAddress(open.partnership, 'asked', asked.id), text: 'What is asked' },
    file: chronologyAddress(open, person, { on: asked.on }),
    on: showDay(asked.on),
    send: auditsAddress(open.partnership, 'asked', asked.id, 'files', child),
    questions: questionsView(questions, [], open),
    ...formModel(returned, begins),
  };
}
