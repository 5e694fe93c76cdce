import type { SaidPair } from '../../picture/person/same-pairs.ts';
import { readName } from '../names/read-name.ts';

/** How many pairs of records have to have been said to be one, more than said to be two, before two first names stand for one another. Ours: one word may be a slip. */
const enough = 2;

/**
 * First names that stand for one another by what people said of records: "Sasha" and "Alexander" where two pairs were confirmed that differ in it. Those that were said to be two speak against it.
 * @param namesOf every name on record of a person
 */
export function aliasesFrom(
  said: readonly SaidPair[],
  namesOf: (person: string) => readonly string[],
): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { records, stands } of said) {
    const by = stands === 'confirmed' ? 1 : stands === 'rejected' || stands === 'split' ? -1 : 0;
    const [one, other] = records.map((record) => firstName(namesOf(record)[0] ?? ''));
    if (by === 0 || one === undefined || other === undefined || one === other) continue;
    const key = [one, other].sort().join('\n');
    counts.set(key, (counts.get(key) ?? 0) + by);
  }
  return [...counts]
    .filter(([, count]) => count >= enough)
    .map(([key]): readonly [string, string] => [key.split('\n')[0] ?? '', key.split('\n')[1] ?? ''])
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

const firstName = (name: string): string | undefined => {
  const words = readName(name);
  return words.length < 2 ? undefined : words[0]?.letters;
};
