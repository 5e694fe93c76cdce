/** Keeps the last few things worked out, each under a name, until the print of what it was worked out from changes. */
export interface Keeping<T> {
  readonly find: (name: string, print: string) => T | undefined;
  readonly keep: (name: string, print: string, value: T) => T;
}

export function keeping<T>(most: number): Keeping<T> {
  const kept = new Map<string, { readonly print: string; readonly value: T }>();
  return {
    find: (name, print) => {
      const held = kept.get(name);
      return held?.print === print ? held.value : undefined;
    },
    keep: (name, print, value) => {
      // Taken out first, so that it stands last: the one kept longest ago goes first.
      kept.delete(name);
      kept.set(name, { print, value });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
