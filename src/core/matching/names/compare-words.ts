import type { Level } from '../level.ts';
import { editsBetween, isTransposed, jaroWinkler } from './edits.ts';
import { fullNamesOf, isKnownName, knownSpelling } from './known-names.ts';
import type { NameWord } from './read-name.ts';
import { soundKeys } from './sounds.ts';
import { surnameForm } from './surname-forms.ts';
import { nearKeys } from './word-keys.ts';

/** How two words of names compare, and why: the part of a reason that follows the two words. */
export interface WordComparison {
  readonly level: Level;
  readonly why: string;
}

const found = (level: Level, why: string): WordComparison => ({ level, why });

/** Compares two words of names. What either of them is called by, or comes before, makes no difference. */
export function compareWords(a: NameWord, b: NameWord): WordComparison {
  if (a.lower === b.lower && a.particle === b.particle) return found('exact', 'the same');
  const sameForm = compareForms(a, b);
  if (sameForm !== undefined) return found('form', sameForm);
  return compareLetters(a.letters, b.letters);
}

function compareForms(a: NameWord, b: NameWord): string | undefined {
  if (a.letters === b.letters) return a.particle === b.particle ? 'written with other marks' : 'with and without a small word before it';
  if (a.particle + a.letters === b.particle + b.letters) return 'written apart and together';
  if (standing(a.letters) === standing(b.letters)) return 'one name, spelt in two ways';
  return surnameForm(a.letters) === surnameForm(b.letters) ? 'one surname, in two forms' : undefined;
}

const standing = (letters: string): string => knownSpelling(letters) ?? letters;

/** Compares what is not the same but for form, by letters alone. */
function compareLetters(a: string, b: string): WordComparison {
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? found('initial', 'an initial') : found('different', 'different');
  const short = compareShortForms(a, b);
  if (short !== undefined) return found('nickname', short);
  const slip = slipBetween(a, b);
  if (isKnownName(a) && isKnownName(b))
    return found('different', slip === undefined ? 'different' : `${slip}, and each is a name of its own`);
  if (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))) return found('contained', 'one begins with the other');
  if (slip !== undefined && shareOne(nearKeys(a), nearKeys(b))) return found('near', slip);
  return soundAlike(a, b) ? found('sounds-alike', 'they sound alike') : found('different', 'different');
}

function compareShortForms(a: string, b: string): string | undefined {
  const [ofA, ofB] = [fullNamesOf(a), fullNamesOf(b)];
  if (ofA.has(standing(b)) || ofB.has(standing(a))) return 'a short form';
  const both = [...ofA].filter((full) => ofB.has(full)).sort();
  const [full] = both;
  return full === undefined ? undefined : `both short for ${full.charAt(0).toUpperCase()}${full.slice(1)}`;
}

/** What a slip of the pen or the keyboard would have done, where one may have; the shorter the name, the less is taken for one. */
function slipBetween(a: string, b: string): string | undefined {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  const most = shorter >= 7 ? 2 : longer >= 4 && shorter >= 3 ? 1 : 0;
  if (most === 0) return undefined;
  const edits = editsBetween(a, b, most);
  if (edits <= most) return edits === 2 ? 'two letters' : isTransposed(a, b) ? 'two letters changed places' : 'one letter';
  return shorter >= 5 && a[0] === b[0] && jaroWinkler(a, b) >= 0.92 ? 'nearly the same letters' : undefined;
}

const soundAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 &&
  jaroWinkler(a, b) >= 0.7 &&
  shareOne(
    soundKeys(a).filter((key) => key.length > 1),
    soundKeys(b),
  );

const shareOne = (some: readonly string[], others: readonly string[]): boolean => some.some((key) => others.includes(key));
