import type { Entry } from '../entry/entry.ts';

type Entries = readonly Entry[];

/** What is kept of a list of entries is carried over to the same list with more at its end. */
const carriers: ((from: Entries, to: Entries, more: Entries) => void)[] = [];

function keptFor<V>(whole: (entries: Entries) => V, longer: (held: V, more: Entries) => V): (entries: Entries) => V {
  const kept = new WeakMap<Entries, V>();
  carriers.push((from, to, more) => {
    const held = kept.get(from);
    if (held !== undefined) kept.set(to, longer(held, more));
  });
  return (entries) => {
    const held = kept.get(entries);
    if (held !== undefined) return held;
    const value = whole(entries);
    kept.set(entries, value);
    return value;
  };
}

/** The same list with more entries at its end. What was read from each entry by itself is kept: only what is added is read. */
export function withMore<E extends Entry>(entries: readonly E[], more: readonly E[]): readonly E[] {
  if (more.length === 0) return entries;
  const longer = [...entries, ...more];
  for (const carry of carriers) carry(entries, longer, more);
  return longer;
}

/** What is read from each entry of a list by itself, in order. */
export const fromEach = <T>(read: (entry: Entry) => readonly T[]): ((entries: Entries) => readonly T[]) =>
  keptFor<readonly T[]>(
    (entries) => entries.flatMap(read),
    (held, more) => added(held, more.flatMap(read)),
  );

/** The entries of a list that are chosen by something beside them, in order. */
export function chosen<A extends readonly string[]>(
  isChosen: (entry: Entry, ...by: A) => boolean,
): (entries: Entries, ...by: A) => Entries {
  const choices = keptFor<Map<string, { readonly by: A; readonly list: Entries }>>(
    () => new Map(),
    (held, more) =>
      new Map(
        [...held].map(([key, { by, list }]) => [
          key,
          {
            by,
            list: added(
              list,
              more.filter((entry) => isChosen(entry, ...by)),
            ),
          },
        ]),
      ),
  );
  return (entries, ...by) => {
    const held = choices(entries);
    const key = by.join('\n');
    const list = held.get(key)?.list ?? entries.filter((entry) => isChosen(entry, ...by));
    held.set(key, { by, list });
    return list;
  };
}

/** The entries of a list by what each says of itself, in order: its kind, the people whom it names. Each stands once under a key. */
export const groupedBy = <K>(keysOf: (entry: Entry) => readonly K[]): ((entries: Entries) => ReadonlyMap<K, Entries>) =>
  keptFor<ReadonlyMap<K, Entries>>(
    (entries) => grouped(new Map(), entries, keysOf),
    (held, more) => grouped(held, more, keysOf),
  );

export function grouped<K>(
  before: ReadonlyMap<K, Entries>,
  more: Entries,
  keysOf: (entry: Entry) => readonly K[],
): ReadonlyMap<K, Entries> {
  const fresh = new Map<K, Entry[]>();
  for (const entry of more)
    for (const key of onceEach(keysOf(entry))) {
      const held = fresh.get(key);
      if (held === undefined) fresh.set(key, [entry]);
      else held.push(entry);
    }
  return fresh.size === 0
    ? before
    : new Map([...before, ...[...fresh].map(([key, list]) => [key, added(before.get(key) ?? [], list)] as const)]);
}

const onceEach = <K>(keys: readonly K[]): Iterable<K> => (keys.length > 1 ? new Set(keys) : keys);

/**
 * What is worked out from a list of entries, one after the other, and from something beside them. `of` names all that is beside: what is
 * held is added to as the list grows, for as long as each of these is the very same.
 */
export function heldWith<P, V>(
  of: (p: P) => readonly unknown[],
  none: V,
  longer: (p: P, held: V, more: Entries) => V,
): (p: P, entries: Entries) => V {
  const kept = new WeakMap<Entries, { readonly given: readonly unknown[]; readonly upTo: number; readonly value: V }>();
  carriers.push((from, to) => {
    const held = kept.get(from);
    if (held !== undefined) kept.set(to, held);
  });
  return (p, entries) => {
    const given = of(p);
    const held = kept.get(entries);
    const isSame = held?.given.every((one, i) => one === given[i]) === true;
    if (isSame && held.upTo === entries.length) return held.value;
    const value = isSame ? longer(p, held.value, entries.slice(held.upTo)) : longer(p, none, entries);
    kept.set(entries, { given, upTo: entries.length, value });
    return value;
  };
}

/** The very same list where nothing is added, so that what is kept of it is kept. */
export const added = <T>(held: readonly T[], more: readonly T[]): readonly T[] =>
  more.length === 0 ? held : held.length === 0 ? more : [...held, ...more];
