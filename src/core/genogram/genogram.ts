import { textWidth } from '../drawing/words-in-lines.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Box, Point } from './drawing/geometry.ts';
import { type Layout, layOut } from './drawing/lay-out.ts';
import { ringRound } from './drawing/ring.ts';
import { arcsOf, type DrawnArc } from './drawn-arc.ts';
import { type DrawnPerson, edgeDrawn, familyDrawn, type Label, labelSize } from './drawn-person.ts';
import { type DrawnTie, tiesOf } from './drawn-tie.ts';
import type { Couple, FamilyGraph, Home } from './family/family-graph.ts';
import { lineageOf, type Numbered } from './family/lineage-of.ts';

/** A genogram as shapes and places, with what each stands for. Words are its reader's to put. */
export interface Genogram {
  readonly people: readonly DrawnPerson[];
  /** Parents who have no place beside the other: of whom no record tells, or who stand in another generation. */
  readonly notOnRecord: readonly (Point & { readonly elsewhere: boolean })[];
  readonly ties: readonly DrawnTie[];
  /** Lines that leave the rows, each clear of every symbol, label and date. */
  readonly arcs: readonly DrawnArc[];
  /** Dates over couples' lines. */
  readonly dates: readonly { readonly box: Box; readonly text: string }[];
  readonly homes: readonly { readonly home: Home; readonly outline: readonly (readonly Point[])[] }[];
  readonly layout: Layout;
  /** Where those at the edge begin, from the top. */
  readonly edgeFrom: number | undefined;
  readonly width: number;
  readonly height: number;
}

const margin = 14;

/** The dates over a couple's line, short: `m. 2014, s. 2018`. */
export type Dates = (couple: Couple) => string;

/** Pixels. */
const dateSize = 12;

/** Draws a family. `atLeast` is the width that those at the edge may fill. */
export function drawGenogram(graph: FamilyGraph, labelOf: Label, atLeast: number, datesOf: Dates = () => ''): Genogram {
  const numbered = lineageOf(
    graph,
    (member) => labelSize(labelOf(member, 'family')),
    (couple) => textWidth(datesOf(couple), dateSize),
  );
  const layout = layOut(numbered.lineage);
  const ties = tiesOf(numbered, layout);
  const dates = ties.flatMap((tie) => (tie.kind === 'couple' ? datesDrawn(tie, datesOf(tie.couple)) : []));
  const family = familyDrawn(numbered, layout, labelOf);
  const edge = edgeDrawn(numbered.edge, labelOf, layout, Math.max(layout.width, atLeast));
  const homes = homesDrawn(graph, numbered, layout);
  const bottom = Math.max(
    layout.height,
    ...edge.map(({ label }) => label.box.bottom + margin),
    ...homes.flatMap(({ outline }) => outline.flat().map(({ y }) => y + 4)),
  );
  return {
    people: [...walked(family, graph.child), ...edge],
    notOnRecord: numbered.people.flatMap((one, i) => {
      const at = layout.at[i];
      return 'person' in one || at === undefined ? [] : [{ ...at, elsewhere: one.elsewhere }];
    }),
    ties,
    arcs: arcsOf(graph, numbered, layout, [...dates.map(({ box }) => box), ...ties.flatMap(strikesIn)]),
    dates,
    homes,
    layout,
    edgeFrom: edge.length === 0 ? undefined : layout.height,
    width: Math.max(layout.width, ...edge.map(({ label }) => label.box.right)),
    height: bottom,
  };
}

/** The child first, then generation by generation, each from left to right: the order in which a keyboard walks through. */
const walked = (family: readonly DrawnPerson[], child: PersonId): readonly DrawnPerson[] =>
  family.toSorted((a, b) => Number(b.member.person === child) - Number(a.member.person === child) || a.at.y - b.at.y || a.at.x - b.at.x);

/** Strokes through a couple's line take room too: less where other lines run close by, and they are shorter. */
const strikesIn = (tie: DrawnTie): readonly Box[] => {
  if (tie.kind !== 'couple') return [];
  const [across, up] = tie.path.length === 2 ? [5, 9] : [3, 5];
  return tie.strikes.map(({ x, y }) => ({ left: x - across, right: x + across, top: y - up, bottom: y + up }));
};

function datesDrawn({ dates: { x, y }, strikes }: DrawnTie & { kind: 'couple' }, text: string): Genogram['dates'] {
  if (text === '') return [];
  const half = textWidth(text, dateSize) / 2;
  const bottom = y - (strikes.length > 0 ? 9 : 4);
  return [{ text, box: { left: x - half, right: x + half, top: bottom - dateSize, bottom } }];
}

function homesDrawn({ homes }: FamilyGraph, { people }: Numbered, layout: Layout): Genogram['homes'] {
  const numbers = new Map(people.map((one, i) => ['person' in one ? one.person : one, i]));
  return homes.flatMap((home, turn) => {
    const members = new Set(home.people.flatMap((person) => numbers.get(person) ?? []));
    return members.size < 2 ? [] : [{ home, outline: ringRound(members, layout, turn) }];
  });
}
