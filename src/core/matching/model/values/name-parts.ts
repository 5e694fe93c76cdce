import { plainWords } from './plain.ts';

/** A name taken apart, each part in small plain letters; empty where there is none. */
export interface NameParts {
  readonly given: string;
  readonly surname: string;
  /** Whatever else stands in it: middle names, titles, places. */
  readonly middle: string;
}

const titles: ReadonlySet<string> = new Set('mr mrs ms miss mx master dr prof professor rev reverend'.split(' '));
const particles: ReadonlySet<string> = new Set(
  'al el bin bint binti ibn ben de da do dos del della di du la le van von der den ter ten'.split(' '),
);

/** Takes a full name apart: given name first, unless one or two words stand before its comma and are the surname. */
export function partsOfName(text: string): NameParts {
  const comma = text.indexOf(',');
  const before = comma < 0 ? '' : plainWords(text.slice(0, comma));
  const after = comma < 0 ? '' : plainWords(text.slice(comma + 1));
  const isTurned = before !== '' && after !== '' && before.split(' ').length <= 2 && after.split(' ').length <= 3;
  const words = (isTurned ? `${after} ${before}` : plainWords(text)).split(' ').filter((word, i) => i > 0 || !titles.has(word));
  const given = words[0] ?? '';
  let from = isTurned ? words.length - before.split(' ').length : words.length - 1;
  while (!isTurned && from > 1 && particles.has(words[from - 1] ?? '')) from -= 1;
  return from < 1
    ? { given, surname: '', middle: '' }
    : { given, surname: words.slice(from).join(' '), middle: words.slice(1, from).join(' ') };
}

/** What a full name holds beside a given name and a surname that are known from elsewhere. */
export const restOfName = (full: string, given: string, surname: string): string => {
  const known = new Set(`${given} ${surname}`.split(' '));
  return plainWords(full)
    .split(' ')
    .filter((word) => !known.has(word) && !titles.has(word))
    .join(' ');
};

/** Compares what else stands in two names: 2 all words of the shorter; 3 one word, or an initial; 4 none. */
export function middleLevel(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [a.split(' '), b.split(' ')];
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const shared = fewer.filter((word) =>
    more.some((given) => given === word || ((word.length === 1 || given.length === 1) && given[0] === word[0])),
  ).length;
  return shared === fewer.length ? 2 : shared > 0 ? 3 : 4;
}
