/**
 * Keeps what a function works out from an object for as long as the object lives. A picture never changes once made, nor does an
 * entry, so nothing kept here can go stale.
 */
export function onceFor<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V | typeof nothing>();
  return (key) => {
    const held = kept.get(key);
    if (held !== undefined) return held === nothing ? (undefined as V) : held;
    const value = work(key);
    kept.set(key, value === undefined ? nothing : value);
    return value;
  };
}

/** Kept where nothing came of the work, so that one look tells whether it was done. */
const nothing = Symbol('nothing');

type Beside = readonly (string | number)[];

/** The same for what is worked out from an object and something beside it: a day, a person and a day. */
export const onceForEach = <K extends object, A extends Beside, V>(work: (key: K, ...beside: A) => V): ((key: K, ...beside: A) => V) =>
  onceByEach(
    onceFor((_: K) => new Map<string | number, V>()),
    work,
  );

/** The same for what is worked out from an object and something beside it that is as good as another of which the same is said: its words for the matter. */
export function onceForAlike<K extends object, T, V>(
  alike: (beside: T) => string,
  work: (key: K, beside: T) => V,
): (key: K, beside: T) => V {
  const kept = onceFor((_: K) => new Map<string, V>());
  return (key, beside) => {
    const values = kept(key);
    const words = alike(beside);
    const held = values.get(words);
    if (held !== undefined || values.has(words)) return held as V;
    const value = work(key, beside);
    values.set(words, value);
    return value;
  };
}

/**
 * The same for what is worked out from several objects: kept for as long as all of them are the very same. `of` names them, and what
 * `work` gives may depend on nothing else but what is beside.
 */
export function onceForAll<K extends object, A extends Beside, V>(
  of: (key: K) => readonly object[],
  work: (key: K, ...beside: A) => V,
): (key: K, ...beside: A) => V {
  const root = branch<V>();
  const valuesFor = onceFor((key: K) => of(key).reduce((kept: Branch<V>, one) => kept.to(one), root).values);
  return onceByEach(valuesFor, work);
}

interface Branch<V> {
  readonly values: Map<string | number, V>;
  readonly to: (one: object) => Branch<V>;
}

const branch = <V>(): Branch<V> => ({ values: new Map(), to: onceFor(() => branch<V>()) });

function onceByEach<K extends object, A extends Beside, V>(
  valuesFor: (key: K) => Map<string | number, V>,
  work: (key: K, ...beside: A) => V,
): (key: K, ...beside: A) => V {
  return (key, ...beside) => {
    const values = valuesFor(key);
    const [first = ''] = beside;
    const place = beside.length > 1 ? beside.join('\n') : first;
    const held = values.get(place);
    if (held !== undefined || values.has(place)) return held as V;
    const value = work(key, ...beside);
    values.set(place, value);
    return value;
  };
}

/** A set that is the very same as last time, of all that is kept beside one object, where the same are in it in the same order. */
export function sameWhile<K extends object, T>(beside: (key: K) => object, work: (key: K) => ReadonlySet<T>): (key: K) => ReadonlySet<T> {
  const last = new WeakMap<object, ReadonlySet<T>>();
  return onceFor((key) => {
    const now = work(key);
    const held = last.get(beside(key));
    if (held !== undefined && areAlike(held, now)) return held;
    last.set(beside(key), now);
    return now;
  });
}

function areAlike<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const others = b.values();
  return a.size === b.size && a.values().every((one) => one === others.next().value);
}
