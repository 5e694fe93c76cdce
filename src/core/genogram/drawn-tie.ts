import { type Box, contains, type Point, symbolRadius } from './drawing/geometry.ts';
import type { Layout } from './drawing/lay-out.ts';
import type { Couple, Manner, Said, Siblings, Standing } from './family/family-graph.ts';
import type { Numbered, SiblingGroup } from './family/lineage-of.ts';
import type { FamilyUnion } from './family/unions.ts';

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
  | { readonly kind: 'siblings'; readonly ties: readonly Siblings[]; readonly path: readonly Point[]; readonly stroke: Stroke };

export const strokeOf = ({ standing }: Said): Stroke => (isDoubtful(standing) ? 'broken' : 'solid');
const isDoubtful = (standing: Standing): boolean => standing === 'unconfirmed' || standing === 'disputed';

/** The lines of a family with what each stands for. */
export function tiesOf({ unions }: Numbered, { lines, symbols }: Layout): readonly DrawnTie[] {
  return unions.flatMap((union, i): readonly DrawnTie[] => {
    const drawn = lines[i];
    if (drawn === undefined) return [];
    if ('people' in union) return bracketDrawn(union, drawn.bar, drawn.drops);
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

/** The bracket over brothers and sisters: where it comes down on one, as sure as what ties that one. */
function bracketDrawn({ people, ties }: SiblingGroup, bar: readonly Point[], drops: readonly (readonly Point[])[]): readonly DrawnTie[] {
  const strokeAmong = (some: readonly Siblings[]): Stroke => (some.every(({ said }) => isDoubtful(said.standing)) ? 'broken' : 'solid');
  return [
    { kind: 'siblings', ties, path: bar, stroke: strokeAmong(ties) },
    ...people.map((person, i): DrawnTie => {
      const own = ties.filter((tie) => tie.people.includes(person));
      return { kind: 'siblings', ties: own, path: drops[i] ?? [], stroke: strokeAmong(own) };
    }),
  ];
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
      dates: { x: (left + right) / 2, y: from.y },
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
