/** Words that tell of somebody asleep, and of somebody awake, at the time of a visit. Where a child usually sleeps says neither. */
const asleep = /\b(?:asleep|napping|dozing|(?:having|taking|down for|at) (?:a|an|his|her|their|the) (?:\w+ )?nap)\b/i;
const awake = /\b(?:awake|woke|woken|up and about|wide[- ]eyed)\b/i;
/** Somebody else may be meant. */
const anAdult =
  /\b(?:mother|father|mum|mam|dad|parents?|grand\w+|nan|step\w+|partner|uncle|aunt|lodger|visitor)\b[^,;]*\b(?:asleep|napping|dozing|nap)\b/i;

/**
 * True where the words of a visit have somebody asleep and nothing in them has the same person awake. A sentence that names others and
 * not this one is about the others.
 */
export function saysAsleep(text: string | undefined, called: string, others: readonly string[]): boolean {
  const about = (text ?? '')
    .split(/[.!?;]\s/)
    .filter((sentence) => names(sentence, called) || !others.some((other) => names(sentence, other)));
  return about.some((sentence) => asleep.test(sentence) && !anAdult.test(sentence)) && !about.some((sentence) => awake.test(sentence));
}

const names = (sentence: string, called: string): boolean => called !== '' && sentence.toLowerCase().includes(called.toLowerCase());
