import type { KeyPerson } from '../key.ts';
import type { Word } from '../text/words.ts';
import type { Mention } from './mentions.ts';
import { type PronounHere, pronounsIn } from './pronoun-words.ts';

/** Whom a pronoun speaks of by the rule of the nearest subject, and whether it clashes with how the publication speaks of that person. */
export interface Resolved extends PronounHere {
  /** Nothing where nobody of the key stands near. */
  readonly person?: KeyPerson;
  readonly clashes: boolean;
}

/** How many sentences back somebody may be meant. */
const reach = 2;

/**
 * The rule: a pronoun may mean anybody whom it fits and who was spoken of in its own sentence or the two before. Only where nobody fits is it held to mean the
 * nearest subject (or else the nearest person) of the key; it clashes with that person. Somebody whose sex a noun leaves open (a worker, a neighbour) fits where
 * the noun is a subject.
 */
export function resolvePronouns(words: readonly Word[], text: string, mentions: readonly Mention[]): readonly Resolved[] {
  const spoken: Spoken[] = mentions.map((mention) => ({ ...mention, isPronoun: false }));
  return pronounsIn(words, text).map((pronoun) => {
    const resolved = resolve(pronoun, spoken, words);
    if (!resolved.clashes) {
      const { word } = pronoun;
      const isSubject = pronoun.use === 'subject';
      spoken.push({
        start: word.start,
        end: word.end,
        sentence: word.sentence,
        speaksOf: pronoun.shows,
        isSubject,
        isPronoun: true,
        ...(resolved.person === undefined ? {} : { person: resolved.person }),
      });
    }
    return resolved;
  });
}

type Spoken = Mention & { readonly isPronoun: boolean };

function resolve(pronoun: PronounHere, spoken: readonly Spoken[], words: readonly Word[]): Resolved {
  const { word, shows, use } = pronoun;
  const near = spoken
    .filter(({ start, sentence }) => start < word.start && sentence >= word.sentence - reach)
    .toSorted((a, b) => b.start - a.start);
  const here = near.filter(({ sentence }) => sentence === word.sentence);
  const subject = here.find((one) => one.isSubject) ?? (here.length > 0 ? undefined : near.find((one) => one.isSubject));
  if (use === 'reflexive') {
    const own = here.find((one) => one.isSubject);
    if (own !== undefined && own.speaksOf !== 'any' && own.speaksOf !== shows) return clash(pronoun, own, near);
  }
  const fits = near.find((one) => one.speaksOf === shows);
  const own = fits === undefined ? undefined : (ownClause(pronoun, here, words) ?? lastSubject(pronoun, here, near));
  if (own !== undefined) return clash(pronoun, own, near);
  if (fits !== undefined) {
    // Of somebody whose sex is concealed every "he" tells, unless he who fits stands in the same sentence.
    const hidden =
      here.length > 0 && here.every(({ speaksOf, person }) => speaksOf === 'they' && person !== undefined) ? here[0] : undefined;
    if (hidden?.isSubject === true && use !== 'object') return clash(pronoun, hidden, near);
    return { ...pronoun, clashes: false, ...(fits.person === undefined ? {} : { person: fits.person }) };
  }
  const isOpen = near.some((one) => one.speaksOf === 'any' && (one.isSubject || (use === 'object' && one.sentence === word.sentence)));
  if (isOpen && !(subject !== undefined && subject.speaksOf !== 'any' && subject.sentence === word.sentence))
    return { ...pronoun, clashes: false };
  const target = subject?.person === undefined ? near.find(({ person }) => person !== undefined) : subject;
  if (target?.person !== undefined) return clash(pronoun, target, near);
  return beforeItsName(pronoun, spoken, words) ?? { ...pronoun, clashes: false };
}

/**
 * Whom a clause tells of, where that leaves nobody else: its subject is of the key, and nobody whom the pronoun fits stands in the sentence. What is asked ("who he was"), told of the subject ("is her partner") or stands after a clause of its own ("When he came, she") is left.
 */
function ownClause({ word, at, shows, use }: PronounHere, here: readonly Spoken[], words: readonly Word[]): Spoken | undefined {
  const own = here.find((one) => one.isSubject);
  if (own?.person === undefined || own.speaksOf === shows || use === 'object') return undefined;
  if (here.some(({ speaksOf, isSubject }) => speaksOf === shows || (speaksOf === 'any' && isSubject))) return undefined;
  const last = words[at - 1]?.lower ?? '';
  if (/^(?:who|whom|whose|whether|if|why|what|how|where|when|which|about|is|was|as|being|than|by)$/.test(last)) return undefined;
  const between = words.filter(({ start }) => start > own.start && start < word.start);
  if (between.some(({ lower }, i) => /^(?:told|informed|advised|asked|warned)$/.test(lower) && /^(?:was|were|been|being)$/.test(between[i - 1]?.lower ?? ''))) return undefined;
  const opens = words.find(({ sentence }) => sentence === word.sentence);
  return use === 'subject' && subordinate.test(opens?.lower ?? '') && /,/.test(word.gap) ? undefined : own;
}

/** Of whom the sentence before told, for a pronoun that opens its own: where nobody whom it fits stands in either. */
function lastSubject({ word, shows, use }: PronounHere, here: readonly Spoken[], near: readonly Spoken[]): Spoken | undefined {
  if (here.length > 0 || use !== 'subject') return undefined;
  const before = near.filter(({ sentence }) => sentence === word.sentence - 1);
  if (before.some(({ speaksOf, isSubject }) => speaksOf === shows || (speaksOf === 'any' && isSubject))) return undefined;
  return before.find(({ isSubject, person }) => isSubject && person !== undefined);
}

const subordinate = /^(?:when|while|after|before|as|although|though|because|since|if|once|until|whenever|given)$/;

function clash(pronoun: PronounHere, target: Spoken, near: readonly Spoken[]): Resolved {
  const person = target.person ?? near.find((one) => one.person !== undefined && one.speaksOf === target.speaksOf)?.person;
  return person === undefined
    ? { ...pronoun, clashes: target.speaksOf !== pronoun.shows }
    : { ...pronoun, person, clashes: person.pronouns !== pronoun.shows };
}

/** "When he arrived, the mother": whoever is named after it in the same sentence, where that opens with such a clause. */
function beforeItsName(pronoun: PronounHere, spoken: readonly Spoken[], words: readonly Word[]): Resolved | undefined {
  const { word, shows } = pronoun;
  const opening = words.find(({ sentence }) => sentence === word.sentence);
  if (
    opening === undefined ||
    !/^(?:when|while|after|before|as|although|though|because|since|if|despite|in|on|with|during|following|throughout|at|by|from|given|once|until|having)$/.test(
      opening.lower,
    )
  )
    return undefined;
  const later = spoken.filter(({ start, sentence, isPronoun }) => sentence === word.sentence && start > word.start && !isPronoun);
  if (later.some(({ speaksOf }) => speaksOf === shows || speaksOf === 'any')) return undefined;
  const target = later.find(({ isSubject, person }) => isSubject && person !== undefined);
  return target?.person === undefined ? undefined : { ...pronoun, person: target.person, clashes: true };
}
