import dagre from '@dagrejs/dagre';
import type { ElkNode } from 'elkjs/lib/elk.bundled.js';
import Elk from 'elkjs/lib/elk.bundled.js';
import type { Box, Point } from '../../src/core/genogram/drawing/geometry.ts';
import type { Lineage } from '../../src/core/genogram/lineage.ts';

/** A family as some layout drew it: boxes of people, and for each union the lines from its parents and to its children. */
export interface Drawn {
  readonly at: readonly Point[];
  /** Where a line belongs to the person it leads to, and crosses nothing. */
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly (readonly Point[])[])[];
}

const symbolHeight = 44;
/** As far apart as Heed puts people. */
const apart = 18;
const between = 24;

const person = (n: number): string => `p${n}`;
const union = (n: number): string => `u${n}`;

/** The lines of a family as a graph: from each parent to the union, from the union to each child. */
const edgesOf = ({ unions }: Lineage): readonly { readonly from: string; readonly to: string; readonly union: number }[] =>
  unions.flatMap(({ parents, children }, u) => [
    ...parents.map((parent) => ({ from: person(parent), to: union(u), union: u })),
    ...children.map((child) => ({ from: union(u), to: person(child), union: u })),
  ]);

const tall = ({ heights }: Lineage, n: number): number => symbolHeight + (heights[n] ?? 0);

export function drawnByDagre(lineage: Lineage): Drawn {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: apart, ranksep: between });
  graph.setDefaultEdgeLabel(() => ({}));
  lineage.rows.forEach((_, n) => {
    graph.setNode(person(n), { width: lineage.widths[n] ?? 0, height: tall(lineage, n) });
  });
  lineage.unions.forEach((_, u) => {
    graph.setNode(union(u), { width: 1, height: 1 });
  });
  const edges = edgesOf(lineage);
  edges.forEach(({ from, to }, i) => {
    graph.setEdge(from, to, {}, String(i));
  });
  dagre.layout(graph);
  const pathOf = (i: number): readonly Point[] => {
    const edge = edges[i];
    return edge === undefined ? [] : graph.edge(edge.from, edge.to, String(i)).points;
  };
  const at = lineage.rows.map((_, n): Point => ({ x: graph.node(person(n)).x, y: graph.node(person(n)).y }));
  return {
    at,
    boxes: boxesOf(lineage, at),
    lines: lineage.unions.map((_, u) => edges.flatMap((edge, i) => (edge.union === u ? [pathOf(i)] : []))),
  };
}

export async function drawnByElk(lineage: Lineage): Promise<Drawn> {
  const edges = edgesOf(lineage);
  const graph: ElkNode = {
    id: 'family',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.thoroughness': '20',
      'elk.spacing.nodeNode': String(apart),
      'elk.layered.spacing.nodeNodeBetweenLayers': String(between),
    },
    children: [
      ...lineage.rows.map((_, n) => ({ id: person(n), width: lineage.widths[n] ?? 0, height: tall(lineage, n) })),
      ...lineage.unions.map((_, u) => ({ id: union(u), width: 1, height: 1 })),
    ],
    edges: edges.map(({ from, to }, i) => ({ id: `e${i}`, sources: [from], targets: [to] })),
  };
  const laid = await new Elk.default().layout(graph);
  const paths = new Map(
    (laid.edges ?? []).map(({ id, sections }) => [
      id,
      (sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
    ]),
  );
  const nodes = new Map((laid.children ?? []).map((node) => [node.id, node]));
  const at = lineage.rows.map((_, n): Point => {
    const { x = 0, y = 0, width = 0, height = 0 } = nodes.get(person(n)) ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  });
  return {
    at,
    boxes: boxesOf(lineage, at),
    lines: lineage.unions.map((_, u) => edges.flatMap((edge, i) => (edge.union === u ? [paths.get(`e${i}`) ?? []] : []))),
  };
}

const boxesOf = (lineage: Lineage, at: readonly Point[]): readonly Box[] =>
  at.map(({ x, y }, n) => {
    const [half, tallHalf] = [(lineage.widths[n] ?? 0) / 2 + 1, tall(lineage, n) / 2 + 1];
    return { left: x - half, right: x + half, top: y - tallHalf, bottom: y + tallHalf };
  });
