import { saysInWords } from './words-of.ts';

/** Words by which it is read that a meeting's minutes went out, or have come. General, and only ever decide whether a question is asked. */
const minutes = String.raw`(?:minutes|notes of (?:the|our|that) (?:[\w-]+ ){0,3}(?:meeting|conference|group|discussion)|record of (?:the|our|that) (?:[\w-]+ ){0,3}(?:meeting|conference|group|discussion))`;
const went = '(?:sent|went|gone|out|circulated|emailed|e-mailed|shared|posted|received|arrived|came|come|in)';
export const saysMinutesOut = saysInWords(
  new RegExp(
    String.raw`\b${minutes}\b[^.;]{0,50}\b${went}\b|\b(?:sent|circulated|emailed|e-mailed|posted|received|got|have|read) (?:[\w'’]+ ){0,6}${minutes}\b`,
    'i',
  ),
  /\b(?:no|not|never|nobody|without|await\w*|waiting|chas\w+|still|yet|will|would|to (?:be|follow|send|come|go)|should|ask(?:s|ed|ing)?|please|when|if|due)\b|n['’]t\b/i,
);

/** How a thing was shared: as the minutes of it. */
export const isByMinutes = (how: string | undefined): boolean => /\b(?:minutes|notes|record)\b/i.test(how ?? '');
