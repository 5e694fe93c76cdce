import { type Box, contains, labelOffset, type Point, symbolRadius } from './drawing/geometry.ts';
import { type Layout, layOut } from './drawing/lay-out.ts';
import { ringRound } from './drawing/ring.ts';
import type { Couple, FamilyGraph, FamilyMember, Home, Manner, Said, Siblings, Standing } from './family/family-graph.ts';
import { lineageOf, type Numbered } from './family/lineage-of.ts';
import type { FamilyUnion } from './family/unions.ts';

/** The lines under a person's symbol. */
export type Label = (member: FamilyMember, at: 'family' | 'edge') => readonly string[];

export interface DrawnPerson {
  readonly member: FamilyMember;
  readonly at: Point;
  readonly place: 'family' | 'edge';
  readonly label: { readonly box: Box; readonly lines: readonly string[] };
}

/** How a line is drawn: as it stands, broken where it is in doubt, dotted where only a child in common is on record. */
export type Stroke = 'solid' | 'broken' | 'dotted';

/** A line of the drawing with what it stands for. */
export type DrawnTie =
  | {
      readonly kind: 'couple';
      readonly couple: Couple;
      /** Where one of the two is a parent not on record. */
      readonly union: FamilyUnion | undefined;
      readonly path: readonly Point[];
      readonly stroke: Stroke;
      readonly strikes: readonly Point[];
      readonly dates: Point;
    }
  | { readonly kind: 'stem'; readonly union: FamilyUnion; readonly path: readonly Point[]; readonly stroke: Stroke }
  | {
      readonly kind: 'child';
      readonly union: FamilyUnion;
      readonly child: FamilyUnion['children'][number];
      readonly path: readonly Point[];
      readonly manner: Manner;
      readonly stroke: Stroke;
    }
  | { readonly kind: 'siblings'; readonly siblings: Siblings; readonly paths: readonly (readonly Point[])[]; readonly stroke: Stroke };

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

const lineHeight = 15;
const letterWidth = 7.7;
const margin = 14;

export const labelSize = (lines: readonly string[]): { readonly width: number; readonly height: number } => ({
  width: Math.max(2 * symbolRadius + 8, Math.ceil(Math.max(0, ...lines.map(({ length }) => length)) * letterWidth) + 4),
  height: lines.length * lineHeight,
});

