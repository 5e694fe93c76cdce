import { isAlike } from '../src/core/matching/level.ts';
import { compareNames } from '../src/core/matching/names/compare-names.ts';
import { askedWords, isCandidate, keysOf } from '../src/core/matching/names/name-keys.ts';
import { medianMs, row } from './measure.ts';
import { inventPeople } from './people/invented-people.ts';
import { misspellings } from './people/misspellings.ts';
import { chanceFrom } from './world/chance.ts';

const people = 20_000;

/** How often a name written in one of the ways in which names are miswritten is found alike, and how often its keys lead to it; and what a comparison costs. */
export async function benchNames(print: (line: string) => void): Promise<void> {
  const names = [...inventPeople(7, people)].map(({ name }) => name);
  const chance = chanceFrom('misspellings');
  print(row('names, miswritten', 'written', 'alike, %', 'led to, %', 'of alike, %'));
  let all = { written: 0, alike: 0, led: 0, both: 0 };
  for (const [way, write] of Object.entries(misspellings)) {
    let one = { written: 0, alike: 0, led: 0, both: 0 };
    for (const name of names) {
      const miswritten = write(name, chance);
      if (miswritten === undefined || miswritten === name) continue;
      const alike = isAlike(compareNames(miswritten, name)) ? 1 : 0;
      const led = isCandidate(keysOf(name), askedWords(miswritten)) ? 1 : 0;
      one = { written: one.written + 1, alike: one.alike + alike, led: one.led + led, both: one.both + alike * led };
    }
    print(lineOf(way, one));
    all = { written: all.written + one.written, alike: all.alike + one.alike, led: all.led + one.led, both: all.both + one.both };
  }
  print(lineOf('all of them', all));
  const different = names.filter((name, i) => isAlike(compareNames(name, names[(i * 7919 + 13) % names.length] ?? ''))).length;
  print(row('two people alike by chance, %', ((100 * different) / names.length).toFixed(2)));
  const keys = names.map((name) => keysOf(name).keys.length);
  print(row('keys a name', (keys.reduce((sum, count) => sum + count, 0) / keys.length).toFixed(1)));
  const pairs = names.slice(0, 2000);
  print(
    row('a comparison, µs', ((await medianMs(5, () => pairs.map((name, i) => compareNames(name, pairs[i + 1] ?? name)))) / 2).toFixed(1)),
  );
}

const lineOf = (
  name: string,
  { written, alike, led, both }: { readonly written: number; readonly alike: number; readonly led: number; readonly both: number },
): string => {
  const share = (count: number, of: number): string => ((100 * count) / Math.max(1, of)).toFixed(2);
  return row(name, String(written), share(alike, written), share(led, written), share(both, alike));
};
