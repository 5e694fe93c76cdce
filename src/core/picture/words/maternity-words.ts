import { saysInWords } from './words-of.ts';

/** Words by which it is read that somebody is pregnant and has been helped to maternity care. General, and only ever decide whether a question is asked. */

/** She is, or may be, pregnant. */
export const saysPregnant = saysInWords(
  /\b(is|be|was|she'?s|may be|might be|could be|thinks she is|believes she is) (now |also |about |around |\w+ (weeks|months) )*pregnant\b|\bpregnan(t|cy)\b[^.;]*\bweeks?\b|\bweeks (pregnant|gone)\b|\bexpecting (a|another|her|his|their|\w+ boyfriend'?s) (baby|child)\b|\bpregnancy test\b[^.;]*\bpositive\b|\bpositive pregnancy test\b/i,
  /\b(not|no longer|isn'?t|denie[sd]|negative|was pregnant with|when (she was )?pregnant|while pregnant|during (her|the) (last |first |earlier )?pregnancy)\b/i,
);
/** She was helped, sent or offered the way to maternity care, or has it. */
export const saysHelpedToMaternity = saysInWords(
  /\b(midwi(fe|ves|fery)|ante-?natal|maternity|booking (appointment|clinic|visit)|booked in)\b/i,
  /\b(no|not|never|without|yet|un ?booked|hasn'?t|has not|isn'?t|late|whether|should|needs? to|ought)\b/i,
);
/** She means to end the pregnancy. */
export const saysEndingPregnancy = saysInWords(
  /\b(end|ending|terminat(e|ing)|stop) (the|this|her) pregnancy\b|\btermination\b|\babortion\b|\bnot (go(ing)?|to go) (on|ahead|through) with (the|this|her) pregnancy\b/i,
  /\b(not|never|against|ruled out|does not want|decided against|earlier|previous|past)\b[^,;]{0,30}\b(end|terminat|abortion)/i,
);
