import type { PersonId } from '../../../core/entry/ids.ts';
import { isUnborn, parentsOf, tiesStanding } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { otherEnd } from '../../../core/picture/standing-ties.ts';
import type { Tie } from '../../../core/picture/ties.ts';
import { namesIn } from '../../words/names.ts';
import { type Statement, statementsOf } from '../../words/statements.ts';
import { madeBy } from './claims-made.ts';

/** Who is said to share the child's home, with who says so. */
export function householdView(p: Picture): { readonly stand: readonly Statement[]; readonly told: readonly Statement[] } {
  const names = namesIn(p.directory);
  const standing = drawn(tiesStanding(p, 'lives-with', p.today));
  const all = drawn(tiesStanding(p, 'lives-with', p.today, 'or-told'));
  const homeOf = isUnborn(p, p.child) ? parentsOf(p, p.child) : [p.child];
  const near = tiesOfHome(standing, homeOf);
  const told = tiesOfHome(
    all.filter((tie) => !standing.includes(tie)),
    homeOf,
  );
  return {
    stand: statementsOf(
      near.map((tie) => madeBy(p, tie)),
      names,
    ),
    told: statementsOf(
      told.map((tie) => madeBy(p, tie)),
      names,
    ),
  };
}

const drawn = (ties: readonly Tie[]): readonly Tie[] => ties.filter(({ claim }) => !claim.sealed);

/** Ties of the people at home, and of those who live with them. */
function tiesOfHome(ties: readonly Tie[], home: readonly PersonId[]): readonly Tie[] {
  const direct = new Set([...home, ...home.flatMap((person) => ties.flatMap((tie) => otherEnd(tie, person) ?? []))]);
  return ties.filter((tie) => direct.has(tie.who) || direct.has(tie.whom));
}
