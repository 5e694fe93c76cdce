import type { Columns } from './columns.ts';
import { leastGap } from './geometry.ts';
import { runsOf } from './runs.ts';

/** Further than this nobody is moved to straighten a line. */
const furthest = 60;

/**
 * A line straight down reads better than one with a kink. Row by row, children are moved under the line that comes down to them; where
 * there is no room, their parents over them, or a parent with no other tie a little outwards, so that the line may come down elsewhere.
 */
export function settled(columns: Columns): Columns {
  const { p } = columns;
  const x = [...columns.x];
  for (const unions of p.unionsOn) {
    const { trunk } = runsOf({ ...columns, x });
    for (const union of unions) {
      const { children = [], parents = [] } = p.of.unions[union] ?? {};
      const leaves = trunk.get(union);
      const [one, other] = parents;
      if (leaves === undefined || one === undefined || other === undefined || children.length === 0) continue;
      const xs = children.map((child) => x[child] ?? 0);
      const by = Math.round(leaves - (Math.min(...xs) + Math.max(...xs)) / 2);
      if (by === 0 || Math.abs(by) > furthest) continue;
      if (move(columns, x, new Set(children), by) || move(columns, x, coupled(columns, one, union), -by)) continue;
      const outer = (x[one] ?? 0) < (x[other] ?? 0) === by > 0 ? one : other;
      if (isFree(columns, outer, union)) move(columns, x, new Set([outer]), -by);
    }
  }
  const left = Math.min(...x.map((one, person) => one - (p.of.widths[person] ?? 0) / 2));
  return { ...columns, x: x.map((one) => Math.round(one - left)) };
}

/** Moves people of one row, where nobody else is in the way. */
function move({ p, order, gaps }: Columns, x: number[], people: ReadonlySet<number>, by: number): boolean {
  const [first] = people;
  if (first === undefined) return false;
  const r = p.of.rows[first] ?? 0;
  const row = order[r] ?? [];
  const to = (person: number): number => (x[person] ?? 0) + (people.has(person) ? by : 0);
  const hasRoom = row.every((person, i) => {
    const next = row[i + 1];
    return next === undefined || people.has(person) === people.has(next) || to(next) - to(person) >= (gaps[r]?.[i] ?? leastGap);
  });
  if (hasRoom) for (const person of people) x[person] = (x[person] ?? 0) + by;
  return hasRoom;
}

/** True where nothing but one union ties somebody. */
const isFree = ({ p }: Columns, person: number, union: number): boolean =>
  (p.asChild[person] ?? []).length === 0 && (p.asParent[person] ?? []).every((other) => other === union);

/** Everybody of a row whom couples' lines join, where no other line up or down holds any of them; else nobody. */
function coupled({ p }: Columns, from: number, union: number): ReadonlySet<number> {
  const found = new Set([from]);
  for (const person of found)
    for (const u of p.asParent[person] ?? []) for (const parent of p.of.unions[u]?.parents ?? []) found.add(parent);
  const held = [...found].some(
    (person) =>
      (p.asChild[person] ?? []).length > 0 ||
      (p.asParent[person] ?? []).some((other) => other !== union && (p.of.unions[other]?.children.length ?? 0) > 0),
  );
  return held ? new Set() : found;
}
