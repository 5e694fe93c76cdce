import { plainLetters } from '../names/letters.ts';

const inward = String.raw`\d[ABD-HJLNP-UW-Z]{2}`;
const outward = String.raw`[A-Z]{1,2}\d[A-Z\d]?`;
const postcode = new RegExp(String.raw`\b(${outward}) ?(${inward})\b`, 'i');
const outwardAlone = new RegExp(`^${outward}$`, 'i');

/**
 * The postcode in an address, as `HD1 2AB`; nothing where there is none (Royal Mail, Programmers' Guide to the Postcode Address File). An
 * outward half alone is a postcode's first half.
 */
export function postcodeIn(text: string): string | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ').toUpperCase();
  if (outwardAlone.test(plain)) return plain;
  const found = postcode.exec(plain);
  return found === null ? undefined : `${found[1]} ${found[2]}`;
}

const shortened: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ st: 'street', rd: 'road', ave: 'avenue', av: 'avenue', ln: 'lane', cl: 'close', cres: 'crescent', crt: 'court', ct: 'court' },
    ...{ dr: 'drive', gdns: 'gardens', gr: 'grove', pl: 'place', sq: 'square', terr: 'terrace', ter: 'terrace', pk: 'park', flt: 'flat' },
    ...{ apartment: 'flat', apt: 'flat', bldgs: 'buildings', hse: 'house', est: 'estate', saint: 'street' },
  }),
);

/** The words of an address in plain letters and in full, without its postcode: `Flat 2, 14 Mill Ln.` is flat, 2, 14, mill, lane. */
export const addressWords = (text: string): readonly string[] =>
  text
    .slice(0, 300)
    .toUpperCase()
    .replace(postcode, ' ')
    .split(/[\s,;./\\-]+/)
    .map(plainLetters)
    .filter((word) => word !== '')
    .map((word) => shortened.get(word) ?? word);

/** What an address is kept under: its postcode, its first half, and its words. */
export function addressKeys(text: string): readonly string[] {
  const code = postcodeIn(text);
  const half = code?.split(' ')[0];
  return [...new Set([...(code === undefined ? [] : [code]), ...(half === undefined ? [] : [half]), ...addressWords(text)])];
}

/** What to look for: a postcode alone where there is one and nothing else is given; otherwise everything that is given. */
export function askedAddress(text: string): readonly string[] {
  const code = postcodeIn(text);
  const words = outwardAlone.test(text.trim()) ? [] : addressWords(text);
  return [...new Set([...(code === undefined ? [] : [code]), ...words])];
}
