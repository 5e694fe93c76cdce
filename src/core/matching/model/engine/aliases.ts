/** A pair of names is learnt from so many groups, and from one in so many of those in which the rarer of the two stands. */
const [leastGroups, oneIn] = [4, 5];

/**
 * Names that recur beside one another across groups of records of one person: they stand for one another, as Liz does for Elizabeth.
 * @param groups by record: its group
 * @param names by record: the place of its given name; 0 where it has none
 * @returns places of names, the lesser first
 */
export function aliasesIn(
  groups: Int32Array,
  names: Int32Array,
  isAlike: (a: number, b: number) => boolean,
): readonly (readonly [number, number])[] {
  const members = new Map<number, Set<number>>();
  for (const [record, group] of groups.entries()) {
    const name = names[record] ?? 0;
    if (name === 0) continue;
    const held = members.get(group);
    if (held === undefined) members.set(group, new Set([name]));
    else held.add(name);
  }
  const [alone, together] = [new Map<number, number>(), new Map<string, number>()];
  for (const inGroup of members.values()) {
    if (inGroup.size > 12) continue;
    const sorted = [...inGroup].sort((a, b) => a - b);
    for (const [i, a] of sorted.entries()) {
      alone.set(a, (alone.get(a) ?? 0) + 1);
      for (const b of sorted.slice(i + 1)) if (!isAlike(a, b)) together.set(`${a} ${b}`, (together.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  return [...together].flatMap(([pair, times]): readonly (readonly [number, number])[] => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const rarer = Math.min(alone.get(a) ?? 0, alone.get(b) ?? 0);
    return times >= leastGroups && times * oneIn >= rarer ? [[a, b]] : [];
  });
}
