import { fullNamesOf, isKnownName, knownSpelling } from '../../names/known-names.ts';
import { soundKeys } from '../../names/sounds.ts';
import { surnameForm } from '../../names/surname-forms.ts';
import { exact } from './levels.ts';
import { isOneSlip, jaroWinkler } from './near-letters.ts';

/** What is known of a name (small plain letters, a space between words), worked out once for each that stands in a file. */
export interface KnownName {
  readonly text: string;
  readonly words: readonly string[];
  /** Its usual spelling and surname form, a word after another, without spaces. */
  readonly standing: string;
  /** The full names that it may be short for, and its usual spelling, where either is known. */
  readonly forms: readonly string[];
  readonly sounds: readonly string[];
  /** True of a given name that is one of its own, so that a near one is another. */
  readonly isOwn: boolean;
}

export function knowName(text: string): KnownName {
  const words = text.split(' ');
  const letters = words.join('');
  const first = words[0] ?? '';
  const forms = words.length === 1 ? [...new Set([knownSpelling(first) ?? first, ...fullNamesOf(first)])] : [];
  const standing = words.map((word) => surnameForm(knownSpelling(word) ?? word)).join('');
  return {
    text,
    words,
    standing,
    forms,
    sounds: soundKeys(letters).filter((key) => key.length > 1),
    isOwn: words.length === 1 && isKnownName(first),
  };
}

/** Levels of names: 1 the same; 2 another form or a short one; 3 a slip; 4 one within the other, an initial, or sounding alike; 5 somewhat alike, or near and each its own; 6 different; 7 in each other's place. */
export function nameLevel(a: KnownName, b: KnownName): number {
  if (a.text === b.text) return exact;
  if (a.standing === b.standing) return 2;
  if (
    a.forms.length > 0 &&
    b.forms.length > 0 &&
    (a.forms.length > 1 || b.forms.length > 1) &&
    a.forms.some((form) => b.forms.includes(form))
  )
    return 2;
  const [shorter, longer] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (shorter.length === 1) return shorter[0] === longer[0] ? 4 : 6;
  const alike = jaroWinkler(a.text, b.text);
  const isSlip = alike >= 0.93 || (shorter.length >= 4 && isOneSlip(a.text, b.text));
  if (a.isOwn && b.isOwn) return isSlip ? 5 : 6;
  if (isSlip) return 3;
  if (a.words.length + b.words.length > 2 && a.words.some((word) => word.length > 2 && b.words.includes(word))) return 4;
  if (shorter.length >= 3 && longer.startsWith(shorter)) return 4;
  if (alike >= 0.88 || (alike >= 0.7 && shorter.length >= 3 && a.sounds.some((key) => b.sounds.includes(key)))) return 4;
  if (shorter.length >= 5 && longer.includes(shorter)) return 4;
  return alike >= 0.8 ? 5 : 6;
}
