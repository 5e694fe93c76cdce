/**
 * Puts together what is connected, directly or by way of others. Each group keeps the order given, and groups stand in the
 * order of their first members, so that evidence grows at the end and its first entry stays the first.
 */
export function connected<T>(items: readonly T[], tied: (a: T, b: T) => boolean): readonly (readonly T[])[] {
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
    first.sort((a, b) => items.indexOf(a) - items.indexOf(b));
  }
  return groups;
}
