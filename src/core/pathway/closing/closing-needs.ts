import type { Need } from '../need.ts';
import type { BeforeClosing } from './before-closing.ts';
import type { ClosingStep, ClosingWritten } from './closing-body.ts';

/** What closing the work with a child rests on (R140 to R146). */
export type ClosingNeed =
  | 'after'
  | 'views'
  | 'disagreement'
  | 'matters'
  | 'questions'
  | 'changed'
  | 'contingency'
  | 'who-next'
  | 'accepted'
  | 'pack'
  | 'watch'
  | 'told'
  | 'notice'
  | 'panel'
  | 'from'
  | 'reason';

/** What else stands on the day, beside what would be asked of a closing. */
export interface StandsAtClosing {
  /** Questions about the child that wait for the answer of whoever closes. */
  readonly waiting: number;
  /** True where an agency does not agree, or has a concern. */
  readonly isDisputed: boolean;
  /** Notice was given, and the day that it names has come. */
  readonly isNoticeOver: boolean;
  /** `off`: the partnership has no panel. */
  readonly panel: 'off' | 'passed' | 'not-passed' | 'waits';
  /** Parts of the pack of a step-down that nothing shows. */
  readonly packMissing: number;
  /** Whoever takes over has taken the work up in Heed. */
  readonly isTakenUp: boolean;
  /** The names of the parents who are to be told. */
  readonly parents: readonly string[];
}

/**
 * What must be so before a case is closed or stepped down, or be said not to be. A view that has not come, a matter that is open and a question that waits may be closed against, with the reason beside
 * the decision; what has changed, what happens if it does not hold, who sees the child next and when it is looked at again are always written. Past a panel that the partnership has switched on there is no way.
 */
export function needsOfClosing(
  before: BeforeClosing,
  stands: StandsAtClosing,
  written: ClosingWritten,
  step: ClosingStep = 'close',
): readonly Need<ClosingNeed>[] {
  const has = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const worries = before.worries.length === 0 ? [inGeneral] : before.worries;
  const down = written.type === 'step-down';
  const needs: readonly (readonly [ClosingNeed, boolean, boolean])[] = [
    ['after', before.after.length === 0, true],
    ['views', before.views.every(({ onRecord }) => onRecord), true],
    ['disagreement', !stands.isDisputed, true],
    ['matters', before.matters.length === 0, true],
    ['questions', stands.waiting === 0, true],
    ['changed', worries.every((worry) => has(written.changed.get(worry))), false],
    ['contingency', has(written.contingency), false],
    ['who-next', written.stepDownTo.length > 0 && written.review !== undefined, false],
    ['accepted', !down || stands.isTakenUp || has(written.accepted), false],
    ['pack', !down || stands.packMissing === 0, true],
    ['watch', has(written.watchedBy) && written.watchUntil !== undefined, false],
    ['told', stands.parents.every((name) => has(written.told.get(name))), false],
    ['notice', stands.isNoticeOver, true],
    ['panel', stands.panel === 'off' || stands.panel === 'passed', false],
    ['from', written.from !== undefined, false],
    ['reason', has(written.reason), false],
  ];
  return needs.filter(([name]) => asked[step](name)).map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}

/** A proposal says why and what if; a notice all but that it was given; a closing all. */
const asked: Readonly<Record<ClosingStep, (name: ClosingNeed) => boolean>> = {
  proposal: (name) => name === 'changed' || name === 'contingency' || name === 'reason',
  notice: (name) => name !== 'notice',
  close: (name) => name !== 'from',
};

/** What is asked of where no open plan names a worry. */
export const inGeneral = 'What brought the work about';
