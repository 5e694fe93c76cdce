/**
 * Reads bytes as UTF-8, strictly. Where they are none, gives the first byte (counted from 0) at which no UTF-8 text could go on: a guess at what was meant
 * would change a name.
 */
export function decodeUtf8(bytes: Uint8Array): string | { readonly badByte: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { badByte: firstBadByte(bytes) };
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
  return bad - 1;
}

function isStartOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
