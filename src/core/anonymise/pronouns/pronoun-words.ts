import type { Word } from '../text/words.ts';

/** A pronoun that shows a sex, where it stands. */
export interface PronounHere {
  readonly word: Word;
  readonly at: number;
  readonly shows: 'she' | 'he';
  readonly use: 'subject' | 'object' | 'possessive' | 'reflexive';
}

const uses: Readonly<Record<string, Pick<PronounHere, 'shows' | 'use'>>> = {
  she: { shows: 'she', use: 'subject' },
  her: { shows: 'she', use: 'possessive' },
  hers: { shows: 'she', use: 'object' },
  herself: { shows: 'she', use: 'reflexive' },
  he: { shows: 'he', use: 'subject' },
  him: { shows: 'he', use: 'object' },
  his: { shows: 'he', use: 'possessive' },
  himself: { shows: 'he', use: 'reflexive' },
};

const noNoun =
  /^(?:and|or|but|to|that|when|because|as|if|in|on|at|with|from|by|for|of|about|after|before|until|while|was|is|had|has|not|again|up|out|down|back|away|into|over|there|then|how|what|why|whether|where|who|alone|since|during|without|through|it|the|a|an|this|regularly|daily|twice|once|home|off)$/;

/** The pronouns of a passage; "he or she", "his/her" and the like, which speak of nobody, are left. */
export function pronounsIn(words: readonly Word[], text: string): readonly PronounHere[] {
  return words.flatMap((word, at): PronounHere[] => {
    const known = uses[word.lower.replace(/['’](?:s|d|ll)$/, '')];
    if (known === undefined || isEither(words, at, text)) return [];
    const after = words[at + 1];
    const isObject =
      word.lower === 'her' &&
      (after === undefined || after.sentence !== word.sentence || !/^\s+$/.test(after.gap) || noNoun.test(after.lower));
    return [{ word, at, ...known, ...(isObject ? { use: 'object' as const } : {}) }];
  });
}

function isEither(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (word === undefined) return true;
  const [ahead, behind] = [text.slice(Math.max(0, word.start - 12), word.start), text.slice(word.until, word.until + 14)];
  return /\/\s?$|\(s\)$/i.test(ahead) || /^\s?\//.test(behind) || other.test(ahead) || otherAfter.test(behind);
}

const other = /\b(?:he|she|his|hers?|him|himself|herself)\s+(?:or|and)\s+$/i;
const otherAfter = /^\s+(?:or|and)\s+(?:he|she|his|hers?|him|himself|herself)\b/i;

const they: Readonly<Record<PronounHere['use'], string>> = { subject: 'they', object: 'them', possessive: 'their', reflexive: 'themself' };
const forms: Readonly<Record<'she' | 'he', Readonly<Record<PronounHere['use'], string>>>> = {
  she: { subject: 'she', object: 'her', possessive: 'her', reflexive: 'herself' },
  he: { subject: 'he', object: 'him', possessive: 'his', reflexive: 'himself' },
};

/** The same pronoun as the publication speaks of somebody, with the capitals that stand there. */
export function asSpoken({ word, use, shows }: Pick<PronounHere, 'word' | 'use' | 'shows'>, pronouns: 'she' | 'he' | 'they'): string {
  if (shows === pronouns) return word.text;
  const plain =
    word.lower === 'hers'
      ? pronouns === 'they'
        ? 'theirs'
        : 'his'
      : word.lower === 'his' && use === 'object'
        ? 'hers'
        : pronouns === 'they'
          ? they[use]
          : forms[pronouns][use];
  if (word.capital === 'all' && word.text.length > 1) return plain.toUpperCase();
  return word.capital === 'none' ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}
