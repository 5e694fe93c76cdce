import type { EntryId } from '../entry/ids.ts';
import type { Picture } from '../picture/picture.ts';
import { type Strength, strengthsOf } from './strengths.ts';

/** Strengths on record, by whether a closing may rest on them: one that stands beside no concern on record is a reason for nothing (R047). */
export interface StrengthsWeighed {
  readonly linked: readonly Strength[];
  readonly unlinked: readonly Strength[];
}

export const strengthsWeighed = (p: Picture): StrengthsWeighed => {
  const all = strengthsOf(p);
  return { linked: all.filter(({ answers }) => answers.length > 0), unlinked: all.filter(({ answers }) => answers.length === 0) };
};

/** For each worry, the strengths that somebody put beside it; those that stand beside no concern are not among them, whoever names them. */
export function strengthsBeside(p: Picture, chosen: ReadonlyMap<EntryId, string>): ReadonlyMap<string, readonly EntryId[]> {
  const { linked } = strengthsWeighed(p);
  const found = new Map<string, EntryId[]>();
  for (const { entry } of linked) {
    const worry = chosen.get(entry.id);
    if (worry !== undefined) found.set(worry, [...(found.get(worry) ?? []), entry.id]);
  }
  return found;
}
