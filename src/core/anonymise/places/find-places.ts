import type { PlaceSort } from '../key.ts';
import { isProfessionalWord } from '../names/known-words.ts';
import type { Range, WordList } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { towns, townsThatAreWords } from './data/towns.ts';
import { betweens, hospitals, others, practices, schools, streets, streetsToo } from './place-nouns.ts';

/** A place in a text that the key need not know, and what sort it looks to be. */
export interface FoundPlace extends Range {
  readonly sort: PlaceSort;
}

const listed = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const allTowns: ReadonlySet<string> = new Set(listed(towns));
const doubtful: ReadonlySet<string> = new Set(listed(townsThatAreWords));
const longestTown = 4;

interface Noun {
  readonly sort: PlaceSort;
  readonly isSure: boolean;
}

const as = (nouns: readonly string[], sort: PlaceSort, isSure = false): readonly (readonly [string, Noun])[] =>
  nouns.map((noun) => [noun, { sort, isSure }]);
const sortsOfNouns: ReadonlyMap<string, Noun> = new Map([
  ...as(streets, 'street', true),
  ...as(streetsToo, 'street'),
  ...as(schools, 'school'),
  ...as(practices, 'practice'),
  ...as(hospitals, 'hospital'),
  ...as(others, 'service'),
]);

const leads =
  /^(?:in|at|to|from|near|of|around|outside|towards|into|via|between|across|through|within|leaving|visiting|left|called|named)$/;

/** Streets, schools, practices and other places by how they are named, and towns by a list of Britain's. */
export const findPlaces = (words: readonly Word[], text: string, list: WordList): readonly FoundPlace[] => [
  ...byNouns(words, text, list),
  ...byTowns(words),
  ...numbered(text),
];

function byNouns(words: readonly Word[], text: string, list: WordList): readonly FoundPlace[] {
  return words.flatMap((word, i): FoundPlace[] => {
    const noun = sortsOfNouns.get(word.lower);
    if (noun === undefined || word.capital === 'none') return [];
    let from = i;
    while (from > 0 && isPart(words, from - 1, word)) from -= 1;
    // What a sentence opens with is a name's only if it is no common word, or if it is followed by one that is.
    if (words[from]?.opens === true && from < i && isPlain(words[from], list)) from += 1;
    while (from < i && isLoose(words[from])) from += 1;
    const own = words.slice(from, i).filter(({ lower }) => !betweens.has(lower) || lower === 'church');
    const start = words[from]?.start ?? 0;
    const number =
      /(?:\b(?:flat|apartment|unit|no\.?|number)\s*\d+[a-z]?,?\s*)?(?:\b\d{1,4}[a-z]?,?\s+)$/i.exec(
        text.slice(Math.max(0, start - 24), start),
      )?.[0] ?? '';
    const isTold =
      words.slice(from, i).some(({ lower }) => tells.has(lower)) && own.some((one) => !one.opens && !isProfessionalWord(one.lower));
    if (own.length === 0 || !(isTold || isNamed(own, noun.isSure, number !== '', list))) return [];
    return [{ start: start - number.length, end: word.end, sort: number !== '' && noun.sort === 'street' ? 'address' : noun.sort }];
  });
}

function isPart(words: readonly Word[], at: number, noun: Word): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined || word.sentence !== noun.sentence || !/^(?:[\s-]|\.\s|\s?&\s?|'|’)$/.test(next.gap))
    return false;
  return (
    word.capital !== 'none' ||
    (/^(?:of|and|the|on|upon|le|in)$/.test(word.lower) &&
      at > 0 &&
      words[at - 1]?.capital !== 'none' &&
      words[at - 1]?.sentence === word.sentence &&
      noun.start - word.start < 40)
  );
}

const isLoose = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital === 'none' || /^(?:the|a|an|of|and|in|at|on)$/.test(word.lower));

const isPlain = (word: Word | undefined, list: WordList): boolean =>
  word !== undefined &&
  list(word.lower) === 'common' &&
  !/^(?:st|saint|queen|king|high|church|park|mill|station|victoria|albert|green|north|south|east|west|old|new|long|oak)$/.test(word.lower);

function isNamed(own: readonly Word[], isSure: boolean, hasNumber: boolean, list: WordList): boolean {
  if (own.every(({ capital }) => capital === 'all') && own.length > 0 && !hasNumber)
    return own.some(({ lower }) => list(lower) === undefined);
  if (isSure || hasNumber)
    return own.some(({ lower }) => !isProfessionalWord(lower) || lower === 'church' || lower === 'high' || lower === 'court');
  return own.some(
    ({ lower, letters }) =>
      lower === 'st' ||
      lower === 'saint' ||
      lower === 'hmp' ||
      (letters.length > 1 && list(lower) !== 'common' && !isProfessionalWord(lower)) ||
      unusual.has(lower),
  );
}

/** Between a common word and a place's noun, these say that it is a name: Station *Medical* Practice. */
const tells = new Set([
  'primary',
  'infant',
  'infants',
  'junior',
  'medical',
  'secondary',
  'high',
  'grammar',
  'royal',
  "children's",
  'childrens',
]);

/** Common words that name places. */
const unusual = new Set(
  'station queen queens king kings oak elm ash beech willow rose cherry holly ivy lily river brook bridge mill church park hill wood woods forest meadow valley lake spring springs field fields sunny orchard abbey castle cross manor farm sun moon rainbow star little bright busy happy sunshine acorn acorns butterfly robin swan bear bears lion green red blue victoria albert new old rock stone water well gold golden silver'.split(
    ' ',
  ),
);

function byTowns(words: readonly Word[]): readonly FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (first === undefined || first.capital === 'none') continue;
    for (let n = Math.min(longestTown, words.length - i); n > 0; n -= 1) {
      const run = words.slice(i, i + n);
      const name = run.map(({ lower }) => lower.replaceAll(/['’]/g, '')).join('-');
      const [last, before, after] = [run.at(-1), words[i - 1], words[i + n]];
      if (last === undefined || !run.slice(1).every(({ gap, sentence }) => /^[\s-]$/.test(gap) && sentence === first.sentence)) continue;
      if (!allTowns.has(name) || /^(?:postnatal|stool|scale)$/.test(after?.lower ?? '')) continue;
      if (n === 1 && doubtful.has(name) && !(before !== undefined && !first.opens && leads.test(before.lower))) continue;
      found.push({ start: first.start, end: last.end, sort: 'town' });
      i += n - 1;
      break;
    }
  }
  return found;
}

const lowerAddress = new RegExp(
  String.raw`\b(?:flat\s*\d+[a-z]?,?\s*)?\d{1,4}[a-z]?,?\s+(?:\p{L}[\p{L}'’]*\s+){1,3}(?:${streets.join('|')}|close|drive|court|way)\b`,
  'giu',
);
const flat = /\b(?:Flat|Apartment)\s+\d{1,4}[a-z]?\b/g;

/** A number before a street's name, in capitals or not; a flat's number. */
const numbered = (text: string): readonly FoundPlace[] =>
  [...text.matchAll(lowerAddress), ...text.matchAll(flat)]
    .filter(({ 0: said }) => !/\b(?:of|in|the|to|a|and|by|on|at|from|with|weeks?|months?|days?|years?|hours?)\b/i.test(said))
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length, sort: 'address' }));
