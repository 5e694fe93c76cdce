import { isKnownName } from '../../matching/names/known-names.ts';
import { shownBy } from '../pronouns/gendered-nouns.ts';
import type { Range, WordList } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { isPrefix, isProfessionalWord, isPublicWord } from './known-words.ts';
import { isDoing, standsAsName } from './word-or-name.ts';

/** Words that look like a name and are nobody's in the key. */
export interface UnknownName extends Range {
  readonly looksLike: 'person' | 'place';
}

const places = /^(?:in|at|to|from|near|around|outside|towards|via|leaving)$/;
const roman = /^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)$/;
const titles = /^(?:mr|mrs|ms|miss|mx|dr|pc|dc|ds|di|sgt|prof|professor|uncle|auntie|aunty|nan|nanny|grandad|granny|cllr|judge|rev)$/;

/**
 * Capitals inside a sentence, or words of no language that open one, that nothing else explains: no word of English, no nation, no body that all of England
 * has. A given name that is known is one in small letters too. Sources in brackets ("Brandon et al., 2016") are left.
 */
export function findUnknown(words: readonly Word[], text: string, list: WordList): readonly UnknownName[] {
  const isOdd = words.map((_, i) => isName(words, i, text, list));
  const found: UnknownName[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const [word, before] = [words[i], words[i - 1]];
    if (word === undefined || isOdd[i] !== true) continue;
    let last = i;
    while (isOdd[last + 1] === true && /^(?:[\s-]|['’])$/.test(words[last + 1]?.gap ?? '.')) last += 1;
    const end = words[last]?.end ?? word.end;
    const isPlace = before !== undefined && before.sentence === word.sentence && places.test(before.lower) && !isKnownName(word.letters);
    if (!isSource(text, end)) found.push({ start: word.start, end, looksLike: isPlace ? 'place' : 'person' });
    i = last;
  }
  return found;
}

const isSource = (text: string, end: number): boolean =>
  /^[\s,]*(?:(?:et al|(?:and|&)\s+\p{Lu}\p{L}+)[\s.,]*)?\(?(?:19|20)\d\d/u.test(text.slice(end, end + 50)) ||
  /^\s+et al/.test(text.slice(end, end + 8));

function isName(words: readonly Word[], at: number, text: string, list: WordList): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.letters.length < 2 || roman.test(word.lower) || /\d/.test(word.text)) return false;
  const follows = before !== undefined && before.sentence === word.sentence && /^\.?\s$/.test(word.gap);
  if (word.capital !== 'none' && follows && titles.test(before.lower) && before.capital !== 'none' && word.letters.length > 1)
    return !isProfessionalWord(word.lower);
  if (isPublicWord(word.lower) || isPublicWord(word.text.toLowerCase().replace(/s$/, '')) || isMarked(words, at)) return false;
  if (shownBy(word.lower) !== undefined) return false;
  const usual = usualness(word, list);
  if (/^[A-Z]{2,6}s$/.test(word.text)) return false;
  if (word.capital === 'none') return word.letters.length >= 4 && usual === undefined && isKnownName(word.letters);
  if (word.capital === 'all') return isShoutedName(words, at, list);
  if (usual === undefined) return !word.opens || word.letters.length >= 3 || isKnownName(word.letters) || isActing(words, at);
  if (isProfessionalWord(word.lower)) return false;
  if (word.opens && isSomebody(words, at, usual)) return true;
  if (!isKnownName(word.letters))
    return !word.opens && !word.tied && !(after?.tied ?? false) && isAlone(words, at, usual) && standsAsName(words, at, text);
  if (word.opens) return usual === 'rare' && standsAsName(words, at, text);
  return !(after?.tied ?? false) && !word.tied && standsAsName(words, at, text);
}

const isActing = (words: readonly Word[], at: number): boolean => {
  const [word, after] = [words[at], words[at + 1]];
  return word !== undefined && (word.until > word.end || (after?.gap === ' ' && (isDoing(after) || after.lower === 'seen')));
};

/** A word with a capital inside a sentence, and no other capital near it: a rare one, or one that does something or to whom something is done ("when Moose came", "signed by Ash"). */
function isAlone(words: readonly Word[], at: number, usual: 'common' | 'rare'): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || before === undefined || word.letters.length < 3 || isProfessionalWord(word.lower.replace(/s$/, '')))
    return false;
  const near = [at - 3, at - 2, at - 1, at + 1, at + 2].map((n) => words[n]);
  if (
    near.some(
      (one) =>
        one !== undefined &&
        one.sentence === word.sentence &&
        !one.opens &&
        one.capital !== 'none' &&
        (one !== words[at - 2] || !isActing(words, at)),
    )
  )
    return false;
  return (
    usual === 'rare' || isActing(words, at) || /^(?:by|with|of|to|from|for|and|told|asked|saw|met|rang|shown|found)$/.test(before.lower)
  );
}

