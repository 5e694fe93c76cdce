import type { FamilyGraph, OtherTie, Said } from './family-graph.ts';
import { generationsOf } from './generations.ts';

/**
 * The same family with each tie that no line can be drawn for told in words: between people at the edge, or where kin married across
 * generations so that partners are not of one row, or a child not of the next.
 */
export function fitted(graph: FamilyGraph): FamilyGraph {
  const rows = generationsOf(graph);
  const areLevel = ([one, other]: readonly [FamilyGraph['child'], FamilyGraph['child']]): boolean =>
    rows.has(one) && rows.get(one) === rows.get(other);
  const couples = graph.couples.filter(({ people }) => areLevel(people));
  const siblings = graph.siblings.filter(({ people }) => areLevel(people));
  const parents = graph.parents.filter(({ parent, child }) => rows.has(parent) && rows.get(child) === (rows.get(parent) ?? 0) + 1);
  const left = [
    ...graph.couples.filter((tie) => !couples.includes(tie)),
    ...graph.siblings.filter((tie) => !siblings.includes(tie)),
    ...graph.parents.filter((tie) => !parents.includes(tie)),
  ];
  return { ...graph, couples, siblings, parents, others: [...graph.others, ...left.flatMap(({ said }) => inWords(said))] };
}

/** One tie for each thing that is said. */
const inWords = ({ claims, standing }: Said): readonly OtherTie[] =>
  [...Map.groupBy(claims, ({ is }) => is)].flatMap(([, said]) => {
    const [first] = said;
    return first === undefined ? [] : [{ who: first.who, is: first.is, whom: first.whom, said: { standing, claims: said } }];
  });
