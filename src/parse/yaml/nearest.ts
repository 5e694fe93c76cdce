/** The known word that is written most like another, where one is near enough to be meant: at most a third of its letters differ. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const given = word.toLowerCase();
  let found: { readonly name: string; readonly steps: number } | undefined;
  for (const name of known) {
    const steps = stepsBetween(given, name.toLowerCase());
    if (steps <= Math.max(1, Math.floor(name.length / 3)) && (found === undefined || steps < found.steps)) found = { name, steps };
  }
  return found?.name;
}

/** How many letters must be changed, put in or taken out to make one word of the other (Levenshtein). Long words are compared by their beginnings. */
function stepsBetween(a: string, b: string): number {
  const [one, other] = [a.slice(0, 60), b.slice(0, 60)];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
