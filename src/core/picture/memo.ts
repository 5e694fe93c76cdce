/**
 * Keeps what a function works out from an object for as long as the object lives. A picture never changes once made, so
 * nothing kept here can go stale.
 */
export function onceFor<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const held = kept.get(key);
    if (held !== undefined) return held.value;
    const value = work(key);
    kept.set(key, { value });
    return value;
  };
}
