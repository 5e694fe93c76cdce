const [longest, widest] = [64, 65];
const taken = new Uint8Array(longest);
const matched = new Uint16Array(longest);
const rows = new Uint8Array(3 * widest);

/** Jaro-Winkler of two texts of at most 64 letters (longer ones are cut), as in `names/edits.ts` but without making anything. */
export function jaroWinkler(one: string, other: string): number {
  const [a, b] = one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one];
  const [m, n] = [Math.min(longest, a.length), Math.min(longest, b.length)];
  if (m === 0) return 0;
  const reach = Math.max(0, (n >> 1) - 1);
  taken.fill(0, 0, n);
  let count = 0;
  for (let i = 0; i < m; i += 1) {
    const letter = a.charCodeAt(i);
    const last = Math.min(n - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || b.charCodeAt(j) !== letter) continue;
      taken[j] = 1;
      matched[count] = letter;
      count += 1;
      break;
    }
  }
  if (count === 0) return 0;
  let crossed = 0;
  for (let j = 0, at = 0; j < n; j += 1) {
    if (taken[j] !== 1) continue;
    if (b.charCodeAt(j) !== matched[at]) crossed += 1;
    at += 1;
  }
  const jaro = (count / m + count / n + (count - crossed / 2) / count) / 3;
  let begin = 0;
  while (begin < 4 && begin < m && a.charCodeAt(begin) === b.charCodeAt(begin)) begin += 1;
  return jaro + begin * 0.1 * (1 - jaro);
}

/** Letters to add, drop, change or swap with their neighbour, up to `most`, beyond which it is `most + 1`; texts are cut at 64 letters. */
export function editsWithin(a: string, b: string, most: number): number {
  const [m, n] = [Math.min(longest, a.length), Math.min(longest, b.length)];
  if (Math.abs(m - n) > most) return most + 1;
  let [before, last, row] = [0, widest, 2 * widest];
  for (let j = 0; j <= n; j += 1) rows[last + j] = j;
  for (let i = 1; i <= m; i += 1) {
    rows[row] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= n; j += 1) {
      const same = letter === b.charCodeAt(j - 1);
      let cost = (rows[last + j - 1] ?? 0) + (same ? 0 : 1);
      cost = Math.min(cost, (rows[last + j] ?? 0) + 1, (rows[row + j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, (rows[before + j - 2] ?? 0) + 1);
      rows[row + j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(rows[last + n] ?? most + 1, most + 1);
}

/** True where one letter added, dropped or changed, or two neighbours in each other's place, make one text of the other. */
export function isOneSlip(a: string, b: string): boolean {
  const [m, n] = [a.length, b.length];
  if (m - n > 1 || n - m > 1) return false;
  let begin = 0;
  while (begin < m && begin < n && a.charCodeAt(begin) === b.charCodeAt(begin)) begin += 1;
  let [endA, endB] = [m - 1, n - 1];
  while (endA >= begin && endB >= begin && a.charCodeAt(endA) === b.charCodeAt(endB)) {
    endA -= 1;
    endB -= 1;
  }
  if (endA <= begin && endB <= begin) return true;
  return (
    endA === begin + 1 && endB === begin + 1 && a.charCodeAt(begin) === b.charCodeAt(endB) && a.charCodeAt(endA) === b.charCodeAt(begin)
  );
}

/** In how many places two texts of one length differ, up to `most`, beyond which it is `most + 1`. */
export function placesApart(a: string, b: string, most: number): number {
  if (a.length !== b.length) return most + 1;
  let apart = 0;
  for (let i = 0; i < a.length && apart <= most; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) apart += 1;
  return apart;
}
