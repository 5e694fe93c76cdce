import type { Key } from '../../src/core/anonymise/key.ts';
import type { Chance } from '../world/chance.ts';
import type { Cast } from './cast.ts';
import { placeName } from './cast.ts';
import { miswrite } from './miswrite.ts';
import { dateSaid } from './plant-dates.ts';
import type { Paragraph, Report } from './read-report.ts';

export const plantedSorts = ['name', 'variant', 'nickname', 'place', 'date', 'pronoun', 'number'] as const;
export type PlantedSort = (typeof plantedSorts)[number];

/** A paragraph with a slip in it, and where. */
export interface Planted {
  readonly sort: PlantedSort;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts one slip of a sort into a paragraph; nothing where the paragraph has no room for it. */
export function plant(
  sort: PlantedSort,
  { text, marked }: Paragraph,
  { report, key, cast, isWord }: Around,
  chance: Chance,
): Planted | undefined {
  const put = (start: number, end: number, said: string): Planted => ({
    sort,
    text: text.slice(0, start) + said + text.slice(end),
    start,
    end: start + said.length,
  });
  switch (sort) {
    case 'pronoun': {
      const mark = marked[chance.between(0, marked.length - 1)];
      return mark === undefined ? undefined : put(mark.start, mark.end, flipped(text.slice(mark.start, mark.end), text.slice(mark.end)));
    }
    case 'name':
    case 'variant':
    case 'nickname': {
      const here = pick(aliasesIn(text, report), chance);
      const one = here === undefined ? undefined : cast[here.who];
      const said = one === undefined ? undefined : nameSaid(sort, one, chance);
      return here === undefined || said === undefined ? undefined : put(here.start, here.end, said);
    }
    case 'place': {
      const here = chance.happens(0.6) ? pick(placesIn(text, key), chance) : undefined;
      if (here !== undefined) return put(here.start, here.end, placeSaid(here.name, chance));
      const at = pick(ends(text), chance);
      return at === undefined ? undefined : inserted(put, at, ...elsewhere(key, chance));
    }
    case 'date': {
      const at = pick(starts(text), chance);
      if (at === undefined) return undefined;
      const said = dateSaid(chance);
      const first = /^[A-Z][a-z]*/.exec(text.slice(at))?.[0] ?? '';
      const isAlias = report.people.some(({ alias }) => text.slice(at).startsWith(alias));
      const planted = put(at, at + first.length, `${said}, ${isWord(first.toLowerCase()) && !isAlias ? first.toLowerCase() : first}`);
      const lead = /^(?:On|By|Since|Before|From|After) /.exec(said)?.[0].length ?? 0;
      return { ...planted, start: at + lead, end: at + said.length };
    }
    case 'number': {
      const at = pick(ends(text), chance);
      return at === undefined ? undefined : inserted(put, at, ' (', numberSaid(chance), ')');
    }
  }
}

export interface Around {
  readonly report: Report;
  readonly key: Key;
  readonly cast: readonly Cast[];
  /** Whether a word that opens a sentence goes on in small letters. */
  readonly isWord: (lower: string) => boolean;
}

const pick = <T>(from: readonly T[], chance: Chance): T | undefined => from[chance.between(0, from.length - 1)];

function inserted(
  put: (start: number, end: number, said: string) => Planted,
  at: number,
  before: string,
  said: string,
  after = '',
): Planted {
  const planted = put(at, at, before + said + after);
  return { ...planted, start: at + before.length, end: at + before.length + said.length };
}

const flips: Readonly<Record<string, string>> = { she: 'he', he: 'she', herself: 'himself', himself: 'herself', his: 'her', him: 'her' };

function flipped(said: string, after: string): string {
  const plain = said.toLowerCase();
  // "Her" is of him or of his: what follows tells.
  const other =
    plain === 'her'
      ? /^\s(?:(?:an?|the)\b|to|back|alone|through|\.|,|if|what|whether|and|that|about)|^[.,;]/.test(after)
        ? 'him'
        : 'his'
      : (flips[plain] ?? plain);
  return said.charAt(0) === plain.charAt(0) ? other : other.charAt(0).toUpperCase() + other.slice(1);
}

interface Here {
  readonly start: number;
  readonly end: number;
}

function aliasesIn(text: string, { people }: Report): readonly (Here & { readonly who: number })[] {
  const order = people.map(({ alias }, who) => ({ alias, who })).toSorted((a, b) => b.alias.length - a.alias.length);
  const found: (Here & { readonly who: number })[] = [];
  for (const { alias, who } of order)
    for (const { 0: said, index } of text.matchAll(new RegExp(`(?<![\\p{L}-])${alias}(?![\\p{L}\\d])`, 'giu')))
      if (!found.some(({ start, end }) => index < end && start < index + said.length))
        found.push({ start: index, end: index + said.length, who });
  return found;
}

const placesIn = (text: string, { places }: Key): readonly (Here & { readonly name: string })[] =>
  places.flatMap(({ alias = '', names: [name = ''] }) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}])${alias}(?![\\p{L}\\d])`, 'giu'))].map(({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      name,
    })),
  );

const ends = (text: string): readonly number[] => [...text.matchAll(/(?<=[a-z]{3})\.(?=\s[A-Z]|$)/g)].map(({ index }) => index);
const starts = (text: string): readonly number[] => [...text.matchAll(/(?<=[a-z]{3}\.\s)(?=[A-Z][a-z]+ )/g)].map(({ index }) => index);

function nameSaid(sort: 'name' | 'variant' | 'nickname', { first, last, short }: Cast, chance: Chance): string | undefined {
  if (sort === 'nickname') return short;
  if (sort === 'variant') {
    const wrong = chance.happens(0.5) ? miswrite(first, chance) : miswrite(last, chance);
    if (wrong === undefined || [first, last].includes(wrong)) return undefined;
    return chance.happens(0.3) ? chance.pick([`Mr ${wrong}`, `Ms ${wrong}`, `${wrong} ${last}`] as const) : wrong;
  }
  const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
  return chance.pick([
    first,
    first,
    `${first} ${last}`,
    last,
    `${chance.pick(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr'])} ${last}`,
    `${first.charAt(0)}. ${last}`,
    `${first.charAt(0)}.${last.charAt(0).toUpperCase()}.`,
    first.toUpperCase(),
    `${last.toUpperCase()}, ${first}`,
    plain(first),
    `${plain(first)} ${plain(last)}`,
    `little ${first}`,
  ]);
}

