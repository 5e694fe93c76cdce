import { type Box, labelOffset, type Point, symbolRadius } from './drawing/geometry.ts';
import type { Layout } from './drawing/lay-out.ts';
import type { FamilyMember } from './family/family-graph.ts';
import type { Numbered } from './family/lineage-of.ts';

/** The lines under a person's symbol. */
export type Label = (member: FamilyMember, at: 'family' | 'edge') => readonly string[];

export interface DrawnPerson {
  readonly member: FamilyMember;
  readonly at: Point;
  readonly place: 'family' | 'edge';
  readonly label: { readonly box: Box; readonly lines: readonly string[] };
}

const lineHeight = 15;
const letterWidth = 7.7;

export const labelSize = (lines: readonly string[]): { readonly width: number; readonly height: number } => ({
  width: Math.max(2 * symbolRadius + 8, Math.ceil(Math.max(0, ...lines.map(({ length }) => length)) * letterWidth) + 4),
  height: lines.length * lineHeight,
});

/** Those whom lines or a shared home tie to the family, where the layout puts them. */
export const familyDrawn = ({ people }: Numbered, layout: Layout, labelOf: Label): readonly DrawnPerson[] =>
  people.flatMap((one, i): readonly DrawnPerson[] => {
    const [at, box] = [layout.at[i], layout.labels[i]];
    return 'person' in one && at !== undefined && box !== undefined
      ? [{ member: one, at, place: 'family', label: { box, lines: labelOf(one, 'family') } }]
      : [];
  });

/** Those at the edge stand in rows below the family, each with their tie in words. */
export function edgeDrawn(members: readonly FamilyMember[], labelOf: Label, layout: Layout, width: number): readonly DrawnPerson[] {
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