/** Draws a family. `atLeast` is the width that those at the edge may fill. */
export function drawGenogram(graph: FamilyGraph, labelOf: Label, atLeast: number): Genogram {
  const numbered = lineageOf(graph, (member) => labelSize(labelOf(member, 'family')));
  const layout = layOut(numbered.lineage);
  const family = numbered.people.flatMap((one, i): readonly DrawnPerson[] => {
    const [at, box] = [layout.at[i], layout.labels[i]];
    return 'person' in one && at !== undefined && box !== undefined
      ? [{ member: one, at, place: 'family', label: { box, lines: labelOf(one, 'family') } }]
      : [];
  });
  const edge = edgeOf(numbered.edge, labelOf, layout, Math.max(layout.width, atLeast));
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

const strokeOf = ({ standing }: Said): Stroke => (isDoubtful(standing) ? 'broken' : 'solid');
export const isDoubtful = (standing: Standing): boolean => standing === 'unconfirmed' || standing === 'disputed';

function tiesOf({ unions }: Numbered, { lines, symbols }: Layout): readonly DrawnTie[] {
  return unions.flatMap((union, i): readonly DrawnTie[] => {
    const drawn = lines[i];
    if (drawn === undefined) return [];
    if ('people' in union) {
      const paths = [drawn.bar, ...drawn.drops];
      return [{ kind: 'siblings', siblings: union, paths, stroke: strokeOf(union.said) }];
    }
    const children = union.children.map((child, j): DrawnTie & { kind: 'child' } => ({
      kind: 'child',
      union,
      child,
      path: drawn.drops[j] ?? [],
      manner: child.manner,
      stroke: child.by.some(({ said }) => isDoubtful(said.standing)) ? 'broken' : 'solid',
    }));
    const stem = children.every(({ stroke }) => stroke === 'broken') ? 'broken' : 'solid';
    return [
      ...coupleDrawn(union, drawn.couple, drawn.stem[0]?.x, symbols),
      ...[drawn.stem, drawn.bar].filter(({ length }) => length > 0).map((path): DrawnTie => ({ kind: 'stem', union, path, stroke: stem })),
      ...children,
    ];
  });
}

/** A couple's line; struck through once where they parted, twice where they divorced, away from where the line to the children leaves. */
function coupleDrawn(union: FamilyUnion, path: readonly Point[], trunk: number | undefined, symbols: readonly Box[]): readonly DrawnTie[] {
  const {
    couple,
    parents: [one, other],
  } = union;
  if (path.length === 0) return [];
  const shown: Couple = couple ?? {
    people: [one, typeof other === 'string' ? other : one],
    state: 'parents',
    said: { standing: 'stands', claims: [] },
  };
  const stroke = shown.state === 'parents' ? 'dotted' : strokeOf(shown.said);
  const [from, to] = longestLevel(path);
  const inset = (point: Point): number => (symbols.some((box) => contains(box, point)) ? symbolRadius : 0);
  const [left, right] = [Math.min(from.x + inset(from), to.x), Math.max(to.x - inset(to), from.x)];
  const clear =
    trunk !== undefined && trunk > left && trunk < right ? (trunk - left >= right - trunk ? [left, trunk] : [trunk, right]) : [left, right];
  const middle = ((clear[0] ?? left) + (clear[1] ?? right)) / 2;
  const strikes = shown.state === 'separated' ? [middle] : shown.state === 'divorced' ? [middle - 3, middle + 3] : [];
  return [
    {
      kind: 'couple',
      union: typeof other === 'string' ? undefined : union,
      couple: shown,
      path,
      stroke,
      strikes: strikes.map((x) => ({ x, y: from.y })),
      dates: { x: middle, y: from.y },
    },
  ];
}

function longestLevel(path: readonly Point[]): readonly [Point, Point] {
  const origin = { x: 0, y: 0 };
  const parts = path.slice(1).map((to, i): readonly [Point, Point] => {
    const from = path[i] ?? to;
    return from.x <= to.x ? [from, to] : [to, from];
  });
  const level = parts.filter(([from, to]) => from.y === to.y);
  return level.reduce((best, part) => (part[1].x - part[0].x > best[1].x - best[0].x ? part : best), level[0] ?? [origin, origin]);
}

function homesDrawn({ homes }: FamilyGraph, { people }: Numbered, layout: Layout): Genogram['homes'] {
  const numbers = new Map(people.map((one, i) => ['person' in one ? one.person : one, i]));
  return homes.flatMap((home, turn) => {
    const members = new Set(home.people.flatMap((person) => numbers.get(person) ?? []));
    return members.size < 2 ? [] : [{ home, outline: ringRound(members, layout, turn) }];
  });
}

/** Those at the edge stand in rows below the family, each with their tie in words. */
function edgeOf(members: readonly FamilyMember[], labelOf: Label, layout: Layout, width: number): readonly DrawnPerson[] {
  const gap = 22;
  let [x, y, tallest] = [0, layout.height + 34, 0];
  return members.map((member): DrawnPerson => {
    const lines = labelOf(member, 'edge');
    const size = labelSize(lines);
    if (x > 0 && x + size.width > width) [x, y, tallest] = [0, y + tallest + gap, 0];
    const at = { x: Math.round(x + size.width / 2), y: y + symbolRadius };
    x += size.width + gap;
    tallest = Math.max(tallest, symbolRadius + labelOffset + size.height);
    const top = at.y + labelOffset;
    return {
      member,
      at,
      place: 'edge',
      label: { lines, box: { left: at.x - size.width / 2, right: at.x + size.width / 2, top, bottom: top + size.height } },
    };
  });
}
