import type { Day } from '../../time/day.ts';
import type { Effect } from './effect.ts';
import type { Evidence } from './evidence.ts';
import type { Owner } from './owner.ts';

/** Where an action stands. Of one that was done its effect is always said with it: it is unknown until something shows it. */
export type ActionState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'under-way'; readonly on: Day }
  | { readonly kind: 'done'; readonly on: Day; readonly effect: Effect }
  | { readonly kind: 'stopped'; readonly on: Day; readonly because: string };

/** What is done about a recommendation. It always has an owner and a day. */
export interface Action {
  readonly id: string;
  readonly says: string;
  /** The recommendation that it is for, by its id here. */
  readonly recommendation?: string;
  readonly owner: Owner;
  readonly by: Day;
  /** An audit that was promised, on which day that was, and by when it is held. */
  readonly audit?: { readonly by: Day; readonly promised: Day };
  /** The checks whose figures it should move. */
  readonly checks: readonly string[];
  readonly added: Day;
  readonly state: ActionState;
  readonly evidence: readonly Evidence[];
}

/** Neither done nor stopped. */
export const isToDo = ({ state }: Action): boolean => state.kind === 'planned' || state.kind === 'under-way';
