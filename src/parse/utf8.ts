/**
 * Reads bytes as UTF-8, strictly. Where they are none, gives the byte (counted from 0) at which the first character starts that is none: a guess at
 * what was meant would change a name.
 */
export function decodeUtf8(bytes: Uint8Array): string | { readonly badByte: number } {
  return decodeWhole(bytes) ?? { badByte: firstBadByte(bytes) };
}

function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decoding as a stream lets a text end inside a character, so it fails on a prefix only from its first bad byte on. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && isStartOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return startOfCharacter(bytes, bad - 1);
}

/** A character of several bytes can go wrong at any but its first, and has four at most. */
function startOfCharacter(bytes: Uint8Array, bad: number): number {
  for (let start = bad; start > bad - 4 && start >= 0; start -= 1) if (decodeWhole(bytes.subarray(0, start)) !== undefined) return start;
  return bad;
}

function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
