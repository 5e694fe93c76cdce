/** Gives each text, or each pair of figures, that comes a figure of its own from 1 up. */
export function fold(a: Int32Array, b: Int32Array): Int32Array {
  const count = a.length;
  const bits = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const mask = (1 << bits) - 1;
  // By slot of the table: the record whose pair of figures took it, plus one.
  const owner = new Int32Array(1 << bits);
  const ids = new Int32Array(count);
  let next = 1;
  for (let i = 0; i < count; i += 1) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    if (one === 0 || other === 0) continue;
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const held = (owner[slot] ?? 0) - 1;
      if (held < 0) {
        owner[slot] = i + 1;
        ids[i] = next;
        next += 1;
        break;
      }
      if (a[held] === one && b[held] === other) {
        ids[i] = ids[held] ?? 0;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return ids;
}

/** Puts each pair of figures in order, so that names in each other's place fold alike; gives the lesser and the greater of each. */
export function sorted(a: Int32Array, b: Int32Array): readonly [Int32Array, Int32Array] {
  const [less, more] = [new Int32Array(a.length), new Int32Array(a.length)];
  for (let i = 0; i < a.length; i += 1) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    less[i] = Math.min(one, other);
    more[i] = Math.max(one, other);
  }
  return [less, more];
}

/** A figure for each text that some words give, by place in a dictionary; 0 where they give nothing. */
export function coded(texts: readonly string[], codeOf: (text: string, place: number) => string): Int32Array {
  const codes = new Map<string, number>([['', 0]]);
  return Int32Array.from(texts, (text, place) => {
    if (place === 0) return 0;
    const code = codeOf(text, place);
    const known = codes.get(code);
    if (known !== undefined) return known;
    codes.set(code, codes.size);
    return codes.size - 1;
  });
}
