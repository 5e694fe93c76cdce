import { shortForms } from '../../src/core/matching/names/data/short-forms.ts';
import { spellings } from '../../src/core/matching/names/data/spellings.ts';
import type { Chance } from '../world/chance.ts';

const linesOf = (table: string): readonly string[] => table.split('\n').filter((line) => line !== '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const spelt = new Map(linesOf(spellings).flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')] as const)));
const short = new Map(linesOf(shortForms).map((line) => [line.split(':')[0] ?? '', (line.split(':')[1] ?? '').trim().split(' ')] as const));

/** Ways in which a name is written that is not as the register has it: each gives nothing where it does not apply. */
export const misspellings: Readonly<Record<string, (name: string, chance: Chance) => string | undefined>> = {
  'another spelling': (name, chance) => wordwise(name, chance, (word) => otherOf(spelt.get(word.toLowerCase()), word, chance)),
  'a short form': (name, chance) => wordwise(name, chance, (word) => otherOf(short.get(word.toLowerCase()), word, chance)),
  'a letter left out': (name, chance) => slip(name, chance, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'a letter too many': (name, chance) => slip(name, chance, (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
  'another letter': (name, chance) =>
    slip(name, chance, (word, at) => word.slice(0, at) + 'aeiourstn'.charAt(chance.between(0, 8)) + word.slice(at + 1)),
  'two letters changed round': (name, chance) =>
    slip(name, chance, (word, at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)),
  'as it sounds': (name, chance) => wordwise(name, chance, (word) => heard(word)),
  'surname first': (name) => [name.split(' ').at(-1) ?? '', ...name.split(' ').slice(0, -1)].join(' '),
  'an initial': (name) => [name.charAt(0), ...name.split(' ').slice(1)].join(' '),
  'no middle name': (name) => (name.split(' ').length > 2 ? `${name.split(' ')[0]} ${name.split(' ').at(-1)}` : undefined),
  'half a double name': (name) => (name.includes('-') ? name.replace(/ (\S+)-\S+$/, ' $1') : undefined),
  'without marks': (name) => (/['-]/.test(name) ? name.replaceAll(/['-]/g, ' ') : undefined),
};

function wordwise(name: string, chance: Chance, change: (word: string) => string | undefined): string | undefined {
  const words = name.split(' ');
  const changed = words.map(change);
  const able = changed.flatMap((word, i) => (word === undefined ? [] : [i]));
  const at = able[chance.between(0, Math.max(0, able.length - 1))];
  return at === undefined ? undefined : words.map((word, i) => (i === at ? (changed[i] ?? word) : word)).join(' ');
}

function otherOf(forms: readonly string[] | undefined, word: string, chance: Chance): string | undefined {
  const others = forms?.filter((form) => form !== word.toLowerCase()) ?? [];
  const other = others[chance.between(0, Math.max(0, others.length - 1))];
  return other === undefined ? undefined : capital(other);
}

/** A slip in one of the longer words, never in its first letter. */
const slip = (name: string, chance: Chance, change: (word: string, at: number) => string): string | undefined =>
  wordwise(name, chance, (word) => (word.length < 5 ? undefined : change(word, chance.between(1, word.length - 1))));

/** The first way of hearing a word that applies. */
function heard(word: string): string | undefined {
  const ways: readonly (readonly [RegExp, string])[] = [
    [/ph/, 'f'],
    [/ck/, 'k'],
    [/ie$/, 'y'],
    [/y$/, 'ie'],
    [/ey$/, 'y'],
    [/gh/, ''],
    [/sz/, 'sh'],
    [/cz/, 'ch'],
    [/ou/, 'u'],
    [/ee/, 'i'],
    [/ea/, 'ee'],
    [/w(?=[ai])/, 'v'],
    [/c(?=[aou])/, 'k'],
    [/ll/, 'l'],
  ];
  const way = ways.find(([letters]) => letters.test(word.slice(1)));
  return way === undefined ? undefined : word.charAt(0) + word.slice(1).replace(way[0], way[1]);
}
