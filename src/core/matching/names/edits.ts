/**
 * Letters to add, drop, change, or swap with their neighbour to make one word of another (optimal string alignment).
 * @param most beyond it nothing is counted, and the answer is `most + 1`
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** True where two neighbouring letters changed places, and that is all. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Jaro-Winkler: from 0, nothing in common, to 1, the same; a common beginning counts for more (Winkler 1990). The two are put in order
 * first, since Jaro's greedy matching may otherwise depend on which is called the first.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const jaro = jaroOf(one, other);
  let begin = 0;
  while (begin < 4 && begin < one.length && one[begin] === other[begin]) begin += 1;
  return jaro + begin * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(b.length / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      matched.push(a[i] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  let crossed = 0;
  let at = 0;
  for (let j = 0; j < b.length; j += 1) {
    if (taken[j] !== 1) continue;
    if (b[j] !== matched[at]) crossed += 1;
    at += 1;
  }
  const m = matched.length;
  return (m / a.length + m / b.length + (m - crossed / 2) / m) / 3;
}
