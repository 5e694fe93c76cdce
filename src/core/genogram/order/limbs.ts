import type { Prepared } from './prepared.ts';

/**
 * The parts of a family that hang together when the child is taken out of it by one cut: for each person, those who can be reached
 * only through them, with or without them. Smaller ones come first.
 */
export function limbsOf(p: Prepared): readonly ReadonlySet<number>[] {
  const found = new Map<string, ReadonlySet<number>>();
  const keep = (limb: ReadonlySet<number>): void => {
    if (limb.size > 0) found.set([...limb].sort((a, b) => a - b).join(' '), limb);
  };
  for (let cut = 0; cut < p.of.rows.length; cut += 1) {
    if (cut !== p.of.start) {
      const rest = reachable(p, p.of.start, cut);
      keep(new Set(p.of.rows.keys().filter((person) => !rest.has(person))));
    }
    // Each part that hangs on this person alone.
    for (const other of p.neighbours[cut] ?? []) {
      const part = reachable(p, other, cut);
      if (!part.has(p.of.start)) keep(part);
    }
  }
  return [...found.values()].sort(smallerFirst);
}

const smallerFirst = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => a.size - b.size;

function reachable(p: Prepared, from: number, without: number): ReadonlySet<number> {
  const seen = new Set([from]);
  for (const person of seen) for (const next of p.neighbours[person] ?? []) if (next !== without) seen.add(next);
  return seen;
}
