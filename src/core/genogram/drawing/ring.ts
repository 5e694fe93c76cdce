import { type Box, type Point, symbolRadius } from './geometry.ts';
import type { Layout } from './lay-out.ts';
import { outlineOf } from './outline.ts';

/** How far inside or outside of the one before it each further ring runs, so that rings round the same person stay apart. */
const paddings = [7, 4, 9] as const;
const neck = 7;

interface Part {
  readonly row: number;
  readonly box: Box;
}

/** A ring round those who share a home, and round nobody else: one line, with a neck where others stand between. */
export function ringRound(members: ReadonlySet<number>, layout: Layout, turn: number): readonly (readonly Point[])[] {
  const padding = paddings[turn % paddings.length] ?? 7;
  const parts = layout.order.flatMap((row, r) => partsOf(row, r, members, layout, padding));
  const boxes: Box[] = parts.map(({ box }) => box);
  const joined = parts.map((_, i) => i);
  const rootOf = (i: number): number => (joined[i] === i || joined[i] === undefined ? i : rootOf(joined[i]));
  const pairs = parts.flatMap((one, i) => parts.slice(i + 1).map((other, j) => ({ i, j: i + 1 + j, one, other })));
  const distance = ({ one, other }: (typeof pairs)[number]): number =>
    Math.abs(one.row - other.row) * 1000 + Math.max(0, Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right));
  for (const pair of pairs.sort((a, b) => near(a) - near(b) || distance(a) - distance(b))) {
    if (rootOf(pair.i) === rootOf(pair.j)) continue;
    joined[rootOf(pair.j)] = rootOf(pair.i);
    boxes.push(...bridge(pair.one, pair.other, layout, turn));
  }
  return outlineOf(boxes);
}

/** Parts of neighbouring rows come first, then of one row, then the rest. */
const near = ({ one, other }: { readonly one: Part; readonly other: Part }): number => {
  const rows = Math.abs(one.row - other.row);
  return rows === 1 ? 0 : rows === 0 ? 1 : 2;
};

/** Those of a row who are members and stand next to each other. */
function partsOf(row: readonly number[], r: number, members: ReadonlySet<number>, layout: Layout, padding: number): readonly Part[] {
  const parts: { row: number; box: Box; last: number }[] = [];
  row.forEach((person, place) => {
    if (!members.has(person)) return;
    const box = boxOf(person, layout, padding);
    const before = parts.at(-1);
    if (before !== undefined && before.last === place - 1) {
      before.last = place;
      before.box = {
        left: before.box.left,
        right: box.right,
        top: Math.min(before.box.top, box.top),
        bottom: Math.max(before.box.bottom, box.bottom),
      };
    } else parts.push({ row: r, box, last: place });
  });
  return parts;
}

/** A person's symbol and label, with some room. */
export function boxOf(person: number, { symbols, labels }: Layout, padding: number): Box {
  const [symbol, label] = [symbols[person], labels[person]];
  if (symbol === undefined || label === undefined) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(symbol.left, label.left) - padding,
    right: Math.max(symbol.right, label.right) + padding,
    top: symbol.top - padding,
    bottom: Math.max(symbol.bottom, label.bottom) + padding - 2,
  };
}

function bridge(one: Part, other: Part, layout: Layout, turn: number): readonly Box[] {
  const [upper, lower] = one.row <= other.row ? [one, other] : [other, one];
  const [left, right] = [Math.max(upper.box.left, lower.box.left), Math.min(upper.box.right, lower.box.right)];
  if (lower.row - upper.row === 1 && right - left >= 3 * neck)
    return [{ left, right, top: upper.box.bottom - 1, bottom: lower.box.top + 1 }];
  const boxes: Box[] = [];
  const within = (box: Box, x: number): number => Math.min(Math.max(x, box.left + 2 * neck), box.right - 2 * neck);
  const last = within(lower.box, (upper.box.left + upper.box.right) / 2);
  let x = within(upper.box, last);
  let top = upper.box.bottom - 1;
  for (let row = upper.row; row < Math.max(lower.row, upper.row + 1); row += 1) {
    const y = between(layout, row) + (turn % 3) * 4 - 4;
    const next = row + 1 < lower.row ? passageIn(layout, row + 1, x) : last;
    boxes.push(
      { left: x - neck, right: x + neck, top, bottom: y + neck },
      { left: Math.min(x, next) - neck, right: Math.max(x, next) + neck, top: y - neck, bottom: y + neck },
    );
    [x, top] = [next, y - neck];
  }
  boxes.push({
    left: x - neck,
    right: x + neck,
    top: Math.min(top, lower.row === upper.row ? lower.box.bottom - 1 : top),
    bottom: lower.row === upper.row ? top + 2 * neck : lower.box.top + 1,
  });
  return boxes;
}

/** Between the labels of a row and the symbols of the next. */
function between({ order, at, labels, height }: Layout, row: number): number {
  const bottom = Math.max(
    ...(order[row] ?? []).map((person) => Math.max(labels[person]?.bottom ?? 0, (at[person]?.y ?? 0) + symbolRadius)),
  );
  const next = at[order[row + 1]?.[0] ?? -1]?.y;
  return next === undefined ? Math.min(bottom + 14, height) : (bottom + next - symbolRadius) / 2;
}

/** The gap between two neighbours of a row that is nearest to some place. */
function passageIn({ order, labels, symbols }: Layout, row: number, x: number): number {
  const people = order[row] ?? [];
  const edge = (person: number, side: 'left' | 'right'): number =>
    side === 'left'
      ? Math.min(labels[person]?.left ?? 0, symbols[person]?.left ?? 0)
      : Math.max(labels[person]?.right ?? 0, symbols[person]?.right ?? 0);
  const gaps = [
    edge(people[0] ?? -1, 'left') - 2 * neck,
    ...people.slice(1).map((next, i) => (edge(people[i] ?? -1, 'right') + edge(next, 'left')) / 2),
    edge(people.at(-1) ?? -1, 'right') + 2 * neck,
  ];
  return gaps.reduce((best, gap) => (Math.abs(gap - x) < Math.abs(best - x) ? gap : best), gaps[0] ?? x);
}
