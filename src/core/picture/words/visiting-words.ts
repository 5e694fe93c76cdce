const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const seeing = /\b(?:visit\w*|sees?|seen|seeing|look in)\b/i;
const everyWeeks = /\b(?:every|each) (\w+) weeks\b|\b(\w+)[- ]weekly\b/i;
const monthly = /\b(?:monthly|every month|once a month|each month)\b/i;

/** How often a line of a plan says that somebody is to be seen or visited, in days. Nought: it does not say. */
export const seenEvery = (text: string): number => Math.max(0, ...text.split(/[,;.]\s/).map(everyIn));

function everyIn(clause: string): number {
  if (!seeing.test(clause)) return 0;
  const found = everyWeeks.exec(clause);
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  const weeks = numbers[word] ?? Number(word);
  if (Number.isFinite(weeks) && word !== '') return weeks * 7;
  return monthly.test(clause) ? 31 : 0;
}
