/** Keeps the last few things worked out, each under a name, until the print of what it was worked out from changes. */
export function keeping<T>(most: number): (name: string, print: string, work: () => T) => T {
  const kept = new Map<string, { readonly print: string; readonly value: T }>();
  return (name, print, work) => {
    const held = kept.get(name);
    kept.delete(name);
    const value = held?.print === print ? held.value : work();
    kept.set(name, { print, value });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
