import type { Directory } from '../../src/core/entry/directory.ts';

/** Marks of a sentence that was put together from records and came out wrong, each with what is wrong. */
const marks: readonly (readonly [mark: RegExp, problem: string])[] = [
  [/[^?]$/, 'does not end with a question mark'],
  [/^[^\p{Lu}\d"“]/u, 'does not begin with a capital letter'],
  [/\?\?|[.,;:]\?|\.\.| [.,;:?]/, 'has punctuation out of place'],
  [/ {2}|^\s|\s$|[\t\n]/, 'has stray spaces'],
  [/[{}[\]<>]/, 'holds a place that was not filled in'],
  [/\b(?:undefined|null|NaN|Infinity)\b|\[object/, 'holds a value that is no word'],
  [/\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\d~/, 'holds a date that is not written as 7 June 2018'],
  [/\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/, 'holds a month cut short'],
  [/\b\d{1,2}(?:st|nd|rd|th) [A-Z]/, 'holds a day with letters after its number'],
  [
    /\b0\d? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
    'holds a day with a nought before it',
  ],
  [
    /(?:^|[^\d.])1 (?:working )?(?:days|weeks|months|years|hours|entries|records|agencies|people|children|times|meetings|visits)\b/,
    'counts one as several',
  ],
  [/\b(?:pre birth|self harm)\b/i, 'has lost a hyphen'],
  [/\b(?:and|or|the|an?) ?[,.?]|\b(?:of|by|with) ,|\b(?:between|from) (?:and|to)\b/, 'has a name or a date missing'],
];

/** What is wrong with the form of a question: never its matter. Empty where it reads as a sentence. */
export function formProblems(question: string, directory: Directory): readonly string[] {
  return [
    ...marks.filter(([mark]) => mark.test(question)).map(([, problem]) => problem),
    ...keysIn(question, directory).map((key) => `names "${key}" by its key`),
  ];
}

/** Keys of the demonstration cases that are ordinary words as well. */
const ordinary: ReadonlySet<string> = new Set([
  ...['mother', 'father', 'uncle', 'neighbour', 'owner', 'half-sibling', 'older-sibling', 'younger-sibling'],
  ...['police', 'housing', 'hospital', 'midwifery', 'probation', 'school', 'nursery', 'ambulance', 'refuge', 'court', 'talk'],
]);

/** People and agencies that a question names by key where they are called something else. */
function keysIn(question: string, { people, agencies }: Directory): readonly string[] {
  const named = [
    ...[...people.values()].map(({ id, called }) => [id, called]),
    ...[...agencies.values()].map(({ id, name }) => [id, name]),
  ];
  const names = named.map(([, name = '']) => name);
  return named
    .map(([key = '']) => key)
    .filter((key) => !ordinary.has(key) && !names.some((name) => name.split(/[\s(),]+/).includes(key)))
    .filter((key) => new RegExp(`(?<![\\w-])${key.replaceAll(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(question));
}
