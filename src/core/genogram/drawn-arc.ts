import { arcsBetween, type Ends, type Outline, signOn } from './drawing/arcs.ts';
import { type Box, type Point, segmentsOf } from './drawing/geometry.ts';
import type { Layout } from './drawing/lay-out.ts';
import { type Stroke, strokeOf } from './drawn-tie.ts';
import type { Bond, Couple, FamilyGraph, FamilyMember, Parenthood, Siblings } from './family/family-graph.ts';
import type { Numbered } from './family/lineage-of.ts';

/** A line that leaves the rows: between people who stand to each other in another way than kin do, or kin of generations that do not fit. */
export type DrawnArc = {
  readonly path: readonly Point[];
  readonly stroke: Stroke /** Where a sign on it stands. */;
  readonly sign: Point;
} & (
  | { readonly kind: 'bond'; readonly bond: Bond }
  | { readonly kind: 'couple'; readonly couple: Couple }
  | { readonly kind: 'parent'; readonly tie: Parenthood }
  | { readonly kind: 'siblings'; readonly tie: Siblings }
);

type Wanted = { readonly ends: Ends; readonly make: (path: readonly Point[], sign: Point) => DrawnArc };

/** Kin across generations come first: their lines have the pick of the ways. */
export function arcsOf(graph: FamilyGraph, { people, lineage }: Numbered, layout: Layout, texts: readonly Box[]): readonly DrawnArc[] {
  const numbers = new Map(people.map((one, i) => ['person' in one ? one.person : one, i]));
  const ends = (one: Bond['from'], other: Bond['from']): Ends => [numbers.get(one) ?? -1, numbers.get(other) ?? -1];
  const down = ([one, other]: Ends): number => (lineage.rows[other] ?? 0) - (lineage.rows[one] ?? 0);
  const wanted: readonly Wanted[] = [
    ...graph.couples.flatMap((couple): readonly Wanted[] => {
      const pair = ends(...couple.people);
      return down(pair) === 0
        ? []
        : [{ ends: pair, make: (path, sign) => ({ sign, kind: 'couple', couple, path, stroke: strokeOf(couple.said) }) }];
    }),
    ...graph.parents.flatMap((tie): readonly Wanted[] => {
      const pair = ends(tie.parent, tie.child);
      return down(pair) === 1
        ? []
        : [{ ends: pair, make: (path, sign) => ({ sign, kind: 'parent', tie, path, stroke: strokeOf(tie.said) }) }];
    }),
    ...graph.siblings.flatMap((tie): readonly Wanted[] => {
      const pair = ends(...tie.people);
      return down(pair) === 0
        ? []
        : [{ ends: pair, make: (path, sign) => ({ sign, kind: 'siblings', tie, path, stroke: strokeOf(tie.said) }) }];
    }),
    ...graph.bonds
      .filter(({ isDrawn }) => isDrawn)
      .map(
        (bond): Wanted => ({
          ends: ends(bond.from, bond.to),
          make: (path, sign) => ({ sign, kind: 'bond', bond, path, stroke: strokeOf(bond.said) }),
        }),
      ),
  ];
  if (wanted.length === 0) return [];
  const lines = layout.lines.flatMap(({ couple, stem, bar, drops }) => [couple, stem, bar, ...drops].flatMap(segmentsOf));
  const paths = arcsBetween(
    wanted.map((one) => one.ends),
    {
      symbols: layout.symbols,
      outlines: people.map((one) => ('person' in one ? outlineOf(one) : 'diamond')),
      texts: [...layout.labels.filter(({ top, bottom }) => bottom > top), ...texts],
      lines,
      bounds: { left: -6, top: -10, right: layout.width + 6, bottom: layout.height - 4 },
    },
  );
  return wanted.map(({ make }, i) => {
    const path = paths[i] ?? [];
    const others = paths.flatMap((other, j) => (j === i ? [] : segmentsOf(other)));
    return make(path, signOn(path, [...lines, ...others]));
  });
}

/** A triangle is taken for the square round it. */
const outlineOf = ({ sex, life }: FamilyMember): Outline =>
  sex === 'm' || life.kind === 'unborn' || life.kind === 'lost' ? 'square' : sex === 'f' ? 'circle' : 'diamond';
