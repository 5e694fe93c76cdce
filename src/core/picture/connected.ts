/**
 * Puts together what is connected, directly or by way of others. Each group keeps the order given, and groups stand in the
 * order of their first members, so that evidence grows at the end and its first entry stays the first.
 */
export function connected<T>(items: readonly T[], tied: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const place = new Map(items.map((item, i) => [item, i]));
  const groups: T[][] = [];
  for (const item of items) {
    const mine = groups.filter((group) => group.some((other) => tied(other, item)));
    const [first, ...rest] = mine;
    if (first === undefined) {
      groups.push([item]);
      continue;
    }
    for (const group of rest) {
      first.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
    first.push(item);
    // Items come in order: only groups that have been joined can stand out of it.
    if (rest.length > 0) first.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  }
  return groups;
}

/** The same of items that are connected where they have a key in common. */
export function connectedBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): readonly (readonly T[])[] {
  const keys = items.map(keysOf);
  const leaders = items.map((_, i) => i);
  const leaderOf = (i: number): number => {
    let leader = i;
    while (leaders[leader] !== undefined && leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[i] = leader;
    return leader;
  };
  const first = new Map<K, number>();
  for (const [i, own] of keys.entries())
    for (const key of own) {
      const held = first.get(key);
      if (held === undefined) first.set(key, i);
      else {
        const [a, b] = [leaderOf(held), leaderOf(i)];
        // The first of a group leads it, so that groups stand in the order of their first members.
        leaders[Math.max(a, b)] = Math.min(a, b);
      }
    }
  const groups = Map.groupBy(
    items.map((item, i) => ({ item, i })),
    ({ i }) => leaderOf(i),
  );
  return [...groups.values()].map((group) => group.map(({ item }) => item));
}
