import { bareBody } from '../../entry/bare-body.ts';
import type { Body } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId, ThreadId } from '../../entry/ids.ts';
import { childSections, type Filled, familySections, nothingFilled, together } from '../../form/filled.ts';
import { type Form, formName, type Section } from '../../form/form.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';
import type { AssessmentAsks } from './assessment-asks.ts';
import type { AssessmentWork } from './assessment-work.ts';
import type { AssessmentWritten } from './finishing-needs.ts';
import { adultsWeighed } from './of-adult.ts';

type AssessmentBody = Extract<Body, { kind: 'assessment' }>;

const bare = (on: Day, about: readonly PersonId[], text: string): Omit<AssessmentBody, 'facts'> => ({
  ...{ kind: 'assessment', ...bareBody(on, about, text) },
});

/** Opened: begun where it is one's own, or recommended to whoever is to make it. Either has an owner and a day (R077). */
export interface Opening {
  readonly form: Form;
  readonly children: readonly PersonId[];
  readonly owner: AgencyId;
  readonly by: AgencyId;
  readonly due: Day | undefined;
  readonly why: string;
  readonly thread: ThreadId;
  /** Whom it weighs, where it is of one adult. */
  readonly adult?: PersonId | undefined;
}

export const openingBody = (p: Picture, { form, children, owner, by, due, why, thread, adult }: Opening): AssessmentBody => ({
  ...bare(p.today, [...children, ...(adult === undefined ? [] : [adult])], why),
  thread,
  facts: {
    type: form.type,
    status: owner === by ? 'started' : 'recommended',
    form: formName(form),
    ...{ children, owner },
    ...(due === undefined ? {} : { due: exactly(due) }),
  },
});

/** Begun by the agency to which it was recommended. */
export const beginningBody = (p: Picture, { first, children, owner, finish, type }: AssessmentWork, form: Form): AssessmentBody => ({
  ...bare(p.today, first.about, ''),
  ...(first.thread === undefined ? {} : { thread: first.thread }),
  facts: {
    ...(type === undefined ? {} : { type }),
    status: 'started',
    of: first.id,
    form: formName(form),
    ...{ children: children.length > 0 ? children : [p.child], owner },
    ...(finish === undefined ? {} : { due: exactly(finish.day) }),
  },
});

export const abandonedBody = (p: Picture, work: AssessmentWork, reason: string): AssessmentBody => ({
  ...bare(p.today, work.first.about, reason),
  ...(work.first.thread === undefined ? {} : { thread: work.first.thread }),
  facts: {
    ...(work.type === undefined ? {} : { type: work.type }),
    status: 'abandoned',
    of: (work.started ?? work.first).id,
    children: work.children,
    reason,
  },
});

/** The document of one child: what was written of the family, the same for all, and what is this child's alone. */
export function documentBody(
  p: Picture,
  { work, form, asks }: { readonly work: AssessmentWork; readonly form: Form; readonly asks: AssessmentAsks },
  child: PersonId,
  written: AssessmentWritten,
  whyNot: ReadonlyMap<string, string>,
): AssessmentBody {
  const own = written.children.get(child) ?? nothingFilled;
  const { answers, evidence, reasons } = together(written.family, own);
  const heard = asks.agencies.filter(({ asked }) => asked?.state === 'answered').map(({ agency }) => agency);
  const family = form.weighs === 'family';
  const opened: EntryId = (work.started ?? work.first).id;
  return {
    ...bare(p.today, [...new Set([child, ...written.considered, ...adultsWeighed(work)])], textOf(form, written.family, own)),
    ...(work.first.thread === undefined ? {} : { thread: work.first.thread }),
    facts: {
      type: form.type,
      status: 'completed',
      of: opened,
      form: formName(form),
      children: [child],
      outcome: written.outcome,
      ...(answers.size === 0 ? {} : { answers }),
      ...(reasons.size === 0 ? {} : { blanks: reasons }),
      ...(evidence.size === 0 ? {} : { evidence }),
      ...(family
        ? { adultsConsidered: written.considered, met: written.met, checkedWith: heard, historyConsidered: written.historyRead }
        : {}),
      ...(whyNot.size === 0 ? {} : { whyNot }),
      ...(family && written.actionsAnswered.size > 0 ? { actionsAnswered: written.actionsAnswered } : {}),
      ...(written.findingsWeighed.size === 0 ? {} : { findingsWeighed: written.findingsWeighed }),
      ...(written.alike === '' ? {} : { reason: `The likeness is true: ${written.alike}` }),
      ...(work.finish === undefined ? {} : { due: exactly(work.finish.day) }),
    },
  };
}

/** What was written of the child in words, and of nobody else; of the family, where the form has no part for each child. */
const textOf = (form: Form, family: Filled, own: Filled): string => {
  const ofChild = wordsIn(childSections(form), own);
  return ofChild === '' ? wordsIn(familySections(form), family) : ofChild;
};

export const wordsIn = (sections: readonly Section[], { answers }: Filled): string =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, kind, sealed }) => (kind === 'text' && !sealed ? (answers.get(id) ?? []) : []))
    .join('\n');