function placeSaid(name: string, chance: Chance): string {
  const own = name.replace(
    / (?:Primary School|Academy|Nursery|C of E Primary School|Infant School|General Hospital|Hospital|Royal Infirmary|Children’s Centre)$/,
    '',
  );
  const [word = '', ...rest] = name.split(' ');
  const wrong = miswrite(word, chance);
  return chance.pick([
    name,
    name,
    own,
    own,
    wrong === undefined ? name : [wrong, ...rest].join(' '),
    name.replace(/ Road\b/, ' Rd').replace(/’/g, "'"),
  ]);
}

const elsewhere = (key: Key, chance: Chance): readonly [before: string, said: string] => {
  const of = pick(key.places, chance)?.names[0] ?? 'Luton';
  return chance.pick([
    [
      ' in ',
      chance.pick(['Huddersfield', 'Walsall', 'Skelmersdale', 'Merthyr Tydfil', 'Scunthorpe', 'Milton Keynes', 'Hebden Bridge', 'Bexhill']),
    ],
    [' at ', placeName('address', chance)],
    [' at ', placeName('school', chance)],
    [' near ', placeName('practice', chance)],
    [' from ', placeName('hospital', chance)],
    [
      ' in ',
      `${chance.pick(['HX', 'BD', 'SW', 'M', 'LS', 'WV'])}${chance.between(1, 19)} ${chance.between(1, 9)}${chance.pick(['AB', 'QT', 'XN', 'PL'])}`,
    ],
    [' at ', of],
  ]);
};

const numberSaid = (chance: Chance): string => {
  const digits = (n: number): string => Array.from({ length: n }, () => chance.between(0, 9)).join('');
  return chance.pick([
    `07${digits(3)} ${digits(6)}`,
    `0${chance.between(11, 19)}${digits(2)} ${digits(6)}`,
    `${chance.between(400, 499)} ${digits(3)} ${digits(4)}`,
    `j.smith${digits(2)}@example.org`,
    `YJ${chance.between(51, 71)} ${chance.pick(['KRT', 'ABX', 'PLO'])}`,
    `ref ${digits(7)}`,
    `CP/${digits(4)}/${digits(2)}`,
    `crime number 13${digits(10)}`,
  ]);
};
