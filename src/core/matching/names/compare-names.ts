import { type Comparison, comparisonOf, type Reason } from '../level.ts';
import { compareWords } from './compare-words.ts';
import { type Pair, pairWords } from './pair-words.ts';
import { type NameWord, readName } from './read-name.ts';

const same: Comparison = comparisonOf([]);

/**
 * Compares two names as they are written, a first name and a surname or any part of them. The same whichever is given first; what is found is
 * the furthest from the same of all that differs. A name that lacks words of the other is contained in it; names that each have a word that
 * the other lacks are different.
 */
export function compareNames(a: string, b: string): Comparison {
  if (inOneCase(a) === inOneCase(b)) return same;
  const [one, other] = withJoinedWords(readName(a), readName(b));
  return one.length === 0 || other.length === 0
    ? comparisonOf([{ level: 'different', words: 'one of them has no letters' }])
    : compared(one, other);
}

const inOneCase = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function compared(a: readonly NameWord[], b: readonly NameWord[]): Comparison {
  const { pairs, isReordered } = pairWords(a, b);
  const loneA = a.flatMap((word, i) => (pairs.some((pair) => pair.a === i) ? [] : [{ word, part: partOf(i, a) }]));
  const loneB = b.flatMap((word, i) => (pairs.some((pair) => pair.b === i) ? [] : [{ word, part: partOf(i, b) }]));
  const reasons: Reason[] = pairs.flatMap((pair) => reasonOf(pair, a, b));
  if (isReordered) reasons.push({ level: 'swapped', words: 'the same names in another order' });
  const lone = [...loneA, ...loneB];
  if (loneA.length > 0 && loneB.length > 0) reasons.push(different(loneA, loneB));
  else if (lone.length > 0)
    reasons.push({ level: 'contained', words: `“${lone.map(({ word }) => word.written).join(' ')}” is in one of them alone` });
  return comparisonOf(reasons.length > 0 ? reasons : [{ level: 'form', words: 'the same name, written with other marks' }]);
}

function reasonOf({ a: i, b: j, compared: { level, why } }: Pair, a: readonly NameWord[], b: readonly NameWord[]): readonly Reason[] {
  const [one, other] = [a[i], b[j]];
  if (level === 'exact' || one === undefined || other === undefined) return [];
  const [part, otherPart] = [partOf(i, a), partOf(j, b)];
  return [{ level, words: `${part === otherPart ? part : 'name'} ${shown(one)} / ${shown(other)}: ${why}` }];
}

interface Lone {
  readonly word: NameWord;
  readonly part: string;
}

/** Words that each name has alone, side by side; where one is near to another and is not it, that is said. */
function different(a: readonly Lone[], b: readonly Lone[]): Reason {
  const [one, other] = [a.at(0), b.at(0)];
  const part = one?.part === other?.part ? one?.part : 'name';
  const all = (lone: readonly Lone[]): string => lone.map(({ word }) => shown(word)).join(' ');
  const why = a.length === 1 && b.length === 1 && one && other ? compareLone(one.word, other.word) : 'different';
  return { level: 'different', words: `${part} ${all(a)} / ${all(b)}: ${why}` };
}

const compareLone = (a: NameWord, b: NameWord): string => compareWords(a, b).why;

const shown = ({ written }: NameWord): string => written;

function partOf(at: number, words: readonly NameWord[]): 'name' | 'first name' | 'surname' | 'middle name' {
  if (words.length === 1) return 'name';
  const group = words[at]?.group;
  if (group === words.at(-1)?.group && group !== words[0]?.group) return 'surname';
  if (group === words.at(-1)?.group) return 'name';
  return group === words[0]?.group ? 'first name' : 'middle name';
}

/** Two neighbouring words that the other name writes as one are one: Anne Marie is Annemarie. */
function withJoinedWords(a: readonly NameWord[], b: readonly NameWord[]): readonly [readonly NameWord[], readonly NameWord[]] {
  const one = joinedAs(a, b);
  return [one, joinedAs(b, one)];
}

function joinedAs(words: readonly NameWord[], other: readonly NameWord[]): readonly NameWord[] {
  const whole = new Set(other.map(({ particle, letters }) => particle + letters));
  const joined: NameWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const letters = last === undefined ? '' : last.letters + word.particle + word.letters;
    if (last !== undefined && whole.has(last.particle + letters) && !whole.has(word.letters)) {
      const written = `${last.written} ${word.written}`;
      joined.splice(-1, 1, { ...word, written, lower: `${last.lower} ${word.lower}`, letters, particle: last.particle });
    } else joined.push(word);
  }
  return joined;
}
