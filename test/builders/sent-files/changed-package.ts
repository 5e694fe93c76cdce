import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A packed document with some of its parts put differently: words for the whole part, a function of its words, or nothing to leave it out. */
export function changedPackage(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | ((words: string) => string) | undefined>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === undefined) delete parts[name];
    else if (change instanceof Uint8Array) parts[name] = new Uint8Array(change);
    else parts[name] = strToU8(typeof change === 'string' ? change : change(strFromU8(parts[name] ?? new Uint8Array())));
  }
  return zipSync(parts);
}
