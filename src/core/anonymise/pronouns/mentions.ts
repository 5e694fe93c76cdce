import type { KeyPerson } from '../key.ts';
import type { Range } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { shownBy } from './gendered-nouns.ts';

/** Somebody who is spoken of in a passage by an alias, a name or a noun. */
export interface Mention extends Range {
  readonly sentence: number;
  readonly speaksOf: 'she' | 'he' | 'they' | 'any';
  readonly person?: KeyPerson;
  /** True where a verb follows and nothing before it makes it an object: the one of whom the clause tells. */
  readonly isSubject: boolean;
}

const before =
  /^(?:to|with|of|for|by|from|at|on|about|against|towards|near|between|behind|upon|onto|into|over|under|told|asked|saw|met|visited|rang|called|hit|assaulted|informed|advised|contacted|referred|reminded|supported|helped|gave|took|let|made|seeing|visiting|asking|telling)$/;
const verb =
  /^(?:is|was|has|had|does|did|said|says|told|asked|went|came|gave|took|got|felt|thought|knew|saw|made|became|began|left|lived|moved|stayed|slept|ate|cried|woke|died|goes|comes|lives|seems|would|could|should|might|must|may|can|will|rang|ran|wrote|spoke|met|held|brought|kept|lost|put|hit|sent|let|drove|drank|bought|sat|stood|found|heard|told|understood|chose|fell|grew|paid|read|set|spent|taught|won|wore|hurt|cut|shut|wants|needs|gets|feels|thinks|says|also|then|never|always|often|still|now|later|again|initially|subsequently|reportedly|therefore|\p{L}{2,}(?:ed|ies))$/u;

const goesOn =
  /^(?:and|or|nor|of|in|to|with|for|at|by|from|on|as|who|whose|whom|which|that|than|but|about|into|under|over|is|when|while|because|if|after|before|since|until|so|the|a|an|his|her|their|this|aged|alone|herself|himself|there|here|out|up|back|home|too|today|during|without|against|like|where|not)$/;

/** Everybody who is spoken of, in their order. */
export function mentionsIn(words: readonly Word[], known: readonly (Range & { readonly person: KeyPerson })[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const { start, end, person } of known) {
    const [first, last] = [words.findIndex((word) => word.end > start), words.findLastIndex((word) => word.start < end)];
    const word = words[first];
    if (word === undefined) continue;
    found.push({ start, end, sentence: word.sentence, speaksOf: person.pronouns, person, isSubject: isSubject(words, first, last, true) });
  }
  for (const [i, word] of words.entries()) {
    const shown = shownBy(word.lower);
    if (shown === undefined || known.some(({ start, end }) => word.start < end && start < word.end)) continue;
    // "Health visitor records", "a parent evening": a noun before another noun is not somebody.
    const after = words[i + 1];
    if (shown === 'any' && after !== undefined && after.gap === ' ' && shownBy(after.lower) !== undefined) continue;
    const whose = shown === 'any' ? undefined : besidesItsName(words, i, known);
    if (whose?.pronouns === shown) continue;
    found.push({
      start: word.start,
      end: word.end,
      sentence: word.sentence,
      speaksOf: shown,
      isSubject: isSubject(words, headOf(words, i), i, shown !== 'any'),
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "The foster carer, a woman": whose a noun is that only says more of somebody. */
function besidesItsName(
  words: readonly Word[],
  at: number,
  known: readonly (Range & { readonly person: KeyPerson })[],
): KeyPerson | undefined {
  const [article, ahead] = [words[at - 1], words[at - 2]];
  if (article === undefined || ahead === undefined || !/^(?:a|an|the)$/.test(article.lower) || !/^,\s$/.test(article.gap)) return undefined;
  return known.find(({ end }) => end === ahead.end)?.person;
}

/** Where the words before a noun that belong to it begin: *the duty social* worker. */
function headOf(words: readonly Word[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < 4 &&
    words[from - 1]?.sentence === words[at]?.sentence &&
    /^[\s-]$/.test(words[from]?.gap ?? '') &&
    !/^(?:and|or|but|that)$/.test(words[from - 1]?.lower ?? '') &&
    !before.test(words[from - 1]?.lower ?? '')
  ) {
    from -= 1;
    if (/^(?:the|a|an|his|her|their|another|this|that|one)$/.test(words[from]?.lower ?? '')) break;
  }
  return from;
}

function isSubject(words: readonly Word[], first: number, last: number, isOne: boolean): boolean {
  const [ahead, own, after] = [words[first - 1], words[last], words[last + 1]];
  if (own === undefined || after === undefined || after.sentence !== own.sentence || own.until > own.end) return false;
  const isObject =
    ahead !== undefined && ahead.sentence === own.sentence && before.test(ahead.lower) && /^[\s]+$/.test(words[first]?.gap ?? '');
  if (after.lower === 'who' && /^,?\s$/.test(after.gap)) return true;
  return (
    !isObject &&
    ((after.gap === ' ' && verb.test(after.lower)) ||
      (isOne && after.gap === ' ' && after.capital === 'none' && !goesOn.test(after.lower)) ||
      (words[first]?.opens === true && !/^\s*['’]/.test(after.gap)))
  );
}
