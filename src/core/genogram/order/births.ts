import type { Union } from '../lineage.ts';

/** Who stands left of each person, and who right of them, for the order of births to hold in every sibship at once. */
export interface Births {
  readonly before: readonly ReadonlySet<number>[];
  readonly after: readonly ReadonlySet<number>[];
}

/**
 * The order of births over all sibships: whoever is younger than a younger brother or sister of somebody, in another sibship, is younger
 * too. Without those, a person could be put where a later one finds no place left. Where two sibships contradict each other, the first holds.
 */
export function birthsIn(unions: readonly Union[], people: number): Births {
  const before = Array.from({ length: people }, () => new Set<number>());
  const after = Array.from({ length: people }, () => new Set<number>());
  for (const { children } of unions)
    children.slice(1).forEach((younger, i) => {
      const older = children[i];
      if (older === undefined || older === younger || before[older]?.has(younger)) return;
      const [elders, juniors] = [
        [older, ...(before[older] ?? [])],
        [younger, ...(after[younger] ?? [])],
      ];
      for (const elder of elders)
        for (const junior of juniors) {
          before[junior]?.add(elder);
          after[elder]?.add(junior);
        }
    });
  return { before, after };
}
