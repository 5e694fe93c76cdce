import { saysInWords } from './words-of.ts';

/** The way by which somebody was tried is known not to lead to them. General, and only ever decides whether a question is asked. */
export const saysWrongNumber = saysInWords(
  /\bwrong (number|numbers|address)\b|\bnumbers?\b[^.;]{0,40}\b(wrong|not recognised|unobtainable|out of (use|service|date)|dead|disconnected|no longer)\b|\b(unobtainable|disconnected)\b|\bold (number|address)\b|\bnot (her|his|their) number\b/i,
);
/** The family is known to be away, by arrangement or word. */
export const saysKnownAway = saysInWords(
  /\b(on|agreed|booked|family|for a|away on|for their|for her) holidays?\b|\bholiday (with|at|until|address|agreed|booked)\b|\baway (until|till|from|for (a|the|two|three|ten|some)|at|with|to)\b|\bon leave\b|\babroad\b|\bstaying (with|at)\b[^.;]*\b(until|till|address|for (a|the|two|three|ten))\b/i,
  /\b(run|ran|running|stay(s|ed|ing)?|keep(s|ing)?|kept|turn(s|ed|ing)?) away\b|\bholiday (is |was )?over\b|\b(since|after|back from) (the |their |her |his |a )?(school )?holidays?\b/i,
);
