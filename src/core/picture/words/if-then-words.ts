import { saysInWords } from './words-of.ts';

/** What is to be done if something happens, in a sentence of a plan or of a closing: the event first, then who does what. */
export const saysIfThen = saysInWords(
  /\b(?:if|should|in case|as soon as|any (?:sign|word|news) of)\b[^.;]{4,90}(?:[,:]| then\b| - )[^.;]{0,80}\b(?:rings?|calls?|meets?|meeting|back to|reopen\w*|open again|999|police|front door|tells?|stays?|goes to|takes? (?:the|her|him|them)|has the|have the|visits?|conference|review|moves? to)\b/i,
  /\b(?:no|not|nothing|without|what if)\b[^.;]{0,30}\b(?:plan|line|agreed|written|decided|said|happens?)\b/i,
);
