import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dice } from './dice.ts';
import { xmlSpoilt } from './spoil-words.ts';

type Spoil = (bytes: Uint8Array, dice: Dice) => Uint8Array;
type Parts = Record<string, Uint8Array>;

const within =
  (change: (parts: Parts, name: string, dice: Dice) => void): Spoil =>
  (bytes, dice) => {
    const parts = unzipSync(bytes);
    change(parts, dice.of(Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))), dice);
    return zipSync(parts);
  };

/** A number of the directory or of a part's head, at so many bytes from its mark, as large as can be or nought. */
const lying =
  (mark: readonly number[], offset: number, values: readonly number[]): Spoil =>
  (bytes, dice) => {
    const next = Uint8Array.from(bytes);
    const places: number[] = [];
    for (let i = 0; i + 46 < next.length; i += 1) if (mark.every((byte, j) => next[i + j] === byte)) places.push(i);
    if (places.length > 0) new DataView(next.buffer).setUint32(dice.of(places) + offset, dice.of(values), true);
    return next;
  };
const directory = [0x50, 0x4b, 1, 2];
const head = [0x50, 0x4b, 3, 4];
const sizes = [0, 1, 100, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** Ways in which a packed document is spoilt by somebody who knows how it is packed. */
export const packageSpoilt: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(
    Object.entries(xmlSpoilt).map(([what, spoil]) => [
      what,
      within((parts, name, dice) => {
        const own = dice.next() < 0.6 ? (Object.keys(parts).find((one) => /sheet1\.xml$|word\/document\.xml$/.test(one)) ?? name) : name;
        parts[own] = strToU8(spoil(strFromU8(parts[own] ?? new Uint8Array()), dice));
      }),
    ]),
  ),
  'a part gone': within((parts, name) => {
    delete parts[name];
  }),
  'a part of noise': within((parts, name, dice) => {
    parts[name] = Uint8Array.from({ length: dice.below(3_000) }, () => dice.below(256));
  }),
  'a part for another': within((parts, name, dice) => {
    parts[name] = parts[dice.of(Object.keys(parts))] ?? new Uint8Array();
  }),
  'an empty part': within((parts, name) => {
    parts[name] = new Uint8Array();
  }),
  'a part in UTF-16': within((parts, name) => {
    parts[name] = new Uint8Array(Buffer.from(`\ufeff${strFromU8(parts[name] ?? new Uint8Array())}`, 'utf16le'));
  }),
  macros: within((parts) => {
    parts['xl/vbaProject.bin'] = strToU8('x');
  }),
  'a package in it': within((parts, name) => {
    parts[name] = zipSync({ 'a.xml': new Uint8Array(100_000) });
  }),
  'a part that unpacks to 40 MB': within((parts, name) => {
    parts[name] = new Uint8Array(40_000_000).fill(32);
  }),
  'a part that says it is longer or shorter': lying(directory, 24, sizes),
  'a part that says it is packed otherwise': lying(directory, 20, sizes),
  'a part that stands elsewhere': lying(directory, 42, [0, 4, 1_000, 0x7fffffff, 0xffffffff]),
  'a part with a password': lying(directory, 8, [0x00080001, 0x00000001]),
  'a part packed in an unknown way': lying(directory, 10, [0x00010063, 12]),
  'a head that lies': lying(head, 18, sizes),
};
