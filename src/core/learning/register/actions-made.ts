import type { ActionMade } from '../impact/asked.ts';
import { checksOf } from './recommendation.ts';
import type { Register } from './register.ts';

/** Actions that were done, for a page that sets what was asked before each beside what was asked after: with the checks of their own, and those that carry their recommendation. */
export const actionsMade = ({ actions, recommendations }: Register): readonly ActionMade[] =>
  actions.flatMap(({ id, says, state, checks, recommendation }) => {
    if (state.kind !== 'done') return [];
    const of = recommendations.find((one) => one.id === recommendation);
    return [{ id, title: says, on: state.on, checks: [...new Set([...checks, ...(of === undefined ? [] : checksOf(of))])] }];
  });
