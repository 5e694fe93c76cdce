import type { PersonId } from '../../entry/ids.ts';
import type { FamilyGraph, OtherTie, Said } from './family-graph.ts';
import { generationsOf } from './generations.ts';

/** The same family with each tie to somebody at the edge told in words: no line leads there. */
export function fitted(graph: FamilyGraph): FamilyGraph {
  const rows = generationsOf(graph);
  const areIn = (one: PersonId, other: PersonId): boolean => rows.has(one) && rows.has(other);
  // Of parents of two generations no more is said than that both are: their own lines to the child say it.
  const told = graph.couples.filter(({ state, people: [one, other] }) => state !== 'parents' || rows.get(one) === rows.get(other));
  const couples = told.filter(({ people: [one, other] }) => areIn(one, other));
  const siblings = graph.siblings.filter(({ people: [one, other] }) => areIn(one, other));
  const parents = graph.parents.filter(({ parent, child }) => areIn(parent, child));
  const left = [
    ...told.filter((tie) => !couples.includes(tie)),
    ...graph.siblings.filter((tie) => !siblings.includes(tie)),
    ...graph.parents.filter((tie) => !parents.includes(tie)),
  ];
  return {
    ...graph,
    couples,
    siblings,
    parents,
    bonds: graph.bonds.map((bond) => ({ ...bond, isDrawn: areIn(bond.from, bond.to) })),
    others: [...graph.others, ...left.flatMap(({ said }) => inWords(said))],
  };
}

/** One tie for each thing that is said. */
const inWords = ({ claims, standing }: Said): readonly OtherTie[] =>
  [...Map.groupBy(claims, ({ is }) => is)].flatMap(([, said]) => {
    const [first] = said;
    return first === undefined ? [] : [{ who: first.who, is: first.is, whom: first.whom, said: { standing, claims: said } }];
  });

/** The same family with the lines of kin alone: how else people stand to each other is told in words. */
export const kinLinesAlone = (graph: FamilyGraph): FamilyGraph => ({
  ...graph,
  bonds: graph.bonds.map((bond) => ({ ...bond, isDrawn: false })),
});
