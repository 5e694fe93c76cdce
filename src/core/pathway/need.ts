import type { Entry } from '../entry/entry.ts';

/**
 * Something that must be so before a step is taken. A need is met by what is on record, and a page says which entries show it; where `reasonWillDo`, whoever
 * takes the step may say instead why it is not so, and the reason is recorded with the step.
 */
export interface Need<Name extends string> {
  readonly name: Name;
  readonly met: boolean;
  readonly shownBy: readonly Entry[];
  readonly reasonWillDo: boolean;
}

export const unmet = <Name extends string>(needs: readonly Need<Name>[]): readonly Need<Name>[] => needs.filter(({ met }) => !met);

/** Why a step is not taken: every need that is neither met nor given a reason that will do. Empty: it may be. */
export const standsInTheWay = <Name extends string>(
  needs: readonly Need<Name>[],
  reasons: Readonly<Partial<Record<Name, string>>>,
): readonly Need<Name>[] => unmet(needs).filter(({ name, reasonWillDo }) => !(reasonWillDo && (reasons[name] ?? '').trim() !== ''));
