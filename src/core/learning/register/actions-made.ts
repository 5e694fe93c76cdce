import type { Day } from '../../time/day.ts';
import { checksOf } from './recommendation.ts';
import type { Register } from './register.ts';

/** An action that was done, for a page that sets what was asked before it beside what was asked after. */
export interface ActionMade {
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  /** Its own, and those that carry its recommendation. */
  readonly checks: readonly string[];
}

export const actionsMade = ({ actions, recommendations }: Register): readonly ActionMade[] =>
  actions.flatMap(({ id, says, state, checks, recommendation }) => {
    if (state.kind !== 'done') return [];
    const of = recommendations.find((one) => one.id === recommendation);
    return [{ id, title: says, on: state.on, checks: [...new Set([...checks, ...(of === undefined ? [] : checksOf(of))])] }];
  });
