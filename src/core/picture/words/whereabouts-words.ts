const childWords = '(?:child(?:ren)?|kids?|bab(?:y|ies)|sons?|daughters?|boys?|girls?|little ones?|toddlers?|twins|siblings?)';
const somewhere =
  "(?:asleep|in bed|upstairs|downstairs|present|there|seen|heard|unharmed|unhurt|safe|elsewhere|in the (?:house|home|flat|car|room|garden|next room)|at (?:school|nursery|home|(?:his|her|their) \\w+|\\w+'s)|with (?:(?:his|her|their|the) \\w+|a (?:friend|neighbour|relative)))";
const none =
  /\b(?:no (?:child(?:ren)?|kids) (?:\w+ ){0,2}(?:in|at|present|there|with|on|home|about|here)|(?:alone|on (?:her|his) own|by (?:her|him)self) (?:in|at) (?:the|her|his) (?:house|flat|home|property|address)|nobody else (?:in|at|there|was))\b/i;
const unsaid =
  /\b(?:not (?:known|asked|clear|said|stated|recorded)|unknown|unclear|did not (?:ask|say)|did ?n[o']t ask|nothing (?:on|about|of)|whereabouts not)\b/i;
/** The word of whoever is in crisis, or of somebody unnamed. */
const onlySaid = /\b(?:says?|said|told|tells|according to|claims?|believed)\b/i;
const byTheirWord =
  /\b(?:(?:she|he|they|mother|father|mum|dad) (?:says?|said|told|tells)|says?|said|by (?:her|his|their) (?:own )?account|according to (?:her|him|them))\b/i;
const ofAChild = new RegExp(`\\b${childWords}\\b`, 'i');
const lives = /\b(?:lives?|living|has|have|had) (?:\w+ ){0,4}(?:with )?(?:\w+ ){0,3}$/i;

/**
 * True where the words of a record tell where a child was: by name, or as the children, somewhere. That somebody has or lives with
 * children tells nothing of where they were just then, nor does what the adults of the event say of it.
 */
export function tellsWhere(text: string | undefined, called: string): boolean {
  const child = new RegExp(`\\b(?:${childWords}|${called.replace(/[^\p{L}\p{N} ]/gu, '.')})\\b([^.;]{0,40}?)\\b${somewhere}`, 'iu');
  return (text ?? '').split(/[.!?;]\s/).some((sentence) => {
    if (unsaid.test(sentence) || onlySaid.test(sentence)) return false;
    if (none.test(sentence)) return true;
    const found = child.exec(sentence);
    return found !== null && !lives.test(sentence.slice(0, found.index));
  });
}

/** What is told of the children is only what somebody said of them. */
export const saysOfChildren = (text: string | undefined): boolean =>
  (text ?? '').split(/[.!?;]\s/).some((sentence) => byTheirWord.test(sentence) && ofAChild.test(sentence));
