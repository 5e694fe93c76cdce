import { plainLetters } from '../../names/letters.ts';

const simple = /^[a-z0-9 ]*$/;
const nothing: ReadonlySet<string> = new Set([
  'n a',
  'na',
  'nan',
  'none',
  'null',
  'nil',
  'unknown',
  'not known',
  'not stated',
  'not given',
  'unk',
  'x',
  'xx',
  'xxx',
  'test',
  'tbc',
  'no fixed abode',
  'nfa',
]);

/** Small plain letters and digits, one space between words; empty for what says that nothing is known. */
export function plainWords(text: string): string {
  const small = text.trim().toLowerCase();
  const plain = simple.test(small) && !small.includes('  ') ? small : spaced(small);
  return nothing.has(plain) ? '' : plain;
}

const spaced = (text: string): string =>
  text
    .replaceAll(/['’`‘´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainLetters)
    .filter((word) => word !== '')
    .join(' ');

/** A letter mask: a bit for each letter of the alphabet, and one for digits; how many bits two differ in is a lower bound on the letters to change. */
export function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) mask |= 1 << (26 + ((code - 48) % 5));
  }
  return mask;
}

/** How many bits are set. */
export function bitsIn(mask: number): number {
  let left = mask - ((mask >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