const human =
  /^(?:said|told|asked|answered|rang|went|came|moved|thought|felt|lived|cried|wanted|spoke|walked|wrote|replied|explained|attended|apologised|denied|admitted|slept|refused|remembered|drove|phoned|texted|laughed|shouted|knew|saw|agreed|believed|loved|hated|worked|visited)$/;
const nobodysName =
  /^(?:i|not|yes|no|he|she|it|we|they|you|who|what|which|that|this|these|those|one|ones|both|all|some|many|most|few|several|none|each|either|neither|everyone|everybody|someone|somebody|anyone|anybody|no-one|nobody|others?|another|people|staff|police|management|two|three|four|five|six|then|here|there|later|so|nor|and|but|or|also|again|only|never|always|often|now|soon|once|first|next|when|where|how|mine|his|hers|theirs|evidence|information|research|guidance|practice|everything|nothing|something|help|anger|relief|news|word|life|time|work|death|trouble|more|less|enough|men|women|children|parents|families|fathers|mothers)$/;

/** A word that opens a sentence without an article and does what only somebody does: "Moose told us". */
function isSomebody(words: readonly Word[], at: number, usual: 'common' | 'rare'): boolean {
  const [word, after] = [words[at], words[at + 1]];
  if (word === undefined || after === undefined || after.gap !== ' ' || !human.test(after.lower) || word.letters.length < 3) return false;
  return (
    !nobodysName.test(word.lower) &&
    shownBy(word.lower) === undefined &&
    !(usual === 'common' && /s$/.test(word.lower)) &&
    !/(?:ing|ly|tion|ment|ness|ity)$/.test(word.lower) &&
    !isProfessionalWord(word.lower)
  );
}

/** Part of a compound: anti-, co-, multi-; or a word that is one with the next (Home-Start). */
const isMarked = (words: readonly Word[], at: number): boolean => {
  const [word, after] = [words[at], words[at + 1]];
  return (
    word !== undefined &&
    ((after?.tied === true && isPrefix(word.lower)) || (word.tied && isPrefix(words[at - 1]?.lower ?? '') && word.capital === 'none'))
  );
};

/** A word of English as it is, without an ending that a list may lack, or in an American spelling. */
export function usualness(word: Pick<Word, 'lower' | 'letters'>, list: WordList): ReturnType<WordList> {
  const plain = word.lower.replaceAll(/[‘’`´]/g, "'");
  for (const form of [
    plain,
    word.letters,
    plain.replace(/'(?:s|t|d|re|ve|ll|m)$/, ''),
    plain.replace(/s$/, ''),
    plain.replace(/^(?:un|non|re|pre|co|mis|over|under|sub)/, ''),
  ]) {
    const found = form.length > 1 || form === plain ? list(form) : undefined;
    if (found !== undefined && (form === plain || form.length > 3)) return found;
  }
  return /^(?:don|doesn|didn|isn|wasn|weren|couldn|wouldn|shouldn|hasn|haven|hadn|can|won|aren)'?t$/.test(plain) ? 'common' : undefined;
}

/** In capitals: a name that is known, or among other words in capitals one that is no word; three or four letters alone are taken for an abbreviation. */
function isShoutedName(words: readonly Word[], at: number, list: WordList): boolean {
  const word = words[at];
  if (word === undefined || usualness(word, list) !== undefined) return false;
  if (isKnownName(word.letters) && word.letters.length >= 4) return true;
  return word.letters.length >= 5 && /[AEIOUY]/.test(word.text.normalize('NFD'));
}
