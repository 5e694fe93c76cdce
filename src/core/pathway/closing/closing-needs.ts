import type { Need } from '../need.ts';
import type { BeforeClosing } from './before-closing.ts';
import type { ClosingWritten } from './closing-body.ts';

/** What closing the work with a child rests on (R140, R141, R143). */
export type ClosingNeed = 'after' | 'views' | 'matters' | 'questions' | 'changed' | 'contingency' | 'who-next' | 'reason';

/**
 * What must be so before a case is closed or stepped down, or be said not to be. A view that has not come, a matter that is open and a question that waits may be closed against, with the reason beside
 * the decision; what has changed, what happens if it does not hold, who sees the child next and when it is looked at again are always written.
 * @param waiting questions about the child that wait for the answer of whoever closes
 */
export function needsOfClosing(before: BeforeClosing, waiting: number, written: ClosingWritten): readonly Need<ClosingNeed>[] {
  const has = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const worries = before.worries.length === 0 ? [inGeneral] : before.worries;
  const needs: readonly (readonly [ClosingNeed, boolean, boolean])[] = [
    ['after', before.after.length === 0, true],
    ['views', before.views.every(({ onRecord }) => onRecord), true],
    ['matters', before.matters.length === 0, true],
    ['questions', waiting === 0, true],
    ['changed', worries.every((worry) => has(written.changed.get(worry))), false],
    ['contingency', has(written.contingency), false],
    ['who-next', written.stepDownTo.length > 0 && written.review !== undefined, false],
    ['reason', has(written.reason), false],
  ];
  return needs.map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}

/** What is asked of where no open plan names a worry. */
export const inGeneral = 'What brought the work about';
