import { saysInWords } from './words-of.ts';

/** The way by which somebody was tried is known not to lead to them. General, and only ever decides whether a question is asked. */
export const saysWrongNumber = saysInWords(
  /\bwrong (number|numbers|address)\b|\bnumbers?\b[^.;]{0,40}\b(wrong|not recognised|unobtainable|out of (use|service|date)|dead|disconnected|no longer)\b|\b(unobtainable|disconnected)\b|\bold (number|address)\b|\bnot (her|his|their) number\b/i,
);
/** The family is known to be away, by arrangement or word. Not one of them at work elsewhere, a worker on leave, or a child missing from nursery. */
export const saysKnownAway = saysInWords(
  /\b(on|agreed|booked|family|for a|away on|for their|for her) holidays?\b|\bholiday (with|at|until|address|agreed|booked)\b|\baway (until|till|from|for (a|the|two|three|ten|some)|at|with|to)\b|\babroad\b|\bstaying (with|at)\b[^.;]*\b(until|till|address|for (a|the|two|three|ten))\b|\b(at|with|to) (her|his|their|my) (mother|mum|father|dad|parent|sister|brother|aunt|auntie|uncle|cousin|grandmother|grandfather|grandparent|nan|gran|friend|in-law)s?(['’]s?)?( house| home| place)?\b[^.;]{0,60}\b(until|till|back (on|by)|for (a|the|two|three|ten))\b/i,
  /\b(run|ran|running|stay(s|ed|ing)?|keep(s|ing)?|kept|turn(s|ed|ing)?) away\b|\bholiday (is |was )?over\b|\b(since|after|back from) (the |their |her |his |a )?(school )?holidays?\b|\b(he|father|dad|husband|boyfriend|stepfather|stepdad)( is|'s| was| has been| will be| goes)?( now| then| also| still)? (away|abroad|at|with|staying|(gone|going) to)\b|\b(at sea|offshore|sails|sailed|deployed|on tour|works? away|working away)\b|\b(worker|visitor|midwife|nurse|teacher|manager|keyworker|practitioner|colleague|doctor|leader|half of us|I|we)( is|'s| was| were| am|'m| are| will be)?( now| then| also| both| all)? (away|abroad|on (a |annual )?(holiday|leave))\b|\bannual leave\b|\baway from (nursery|school|pre-?school|playgroup|class|lessons|work|him|her|them|the (edge|road|window|fire|cooker))\b|\b(cannot|can'?t|could not|couldn'?t|not able to|unable to) (raise|reach|find|get hold of)\b|\b(no|without) (reason|word)\b/i,
);
