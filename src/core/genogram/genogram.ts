import type { Point } from './drawing/geometry.ts';
import { type Layout, layOut } from './drawing/lay-out.ts';
import { ringRound } from './drawing/ring.ts';
import { type DrawnPerson, edgeDrawn, familyDrawn, type Label, labelSize } from './drawn-person.ts';
import { type DrawnTie, tiesOf } from './drawn-tie.ts';
import type { FamilyGraph, Home } from './family/family-graph.ts';
import { lineageOf, type Numbered } from './family/lineage-of.ts';

/** A genogram as shapes and places, with what each stands for. Words are its reader's to put. */
export interface Genogram {
  readonly people: readonly DrawnPerson[];
  /** Parents of whom no record tells. */
  readonly notOnRecord: readonly Point[];
  readonly ties: readonly DrawnTie[];
  readonly homes: readonly { readonly home: Home; readonly outline: readonly (readonly Point[])[] }[];
  readonly layout: Layout;
  /** Where those at the edge begin, from the top. */
  readonly edgeFrom: number | undefined;
  readonly width: number;
  readonly height: number;
}

const margin = 14;

/** Draws a family. `atLeast` is the width that those at the edge may fill. */
export function drawGenogram(graph: FamilyGraph, labelOf: Label, atLeast: number): Genogram {
  const numbered = lineageOf(graph, (member) => labelSize(labelOf(member, 'family')));
  const layout = layOut(numbered.lineage);
  const family = familyDrawn(numbered, layout, labelOf);
  const edge = edgeDrawn(numbered.edge, labelOf, layout, Math.max(layout.width, atLeast));
  const homes = homesDrawn(graph, numbered, layout);
  const bottom = Math.max(
    layout.height,
    ...edge.map(({ label }) => label.box.bottom + margin),
    ...homes.flatMap(({ outline }) => outline.flat().map(({ y }) => y + 4)),
  );
  return {
    people: [...family, ...edge],
    notOnRecord: numbered.people.flatMap((one, i) => ('person' in one ? [] : (layout.at[i] ?? []))),
    ties: tiesOf(numbered, layout),
    homes,
    layout,
    edgeFrom: edge.length === 0 ? undefined : layout.height,
    width: Math.max(layout.width, ...edge.map(({ label }) => label.box.right)),
    height: bottom,
  };
}

function homesDrawn({ homes }: FamilyGraph, { people }: Numbered, layout: Layout): Genogram['homes'] {
  const numbers = new Map(people.map((one, i) => ['person' in one ? one.person : one, i]));
  return homes.flatMap((home, turn) => {
    const members = new Set(home.people.flatMap((person) => numbers.get(person) ?? []));
    return members.size < 2 ? [] : [{ home, outline: ringRound(members, layout, turn) }];
  });
}
