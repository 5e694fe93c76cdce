import type { Dice } from './dice.ts';

type Spoil = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const span = (bytes: Uint8Array, dice: Dice): readonly [number, number] => {
  const from = dice.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + dice.below(Math.min(2_000, bytes.length)))];
};
const noise = (dice: Dice, length: number): Uint8Array => Uint8Array.from({ length }, () => dice.below(256));

/** Ways in which a file's bytes are spoilt without regard to what they are. */
export const bytesSpoilt: Readonly<Record<string, Spoil>> = {
  'some bytes changed': (bytes, dice) => {
    const next = Uint8Array.from(bytes);
    for (let i = 0; i < 1 + dice.below(30); i += 1) next[dice.below(next.length)] = dice.below(256);
    return next;
  },
  'a bit changed': (bytes, dice) => {
    const next = Uint8Array.from(bytes);
    const at = dice.below(next.length);
    next[at] = (next[at] ?? 0) ^ (1 << dice.below(8));
    return next;
  },
  'cut short': (bytes, dice) => bytes.slice(0, dice.below(bytes.length)),
  'its start gone': (bytes, dice) => bytes.slice(dice.below(Math.min(3_000, bytes.length))),
  'a stretch gone': (bytes, dice) => {
    const [from, to] = span(bytes, dice);
    return joined(bytes.slice(0, from), bytes.slice(to));
  },
  'a stretch twice': (bytes, dice) => {
    const [from, to] = span(bytes, dice);
    return joined(bytes.slice(0, to), bytes.slice(from, to), bytes.slice(to));
  },
  'a stretch of noughts': (bytes, dice) => Uint8Array.from(bytes).fill(0, ...span(bytes, dice)),
  'noise in it': (bytes, dice) => {
    const at = dice.below(bytes.length);
    return joined(bytes.slice(0, at), noise(dice, 1 + dice.below(500)), bytes.slice(at));
  },
  'noise behind it': (bytes, dice) => joined(bytes, noise(dice, 1 + dice.below(5_000))),
  'two stretches changed round': (bytes, dice) => {
    const [a, b] = [span(bytes, dice), span(bytes, dice)].toSorted(([x], [y]) => x - y);
    if (a === undefined || b === undefined || a[1] > b[0]) return bytes.slice(1);
    return joined(bytes.slice(0, a[0]), bytes.slice(...b), bytes.slice(a[1], b[0]), bytes.slice(...a), bytes.slice(b[1]));
  },
  'a number of four bytes as large as can be': (bytes, dice) => {
    const next = Uint8Array.from(bytes);
    const at = dice.below(Math.max(1, next.length - 4));
    new DataView(next.buffer).setUint32(
      Math.min(at, Math.max(0, next.length - 4)),
      dice.of([0, 1, 0x7fffffff, 0xffffffff, 0x10000000]),
      true,
    );
    return next;
  },
};
