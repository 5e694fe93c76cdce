import { wordSets } from './lexicon/word-sets.ts';
import { PhraseIndex } from './phrase/index-of.ts';
import type { Because } from './proposed.ts';
import { becauseOf, isOfTheAccount, type Reading } from './text/reading.ts';

/** Another agency's question, and an answer that begins a later sentence or clause: a row that has both tells of the answer. */
export const askedThenAnswered = {
  asked: [
    '(<agency>|{social}|{worker}) [has|have|had] (asked|asks|wanted|wants|enquired|rang|phoned|called|emailed|wrote) [us|me] (for|to know|to ask|how|what|whether|if|about|asking|wanting)',
    '(asked|request|question|enquiry|call|letter|email) (by|from) [the] (<agency>|{social}|{worker})',
  ],
  answered: [
    '(told|answered|replied|confirmed|explained|informed|sent|gave|given|declined|refused|shared)',
    '(i|we) [have|had] (said|told|answered|replied|gave|given|sent|wrote|confirmed|shared|passed|explained|nothing|no|not|never)',
    '(nothing|no|yes) (held|known|to tell|record*|concern*|worries|calls|incidents|contact|trace)',
  ],
} as const;

const asked = new PhraseIndex([askedThenAnswered.asked], (phrases) => phrases, wordSets);
const answered = new PhraseIndex([askedThenAnswered.answered], (phrases) => phrases, wordSets);

/** The words of the question and of the answer, where a row has both. */
export function answerIn(reading: Reading): readonly Because[] {
  const question = asked.fits(reading).find((fit) => isOfTheAccount(reading, fit));
  if (question === undefined) return [];
  const clauseOf = (at: number): number => reading.tokens[at]?.clause ?? -1;
  const answer = answered
    .fits(reading)
    .find(({ start }) => start >= question.end && clauseOf(start) > clauseOf(question.start) && clauseOf(start - 1) !== clauseOf(start));
  return answer === undefined ? [] : [...becauseOf(reading, question), ...becauseOf(reading, answer)];
}
