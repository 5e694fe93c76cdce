import type { Day } from '../../time/day.ts';
import { type Action, isToDo } from './action.ts';
import { type Holder, type Holding, holderOf, type Orphaned } from './holder.ts';
import { checksOf, isOpen, type Recommendation } from './recommendation.ts';
import type { Register } from './register.ts';

/** What of the register somebody must see to. Each list is in the order in which things came into the register, and none is added up into another. */
export interface Lists {
  readonly withoutOwnerOrDay: readonly Recommendation[];
  /** No check that is there carries them, whether or not it was said why. */
  readonly carriedByNoCheck: readonly Recommendation[];
  readonly overdueRecommendations: readonly Recommendation[];
  readonly orphaned: readonly { readonly action: Action; readonly holder: Orphaned }[];
  readonly overdue: readonly Action[];
  readonly doneWithoutEvidence: readonly Action[];
}

export function listsOf({ recommendations, actions }: Register, holding: Holding, checks: ReadonlySet<string>, today: Day): Lists {
  const open = recommendations.filter(isOpen);
  return {
    withoutOwnerOrDay: open.filter(({ owner, by }) => owner === undefined || by === undefined),
    carriedByNoCheck: recommendations.filter((one) => one.state.kind !== 'declined' && !checksOf(one).some((check) => checks.has(check))),
    overdueRecommendations: open.filter(({ by }) => by !== undefined && by < today),
    orphaned: actions.filter(needsSomebody).flatMap((action) => {
      const holder = holderOf(action.owner, holding, today);
      return isOrphaned(holder) ? [{ action, holder }] : [];
    }),
    overdue: actions.filter((action) => isToDo(action) && action.by < today),
    doneWithoutEvidence: actions.filter(({ state }) => state.kind === 'done' && isWithoutEffect(state.effect.kind)),
  };
}

const isOrphaned = (holder: Holder): holder is Orphaned => holder.kind === 'orphaned';

/** Something of it is still to be done: the action itself, or to see whether it had any effect. */
export const needsSomebody = (action: Action): boolean =>
  isToDo(action) || (action.state.kind === 'done' && isWithoutEffect(action.state.effect.kind));

const isWithoutEffect = (effect: string): boolean => effect === 'unknown' || effect === 'looked-for';
