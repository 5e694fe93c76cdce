import { saysInWords } from './words-of.ts';

const records =
  '(?:records?|notes|report|reply|answer|information|summary|letter|chronology|history|what (?:it|they|she|he) (?:holds?|held|knows?|knew|has|have))';
/** What was asked for has come, or was told: read in the words of whoever asked, or of whoever answered. */
export const saysAnswerCame = saysInWords(
  new RegExp(
    String.raw`\b${records}\b[^.;]{0,40}\b(?:received|came|come|arrived|sent|here|in|given|read|shared|back)\b|\b(?:received|got|had|have|sent|gave|given|read|went through|gone through|told (?:me|us)|shared|replied|answered)\b[^.;]{0,40}\b${records}\b|\b(?:replied|answered) to (?:our|my|the|her|his|their) (?:request|letter|email|question)`,
    'i',
  ),
  /\b(?:no|not|never|nobody|none|without|nothing|yet|still|await\w*|waiting|chas\w+|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|please|will|would|to (?:be|follow|send|come)|should|if|when|need\w*|want\w*)\b|n['’]t\b/i,
);
