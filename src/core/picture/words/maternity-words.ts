import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { sentencesOf } from './sentences.ts';
import { saysInWords, wordsOf } from './words-of.ts';

/** Words by which it is read that somebody is pregnant and has been helped to maternity care. General, and only ever decide whether a question is asked. */

/** She is, or may be, pregnant. A denial stands close to the word: `is not pregnant`; what else a sentence denies is another matter. */
export const saysPregnant = saysInWords(
  /\b(is|be|was|she'?s|may be|might be|could be|thinks she is|believes she is) (now |also |about |around |\w+ (weeks|months) )*pregnant\b|\bpregnan(t|cy)\b[^.;]*\bweeks?\b|\b(weeks|months) (pregnant|gone)\b|\bexpecting (a|another|her|his|their|\w+ boyfriend'?s) (baby|child)\b|\b(is|she'?s|was|now|also|and|are) expecting\b(?= (again|in|for|next|this|soon)\b|[,;:.]|$)|\bpregnancy test\b[^.;]*\bpositive\b|\bpositive (pregnancy )?test\b[^.;]*(\bpregnan|$)|\b(a|another|new) baby (is |to be |was )?(on the way|coming|due)\b|\b(having|carrying|going to have) (a|another) (new )?baby\b|\bbaby in (her|mummy'?s?|mum'?s?|mam'?s?) (tummy|belly|stomach)\b|\bshowed\b[^.;]*\b(pregnancy )?test\b[^.;]*\btwo lines\b/i,
  /\b(not|no longer|isn'?t|never|never been) (\w+ )?(pregnant|expecting|having)\b|\bdenie[sd]\b|\bnegative\b|\b(rules?|ruled) out\b|\bwas pregnant with\b|\bwhen (she was |they were )?(\w+ )?pregnant\b|\bwhile pregnant\b|\b(weeks|months) pregnant (when|at the time|then|with)\b|\bduring (her|the) (last |first |earlier )?pregnancy\b|\b(sister|cousin|friend|aunt|auntie|neighbour|teacher|worker|colleague|niece|girlfriend of (her|his) \w+)( is|'s| was| who is| may be)( \w+)? (pregnant|expecting|having)\b/i,
);
const maternity = /\b(midwi(fe|ves|fery)|ante-?natal|maternity|booking (appointment|clinic|visit|line|form)|booked in)\b/i;
const unlike =
  /\b(no|not|never|without|yet|un ?booked|hasn'?t|has not|isn'?t|late|whether|should|needs? to|ought|(she|her) (will|would|means to|plans to|wants to|is going to|intends to)|sometime|when she is ready)\b/i;
const helping =
  /\b(r[aiu]ng|call(ed|ing)?|phon(ed|ing)|referr(ed|al|ing)|self-?referral|sent|booked|made|help(ed|ing)|filled|went|took|walked|got|g[ai]ve(n)?|arranged|told|spoke|introduced|passed|signposted|offered|declined)\b/i;
/** She was helped, sent or offered the way to maternity care, or has it. What she means to do herself is no help given. */
export const saysHelpedToMaternity = onceFor((entry: Entry): boolean => {
  const words = wordsOf(entry);
  if (!maternity.test(words)) return false;
  return sentencesOf(words).some(
    (sentence) =>
      (maternity.test(sentence) && !unlike.test(sentence)) ||
      sentence.split(/[,:]\s|\bso\b|\bbut\b/).some((part) => maternity.test(part) && helping.test(part) && !unlike.test(part)),
  );
});
/** She is not pregnant, or no longer: a test was negative, or the pregnancy was lost or ended. What happened long ago is another pregnancy. */
export const saysPregnancyOver = saysInWords(
  /\b(is|was|she'?s) (not|no longer) pregnant\b|\bisn'?t pregnant\b|\b(pregnancy )?test\b[^.;]*\bnegative\b|\bnegative (pregnancy )?test\b|\bmiscarried\b|\b(had|having|after|was) (a|the|her) miscarriage\b|\blost the (baby|pregnancy)\b|\bpregnancy (has |is |was )?(now )?(over|ended|lost|terminated)\b|\bended the pregnancy\b|\b(has had|had|after) (a|the|her) (termination|abortion)\b/i,
  /\b(previous|earlier|past|history|years? ago|last year|at (the age of )?\d+|in (19|20)\d\d|when she was|before|fear\w*|threatened|worried|risk|might|may|could|if|thinks?|thought|plans?|drugs?|alcohol|covid|urine)\b/i,
);
/** She means to end the pregnancy. */
export const saysEndingPregnancy = saysInWords(
  /\b(end|ending|terminat(e|ing)|stop) (the|this|her) pregnancy\b|\btermination\b|\babortion\b|\bnot (go(ing)?|to go) (on|ahead|through) with (the|this|her) pregnancy\b/i,
  /\b(not|never|against|ruled out|does not want|decided against|earlier|previous|past)\b[^,;]{0,30}\b(end|terminat|abortion)/i,
);
