/** What a text was written in, as a person would say it. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Bytes as letters. What is not UTF-8 and has no mark of UTF-16 is taken as Windows-1252, in which old Windows programs of Britain write. Undefined where it is no text. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    const text = strictly(utf16, bytes);
    return text === undefined || !isWords(text) ? undefined : { text, encoding: 'UTF-16' };
  }
  const utf8 = strictly('utf-8', bytes);
  const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes);
  return isWords(text) ? { text, encoding: utf8 === undefined ? 'Windows-1252' : 'UTF-8' } : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark, or because every other byte of its start is nought. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const half = Math.floor(start.length / 2);
  if (half < 2 || bytes.length % 2 !== 0) return undefined;
  const even = start.filter((byte, i) => i % 2 === 0 && byte === 0).length;
  const odd = start.filter((byte, i) => i % 2 === 1 && byte === 0).length;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

/** Whether these are words and not some other file: next to nothing in them that no keyboard writes. */
function isWords(text: string): boolean {
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g)?.length ?? 0;
  return odd === 0 || odd / start.length < 0.002;
}
