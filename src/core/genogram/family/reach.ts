import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Couple, Parenthood, Standing } from './family-graph.ts';
import { madeTies, type SaidTie } from './said.ts';

/** So many steps from the child, each from a parent to a child, to a partner or to a sibling, kin are drawn. */
const furthestKin = 9;
/** Whoever is tied otherwise is drawn where they are tied to somebody no more steps away than this. */
const nearKin = 2;

interface KinTie {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly standing: Standing;
}

/** Everybody whom the drawing shows. A tie that is not confirmed brings whoever it names, and nobody through them (rule 14). */
export function reachOf(p: Picture, couples: readonly Couple[], parents: readonly Parenthood[]): ReadonlySet<PersonId> {
  const kin: readonly KinTie[] = [
    ...couples.map(({ people: [one, other], said }) => ({ one, other, standing: said.standing })),
    ...parents.map(({ parent, child, said }) => ({ one: parent, other: child, standing: said.standing })),
    ...madeTies(p, 'sibling-of').map(({ who, whom, said }) => ({ one: who, other: whom, standing: said.standing })),
  ];
  const steps = new Map<PersonId, number>([[p.child, 0]]);
  const ends = new Set<PersonId>();
  for (const [person, step] of steps) {
    if (step >= furthestKin || ends.has(person)) continue;
    for (const { one, other, standing } of kin) {
      if (one !== person && other !== person) continue;
      const next = one === person ? other : one;
      if (standing === 'unconfirmed') {
        if (!steps.has(next)) ends.add(next);
      } else ends.delete(next);
      if (!steps.has(next)) steps.set(next, step + 1);
    }
  }
  const near = new Set([...p.circle.members.keys(), ...[...steps].flatMap(([person, step]) => (step <= nearKin ? [person] : []))]);
  const reached = new Set([...steps.keys(), ...p.circle.members.keys(), ...p.circle.toldOnly.flatMap(({ who, whom }) => [who, whom])]);
  for (const { who, whom } of otherTies(p)) {
    if (near.has(who)) reached.add(whom);
    if (near.has(whom)) reached.add(who);
  }
  return reached;
}

const otherTies = (p: Picture): readonly SaidTie[] =>
  madeTies(p, 'grandparent-of', 'relative-of', 'friend-of', 'carer-of', 'lives-with', 'in-contact-with', 'supervises');
