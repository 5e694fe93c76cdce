import type { EarlierAction } from '../checks/finding-seen-before.ts';
import { isToDo } from './action.ts';
import type { Register } from './register.ts';

/** The actions that came of what the library holds, for check 70: each by the name there of what its recommendation was taken over from. */
export const earlierActions = ({ actions, recommendations }: Pick<Register, 'actions' | 'recommendations'>): readonly EarlierAction[] =>
  actions.flatMap((action) => {
    const of = recommendations.find(({ id }) => id === action.recommendation)?.source;
    return of?.kind === 'library' ? [{ item: of.item, isClosed: !isToDo(action) }] : [];
  });
