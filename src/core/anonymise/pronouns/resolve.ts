import type { KeyPerson } from '../key.ts';
import type { Word } from '../text/words.ts';
import type { Mention } from './mentions.ts';
import { clauseOf, doesTo, isOpen, lastTold, type Spoken } from './nearest.ts';
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

function resolve(pronoun: PronounHere, spoken: readonly Spoken[], words: readonly Word[]): Resolved {
  const { word, shows, use } = pronoun;
  const near = spoken
    .filter(({ start, sentence }) => start < word.start && sentence >= word.sentence - reach)
    .toSorted((a, b) => b.start - a.start);
  const here = near.filter(({ sentence }) => sentence === word.sentence);
  const own = here.find((one) => one.isSubject);
  if (use === 'reflexive' && own !== undefined && own.speaksOf !== 'any' && own.speaksOf !== shows) return clash(pronoun, own, near);
  // Whoever does something to "her" is somebody else.
  const doer = doesTo(pronoun, own, words) ? own : undefined;
  const others =
    doer === undefined ? near : near.filter((one) => one !== doer && (doer.person === undefined || one.person?.id !== doer.person.id));
  const fits = others.find((one) => one.speaksOf === shows);
  if (fits !== undefined) {
    const nearer = clauseOf(pronoun, here, near, words) ?? lastTold(pronoun, here, near);
    if (nearer !== undefined) return clash(pronoun, nearer, near);
    return { ...pronoun, clashes: false, ...(fits.person === undefined ? {} : { person: fits.person }) };
  }
  const isOwn = own !== undefined && own !== doer && own.speaksOf !== 'any';
  if (!isOwn && isOpen(pronoun, others, doer)) return { ...pronoun, clashes: false };
  const target =
    (isOwn ? own : undefined) ??
    others.find((one) => one.isSubject && one.person !== undefined) ??
    others.find(({ person }) => person !== undefined);
  if (target !== undefined && (target.person !== undefined || target.sentence === word.sentence)) return clash(pronoun, target, near);
  return beforeItsName(pronoun, spoken, words) ?? { ...pronoun, clashes: false };
}

function clash(pronoun: PronounHere, target: Spoken, near: readonly Spoken[]): Resolved {
  const person = target.person ?? near.find((one) => one.person !== undefined && one.speaksOf === target.speaksOf)?.person;
  if (person !== undefined) return { ...pronoun, person, clashes: person.pronouns !== pronoun.shows };
  return { ...pronoun, clashes: target.speaksOf !== 'any' && target.speaksOf !== pronoun.shows };
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
