import { saysInWords } from './words-of.ts';

/** Words by which it is read that the end of the work was talked over, so that whoever was asked has given a view. */
export const saysEndTalkedOver = saysInWords(
  /\b(?:clos(?:e|es|ing|ure|ed)|end(?:s|ing)? (?:the |our |this |of the )?(?:plan|work|case)|plan (?:can|could|should|may|to|will) end|step(?:ping|ped|s)?[ -]?down|(?:case|plan|work) (?:can|could|should|may) (?:be )?(?:end|stop|close)\w*|social (?:care|worker) (?:can|could|should|may) (?:go|leave|stop|withdraw))\b/i,
  /\b(?:not (?:yet )?(?:asked|spoken|reached)|no (?:answer|reply)|await\w*|message left|left (?:a )?message|could not reach|school (?:is |was )?closed|disclos\w*)\b/i,
);
