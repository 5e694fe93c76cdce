import type { PersonId } from '../../entry/ids.ts';
import { pairOf } from './couples.ts';
import type { Couple, FamilyGraph, Manner, Parenthood } from './family-graph.ts';
import { bySureness } from './said.ts';

/** The other parent, where the row has nobody: no record tells of one, or they stand in another generation (`elsewhere`) and a line of its own leads to the child. */
export interface NotOnRecord {
  readonly besides: PersonId;
  readonly elsewhere: boolean;
}

/** Two people, or one and a parent not on record, with the children that they are said to be parents of. */
export interface FamilyUnion {
  readonly parents: readonly [PersonId, PersonId | NotOnRecord];
  readonly couple: Couple | undefined;
  readonly children: readonly { readonly child: PersonId; readonly manner: Manner; readonly by: readonly Parenthood[] }[];
}

/** Not a subtraction: two that nothing tells of would give NaN. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The unions of a family, as far as their people are of generations that fit: partners of one, children of the next. */
export function unionsOf(graph: FamilyGraph, rows: ReadonlyMap<PersonId, number>): readonly FamilyUnion[] {
  const places = new Map(graph.people.map(({ person }, i) => [person, i]));
  const before = (a: PersonId, b: PersonId): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const sexes = new Map(graph.people.map(({ person, sex }) => [person, sex]));
  const ordered = (one: PersonId, other: PersonId): readonly [PersonId, PersonId] => {
    const left = (person: PersonId): number => (sexes.get(person) === 'm' ? 0 : sexes.get(person) === 'f' ? 2 : 1);
    return (left(one) - left(other) || before(one, other)) <= 0 ? [one, other] : [other, one];
  };
  const couples = new Map(
    graph.couples
      .filter(({ people: [a, b] }) => rows.has(a) && rows.get(a) === rows.get(b))
      .map((couple) => [pairOf(...couple.people), couple]),
  );
  const unions = new Map<
    string,
    { parents: FamilyUnion['parents']; couple: Couple | undefined; children: FamilyUnion['children'][number][] }
  >();
  const at = (key: string, parents: FamilyUnion['parents'], couple: Couple | undefined): FamilyUnion['children'][number][] => {
    const held = unions.get(key) ?? { parents, couple, children: [] };
    unions.set(key, held);
    return held.children;
  };
  for (const [key, couple] of couples) if (couple.state !== 'parents') at(key, ordered(...couple.people), couple);
  for (const { person: child } of graph.people) {
    const own = graph.parents.filter((tie) => tie.child === child && rows.get(tie.parent) === (rows.get(child) ?? 0) - 1);
    for (const [manner, ties] of Map.groupBy(own, (tie) => tie.manner)) {
      const known = [...ties].sort((a, b) => bySureness(a.said, b.said) || before(a.parent, b.parent));
      for (const by of pairsOf(known, couples, sexes)) {
        const [one, other] = by;
        if (one === undefined) continue;
        const elsewhere = graph.parents.some((tie) => tie.child === child && tie.manner === manner && !own.includes(tie));
        const key = other === undefined ? `${one.parent}\n?${elsewhere ? '+' : ''}` : pairOf(one.parent, other.parent);
        const parents =
          other === undefined ? ([one.parent, { besides: one.parent, elsewhere }] as const) : ordered(one.parent, other.parent);
        at(key, parents, couples.get(key)).push({ child, manner, by });
      }
    }
  }
  return [...unions.values()].sort((a, b) => {
    const [[aDay, aPlace], [bDay, bPlace]] = [beganBy(a, places), beganBy(b, places)];
    return before(a.parents[0], b.parents[0]) || compare(aDay, bDay) || compare(aPlace, bPlace);
  });
}

/** When a union is first told of, as far as anything tells: by a claim about the couple, else by its eldest child's place among all. */
function beganBy(
  { couple, children }: Pick<FamilyUnion, 'couple' | 'children'>,
  places: ReadonlyMap<PersonId, number>,
): readonly [number, number] {
  const days = (couple?.said.claims ?? []).map(({ since }) => since.latest);
  return [Math.min(...days), Math.min(...children.map(({ child }) => places.get(child) ?? 0))];
}

/** The best borne out two are the parents; whoever else is said to be one makes a pair with the one of the two who may be the other parent. */
function pairsOf(
  known: readonly Parenthood[],
  couples: ReadonlyMap<string, Couple>,
  sexes: ReadonlyMap<PersonId, string>,
): readonly (readonly Parenthood[])[] {
  const [first, second, ...more] = known;
  if (first === undefined) return [];
  if (second === undefined) return [[first]];
  return [
    [first, second],
    ...more.map((another) => {
      const isCouple = (one: Parenthood): boolean => couples.get(pairOf(one.parent, another.parent))?.state === 'together';
      const other =
        [first, second].find((one) => sexes.get(one.parent) !== sexes.get(another.parent) && sexes.get(one.parent) !== 'unknown') ??
        [first, second].find(isCouple) ??
        first;
      return [other, another];
    }),
  ];
}
