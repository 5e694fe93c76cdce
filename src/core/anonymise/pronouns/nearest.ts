import type { Word } from '../text/words.ts';
import type { Mention } from './mentions.ts';
import type { PronounHere } from './pronoun-words.ts';

/** Somebody spoken of before a pronoun, by a word of their own or by a pronoun that was found to fit. */
export type Spoken = Mention & { readonly isPronoun: boolean };

const preposition =
  /^(?:to|with|of|for|by|from|at|on|about|against|towards|near|between|behind|upon|into|over|under|that|who|which|and|or|but|in|after|before|than|because|when|if|as)$/;
const saying =
  /^(?:said|says|told|believed|thought|felt|knew|reported|explained|recalled|claimed|denied|thinks|believes|hoped|accepts|accepted|feared|understood|recorded|noted)$/;
const asking = /^(?:who|whom|whose|whether|why|what|how|which|is|was|as|being|than|by)$/;
const subordinate = /^(?:when|while|after|before|as|although|though|because|since|if|once|until|whenever|given)$/;

/** Whether an object stands straight after what the subject of its clause does: "she pressed her" is never of one woman. */
export function doesTo({ word, at, use }: PronounHere, own: Spoken | undefined, words: readonly Word[]): boolean {
  const before = words[at - 1];
  if (use !== 'object' || before === undefined || own === undefined || before.sentence !== word.sentence || !/^\s$/.test(word.gap))
    return false;
  const between = words.filter(({ start }) => start >= own.end && start < word.start);
  return between.length > 0 && between.length <= 4 && !between.some(({ lower, gap }) => preposition.test(lower) || /[,;]/.test(gap));
}

/** Whether somebody whose sex a noun leaves open may be meant: the subject here or last, or any in its own sentence for an object. */
export function isOpen({ word, use }: PronounHere, near: readonly Spoken[], doer?: Spoken): boolean {
  const here = near.filter(({ sentence }) => sentence === word.sentence);
  const isNamed = doer?.person !== undefined || here.some(({ person }) => person !== undefined);
  // Whoever does something seldom does it to "him" that is himself; and "his" is of whoever is named sooner than of a worker.
  const mayBe = (one: Spoken): boolean => (use === 'object' ? !one.isSubject : one.isSubject && !(use === 'possessive' && isNamed));
  if (here.some((one) => one.speaksOf === 'any' && mayBe(one))) return true;
  if (isNamed) return false;
  const last = near.find(({ isSubject, sentence }) => isSubject && sentence < word.sentence);
  return near.some((one) => one.speaksOf === 'any' && one.isSubject && one.sentence === last?.sentence);
}

/**
 * Whom a clause tells of, where nobody whom the pronoun fits stands in its sentence: its subject, or for "his" and "her" whoever stands there. What is asked
 * ("who he was"), told of the subject ("is her partner") or stands after a clause of its own ("When he came, she") is left; so is whoever was spoken of by
 * pronouns already and goes on being.
 */
export function clauseOf(
  { word, at, shows, use }: PronounHere,
  here: readonly Spoken[],
  near: readonly Spoken[],
  words: readonly Word[],
): Spoken | undefined {
  const own = here.find((one) => one.isSubject) ?? (use === 'possessive' ? here.find(({ person }) => person !== undefined) : undefined);
  if (own?.person === undefined || own.speaksOf === shows || use === 'object') return undefined;
  if (here.some(({ speaksOf, isSubject }) => speaksOf === shows || (speaksOf === 'any' && isSubject))) return undefined;
  const going = near.find(({ sentence }) => sentence === word.sentence - 1);
  const told = near.find(({ sentence, isSubject }) => sentence === word.sentence - 1 && isSubject);
  const isSaid = use === 'subject' && words.some(({ start, end, lower }) => start >= own.end && end <= word.start && saying.test(lower));
  if (
    [use === 'possessive' && own.isPronoun ? going : undefined, isSaid ? told : undefined].some(
      (one) => one?.isPronoun === true && one.speaksOf === shows,
    )
  )
    return undefined;
  if (asking.test(words[at - 1]?.lower ?? '')) return undefined;
  const between = words.filter(({ start }) => start > own.start && start < word.start);
  if (
    between.some(
      ({ lower }, i) =>
        /^(?:told|informed|advised|asked|warned)$/.test(lower) && /^(?:was|were|been|being)$/.test(between[i - 1]?.lower ?? ''),
    )
  )
    return undefined;
  const opens = words.find(({ sentence }) => sentence === word.sentence);
  return use === 'subject' && !own.isPronoun && subordinate.test(opens?.lower ?? '') && /,/.test(word.gap) ? undefined : own;
}

/** Of whom the sentence before told, for a pronoun before which nobody stands in its own: where nobody whom it fits stands in either. */
export function lastTold({ word, shows, use }: PronounHere, here: readonly Spoken[], near: readonly Spoken[]): Spoken | undefined {
  if (here.length > 0 || use === 'reflexive') return undefined;
  const before = near.filter(({ sentence }) => sentence === word.sentence - 1);
  if (before.some(({ speaksOf, isSubject }) => speaksOf === shows || (speaksOf === 'any' && isSubject))) return undefined;
  return before.find(({ isSubject, person }) => isSubject && person !== undefined);
}
