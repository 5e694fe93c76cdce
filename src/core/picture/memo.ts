/**
 * Keeps what a function works out from an object for as long as the object lives. A picture never changes once made, nor does an
 * entry, so nothing kept here can go stale.
 */
export function onceFor<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    const held = kept.get(key);
    if (held !== undefined || kept.has(key)) return held as V;
    const value = work(key);
    kept.set(key, value);
    return value;
  };
}

/** The same for what is worked out from an object and something beside it: a day, a person and a day. */
export function onceForEach<K extends object, A extends readonly (string | number)[], V>(
  work: (key: K, ...beside: A) => V,
): (key: K, ...beside: A) => V {
  const keptFor = onceFor((_: K) => new Map<string | number, V>());
  return (key, ...beside) => {
    const kept = keptFor(key);
    const [first = ''] = beside;
    const place = beside.length > 1 ? beside.join('\n') : first;
    const held = kept.get(place);
    if (held !== undefined || kept.has(place)) return held as V;
    const value = work(key, ...beside);
    kept.set(place, value);
    return value;
  };
}
