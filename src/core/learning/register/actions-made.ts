import type { ActionMade } from '../impact/asked.ts';
import { checksOf } from './recommendation.ts';
import type { Register } from './register.ts';

/** Each action that was done, with the checks that would show it: its own, and those that carry its recommendation. */
export const actionsMade = ({ actions, recommendations }: Register): readonly ActionMade[] =>
  actions.flatMap(({ id, says, state, checks, recommendation }) => {
    if (state.kind !== 'done') return [];
    const of = recommendations.find((one) => one.id === recommendation);
    return [{ id, title: says, on: state.on, checks: [...new Set([...checks, ...(of === undefined ? [] : checksOf(of))])] }];
  });
