import { anySentence } from './sentences.ts';

/** Words by which drinking, drug use and smoking are read. General, and only ever decide whether a question is asked. */

/** That something is not so, or was not asked, as an answer on a form says it. */
export const saysNone = (answer: string): boolean =>
  /^\s*(?:no|none|never|nil|not[- ]asked|not known|unknown|den(?:y|ies|ied)|declin\w*|n\/?a|false|-)\b|^\s*-?\s*$/i.test(answer);

/** A drink now and then is no drinking to ask about. */
export const saysSeldom = (what: string | undefined): boolean =>
  /\b(?:none|never|rare(?:ly)?|seldom|social(?:ly)?|occasional(?:ly)?|teetotal|now and then|special occasions)\b/i.test(what ?? '');

/** A topic of a form: drink, drugs or smoking. */
export function substanceNamed(topic: string | undefined): 'drink' | 'drugs' | 'smoking' | undefined {
  if (topic === undefined) return undefined;
  if (/\bsmok\w*|\btobacco\b|\bcigarette\w*/i.test(topic)) return 'smoking';
  if (/\balcohol\w*|\bdrink\w*/i.test(topic)) return 'drink';
  return /\bdrugs?\b|\bsubstances?\b|\bcannabis\b|\bcocaine\b|\bheroin\b|\bopiate\w*|\bopioid\w*|\bmethadone\b|\bbuprenorphine\b/i.test(
    topic,
  )
    ? 'drugs'
    : undefined;
}

const smokes = /\b(?:smok(?:es|ing)|(?:parents|they|adults|both|couple) (?:all |both )?smoke|smokers?|cigarettes a day|vapes?)\b/i;
const noSmoke =
  /\b(?:no|not|never|n't|non|ex|stopped|stopping|quit|quitting|g[ai]ve(?:n|s)? up|no longer|asked|ask|advi[cs]e\w*|about|cessation|risks?|dangers?|neighbours?|smoke[- ]?free|nobody|neither|if|cannabis|heroin|crack|weed)\b/i;

/** Somebody of the family smokes, in a sentence that is neither advice nor a denial. */
export const saysSmokes = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => smokes.test(sentence) && !noSmoke.test(sentence));
