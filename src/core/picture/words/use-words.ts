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
