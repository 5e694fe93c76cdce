import type { Chance } from '../world/chance.ts';

// Ways in which hands and keyboards get a word wrong, and in which ears spell it: made apart from whatever the engine knows of names.

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const besides = (letter: string): string => {
  const row = rows.find((one) => one.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return `${row.charAt(at - 1)}${row.charAt(at + 1)}` || 'e';
};

const heard: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['ie', 'ei'],
  ['sz', 'sh'],
  ['cz', 'ch'],
  ['ou', 'oo'],
  ['aa', 'a'],
  ['ee', 'i'],
  ['tt', 't'],
  ['ll', 'l'],
  ['th', 't'],
  ['ck', 'k'],
  ['w', 'v'],
  ['kh', 'k'],
  ['y', 'i'],
  ['ai', 'ay'],
  ['j', 'y'],
  ['s', 'z'],
];

/** The word with one thing wrong with it; of fewer than five letters, nothing. Not its first letter. */
export function miswrite(word: string, chance: Chance): string | undefined {
  if (word.length < 5) return undefined;
  const at = chance.between(1, word.length - 2);
  const letter = word.charAt(at).toLowerCase();
  switch (chance.between(0, 5)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.charAt(at) + word.slice(at);
    case 2:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    case 3:
      return word.slice(0, at) + besides(letter).charAt(0) + word.slice(at + 1);
    case 4:
      return word.slice(0, at) + besides(letter).slice(-1) + letter + word.slice(at + 1);
    default: {
      const ways = heard.filter(([from]) => word.slice(1).includes(from));
      const way = ways[chance.between(0, Math.max(0, ways.length - 1))];
      return way === undefined ? undefined : word.charAt(0) + word.slice(1).replace(way[0], way[1]);
    }
  }
}
