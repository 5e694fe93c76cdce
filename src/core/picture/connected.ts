/**
 * Puts together what is connected, directly or by way of others. Each group keeps the order given, and groups stand in the
 * order of their first members, so that evidence grows at the end and its first entry stays the first.
 */
export function connected<T>(items: readonly T[], tied: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  let groups: { readonly item: T; readonly place: number }[][] = [];
  for (const [place, item] of items.entries()) {
    const [first, ...rest] = groups.filter((group) => group.some((other) => tied(other.item, item)));
    if (first === undefined) {
      groups.push([{ item, place }]);
      continue;
    }
    first.push(...rest.flat(), { item, place });
    if (rest.length === 0) continue;
    first.sort((a, b) => a.place - b.place);
    groups = groups.filter((group) => !rest.includes(group));
  }
  return groups.map((group) => group.map(({ item }) => item));
}
