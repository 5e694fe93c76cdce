import type { TieName } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { otherEnd } from '../standing-ties.ts';
import { parentsOf, partnersOf } from './family.ts';

const ofKin: ReadonlySet<TieName> = new Set<TieName>(['grandparent-of', 'relative-of', 'sibling-of', 'friend-of']);

/**
 * Relatives and friends of the child or of a parent, as anybody has told it: grandparents, kin, a parent's brother or sister, and their
 * partners. No parent, no partner of a parent and no brother or sister of the child is among them.
 */
export const kinOf = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const parents = parentsOf(p, p.child);
  const near = new Set([p.child, ...parents, ...parents.flatMap((parent) => partnersOf(p, parent))]);
  const held = p.known.ties.filter((tie) => !tie.claim.not && tie.claim.checked !== 'contradicted');
  const tied = held.flatMap((tie): readonly PersonId[] => {
    if (tie.is === 'parent-of') return parents.includes(tie.whom) ? [tie.who] : [];
    if (!ofKin.has(tie.is)) return [];
    const [from, other] = near.has(tie.who) ? [tie.who, tie.whom] : [tie.whom, tie.who];
    return near.has(from) && !(tie.is === 'sibling-of' && from === p.child) ? [other] : [];
  });
  const found = new Set(tied.filter((person) => !near.has(person)));
  for (const tie of held) {
    if (tie.is !== 'partner-of') continue;
    for (const person of [...found]) {
      const partner = otherEnd(tie, person);
      if (partner !== undefined && !near.has(partner)) found.add(partner);
    }
  }
  return found;
});

/** Kin whom an entry is about, who were there, or of whom it says something. */
export const kinIn = (p: Picture, entry: Entry): readonly PersonId[] => {
  const kin = kinOf(p);
  const named = [...entry.about, ...entry.present, ...entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom]))];
  return [...new Set(named)].filter((person) => kin.has(person));
};
