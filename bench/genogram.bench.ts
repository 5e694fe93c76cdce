import { contains, meeting, type Point, segmentsOf } from '../src/core/genogram/drawing/geometry.ts';
import { type Layout, layOut } from '../src/core/genogram/drawing/lay-out.ts';
import type { Lineage } from '../src/core/genogram/lineage.ts';
import { type Drawn, drawnByDagre, drawnByElk } from './families/drawn-elsewhere.ts';
import { inventFamily } from './families/invented-family.ts';
import { medianMs, row } from './measure.ts';

/** What a drawing comes to: lines that cross, how long all lines are, and sibships out of the order of birth. */
interface Measured {
  readonly crossings: number;
  readonly length: number;
  readonly disordered: number;
}

const nothing: Measured = { crossings: 0, length: 0, disordered: 0 };
const plus = (a: Measured, b: Measured): Measured => ({
  crossings: a.crossings + b.crossings,
  length: a.length + b.length,
  disordered: a.disordered + b.disordered,
});

/** Two hundred families that can be drawn without a crossing, and sixty where kin married and some cannot, laid out by Heed, by dagre and by elk. */
export async function benchGenogram(print: (line: string) => void): Promise<void> {
  const sets = [
    { name: '200 families, tidy', families: families(200, 'tidy') },
    { name: '60 families, kin married', families: families(60, 'wild') },
  ];
  for (const { name, families: all } of sets) {
    let [heed, dagre, elk] = [nothing, nothing, nothing];
    let more = 0;
    for (const lineage of all) {
      const [ours, theirs, others] = [
        measured(lineage, asDrawn(lineage, layOut(lineage))),
        measured(lineage, drawnByDagre(lineage)),
        measured(lineage, await drawnByElk(lineage)),
      ];
      if (ours.crossings > Math.min(theirs.crossings, others.crossings)) more += 1;
      [heed, dagre, elk] = [plus(heed, ours), plus(dagre, theirs), plus(elk, others)];
    }
    print(row(name, 'crossings', 'length, px', 'heed/theirs', 'disordered'));
    for (const [by, sum] of [['heed', heed] as const, ['dagre', dagre] as const, ['elk', elk] as const])
      print(row(by, String(sum.crossings), sum.length.toFixed(0), (heed.length / sum.length).toFixed(2), String(sum.disordered)));
    print(row('heed crosses more than either', String(more)));
  }
  const sixty = inventFamily(59, 60, 'tidy').lineage;
  print(row('a family of 60, ms', (await medianMs(5, () => layOut(sixty))).toFixed(0)));
}

const families = (count: number, manner: 'tidy' | 'wild'): readonly Lineage[] =>
  Array.from({ length: count }, (_, i) => inventFamily(i + 1, 8 + (((i + 1) * 7) % 53), manner).lineage);

/** Heed's lines as the others have theirs: from each parent to where the children's line leaves, and from there to each child. */
function asDrawn({ unions }: Lineage, { at, symbols, lines }: Layout): Drawn {
  return {
    at,
    boxes: symbols,
    lines: lines.map(({ couple, stem, drops }, u) => {
      const [leaves, bar] = stem;
      if (leaves === undefined || bar === undefined) return [couple];
      return [couple, ...(unions[u]?.children ?? []).map((_, i) => [leaves, bar, ...(drops[i] ?? [])])];
    }),
  };
}

function measured({ unions }: Lineage, { at, boxes, lines }: Drawn): Measured {
  const isInSymbol = (point: Point): boolean => boxes.some((box) => contains(box, point));
  const segments = lines.map((paths) => paths.flatMap(segmentsOf));
  const found = new Set<string>();
  segments.forEach((one, i) => {
    for (const other of segments.slice(i + 1))
      for (const a of one)
        for (const b of other) {
          const point = meeting(a, b);
          if (point !== undefined && !isInSymbol(point)) found.add(`${Math.round(point.x)} ${Math.round(point.y)}`);
        }
  });
  return {
    crossings: found.size,
    length: segments.flat().reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0),
    disordered: unions.filter(({ children }) =>
      children.some((child, i) => i > 0 && (at[child]?.x ?? 0) < (at[children[i - 1] ?? 0]?.x ?? 0)),
    ).length,
  };
}
