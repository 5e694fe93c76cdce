import type { Lineage, Union } from '../lineage.ts';
import { type Births, birthsIn } from './births.ts';

/** A lineage with what is looked up at every step of the search. */
export interface Prepared {
  readonly of: Lineage;
  readonly depth: number;
  /** The unions that each person is a parent in, and those they are a child in. */
  readonly asParent: readonly (readonly number[])[];
  readonly asChild: readonly (readonly number[])[];
  readonly births: Births;
  /** Whoever shares a union or a home with each person: those of their birth family first. */
  readonly neighbours: readonly (readonly number[])[];
  /** Unions whose parents are on each row; unions without parents by the row above their children. */
  readonly unionsOn: readonly (readonly number[])[];
  /** Those of one home whom no line joins, by their row. */
  readonly besideOn: readonly Lineage['beside'][];
  /** Lines that come down on each person from parents. */
  readonly drops: readonly number[];
}

export function prepare(of: Lineage): Prepared {
  const depth = Math.max(-1, ...of.rows) + 1;
  const lists = (n: number): number[][] => Array.from({ length: n }, () => []);
  const asParent = lists(of.rows.length);
  const asChild = lists(of.rows.length);
  const unionsOn = lists(depth);
  const drops = of.rows.map(() => 0);
  of.unions.forEach((union, u) => {
    for (const parent of union.parents) asParent[parent]?.push(u);
    for (const child of union.children) {
      asChild[child]?.push(u);
      if (union.parents.length > 0) drops[child] = (drops[child] ?? 0) + 1;
    }
    unionsOn[rowOf(of, union)]?.push(u);
  });
  const besideOn = Array.from({ length: depth }, (_, row) => of.beside.filter(([a]) => of.rows[a] === row));
  const neighbours = of.rows.map((_, person) => neighboursOf(of, [...(asChild[person] ?? []), ...(asParent[person] ?? [])], person));
  return { of, depth, asParent, asChild, births: birthsIn(of.unions, of.rows.length), neighbours, unionsOn, besideOn, drops };
}

/** The row of a union's parents, or the one above its children. */
export const rowOf = (of: Lineage, union: Union): number =>
  union.parents.length > 0 ? (of.rows[union.parents[0] ?? 0] ?? 0) : Math.max(0, (of.rows[union.children[0] ?? 0] ?? 0) - 1);

function neighboursOf({ unions, beside }: Lineage, own: readonly number[], person: number): readonly number[] {
  const shared = own.flatMap((u) => [...(unions[u]?.parents ?? []), ...(unions[u]?.children ?? [])]);
  const homes = beside.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : []));
  return [...new Set([...shared, ...homes])].filter((other) => other !== person);
}
