import type { PersonId } from '../../entry/ids.ts';
import { blanksIn, childSections, type Filled, familySections, nothingFilled } from '../../form/filled.ts';
import type { Form } from '../../form/form.ts';
import type { Need } from '../need.ts';
import type { AssessmentAsks } from './assessment-asks.ts';

/** What somebody has written of an assessment. */
export interface AssessmentWritten {
  readonly family: Filled;
  readonly children: ReadonlyMap<PersonId, Filled>;
  readonly considered: readonly PersonId[];
  readonly met: readonly PersonId[];
  readonly historyRead: boolean;
  readonly outcome: string;
  /** Why a need is not so, by its name. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Why the documents of two children are alike, where that is so. */
  readonly alike: string;
  /** What came of each action of a MARAC, by what it says. */
  readonly actionsAnswered: ReadonlyMap<string, string>;
  /** Findings of reviews that were weighed, and how, or why not: by their names in the library. */
  readonly findingsWeighed: ReadonlyMap<string, string>;
}

/** What an assessment lacks: `blank:<question>`, `blank:<child>:<question>`, `child:<child>`, `adult:<adult>`, `agencies`, `history`, `marac:<n>`, `outcome`. */
export type FinishingNeed = string;

/**
 * What must be so before an assessment is finished, or be said not to be (R074): nothing of it unexplained, each child seen, each adult considered and met, each agency asked and
 * heard, what was recorded before read. A blank has a reason of its own, beside its question.
 */
export function needsOfFinishing(form: Form, asks: AssessmentAsks, written: AssessmentWritten): readonly Need<FinishingNeed>[] {
  const need = (name: string, met: boolean, reasonWillDo: boolean, shownBy: Need<string>['shownBy'] = []) => ({
    name,
    met,
    reasonWillDo,
    shownBy,
  });
  return [
    ...blanksIn(familySections(form), written.family).map(({ id }) => need(`blank:${id}`, false, false)),
    ...asks.children.flatMap(({ child }) =>
      blanksIn(childSections(form), written.children.get(child) ?? nothingFilled).map(({ id }) =>
        need(`blank:${child}:${id}`, false, false),
      ),
    ),
    ...(form.weighs === 'matter' ? [] : ofTheFamily(asks, written)),
    need('outcome', written.outcome.trim() !== '', false),
  ];
}

const ofTheFamily = (asks: AssessmentAsks, written: AssessmentWritten): readonly Need<FinishingNeed>[] => [
  ...asks.children.flatMap(({ child, seen, unborn }) =>
    unborn ? [] : [{ name: `child:${child}`, met: seen !== undefined, shownBy: seen === undefined ? [] : [seen], reasonWillDo: true }],
  ),
  ...asks.adults.map((adult) => ({
    name: `adult:${adult}`,
    met: written.considered.includes(adult) && written.met.includes(adult),
    shownBy: [],
    reasonWillDo: true,
  })),
  {
    name: 'agencies',
    met: asks.agencies.every(({ asked }) => asked?.state === 'answered'),
    shownBy: asks.agencies.flatMap(({ asked }) => asked?.replies ?? []),
    reasonWillDo: true,
  },
  ...asks.marac.map(({ action, entry }, n) => ({
    name: `marac:${n + 1}`,
    met: (written.actionsAnswered.get(action.what) ?? '').trim() !== '',
    shownBy: [entry],
    reasonWillDo: false,
  })),
  { name: 'history', met: asks.history.length === 0 || written.historyRead, shownBy: asks.history, reasonWillDo: true },
];
