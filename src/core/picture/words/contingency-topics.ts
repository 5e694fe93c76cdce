import type { Entry } from '../../entry/entry.ts';

/** What a contingency line may be about, in the words that people use for it. */
const wordsFor = {
  violence: /\b(?:assault\w*|violen\w*|domestic abuse|abus\w+|attack\w*|hit\w*|hurt\w*|threat\w*)\b/i,
  breach: /\b(?:breach\w*|bail|order|injunction|contact\w*|comes? (?:back|round|to)|calls? at|at the (?:door|house|street))\b/i,
  drink: /\b(?:drink\w*|drank|drunk|alcohol\w*)\b/i,
  drugs: /\b(?:drugs?|substance\w*|relaps\w*|us(?:es|ing) again|heroin|cannabis|cocaine|chemist|script)\b/i,
  mind: /\b(?:suicid\w*|self[- ]harm\w*|overdos\w*|mood|crisis|mental\w*|depress\w*|unwell)\b/i,
  neglect: /\b(?:neglect\w*|dirty|hungry|hygiene|home conditions?|heating|caring (?:for|again)|left (?:alone|in charge)|unsupervised)\b/i,
  injury: /\b(?:injur\w*|bruis\w*|burn\w*|fractur\w*)\b/i,
  missing: /\b(?:missing|run away|ran away)\b/i,
} as const;
type Topic = keyof typeof wordsFor;
const topics = Object.keys(wordsFor) as readonly Topic[];

const natures: Readonly<Record<string, readonly Topic[]>> = {
  'domestic-abuse': ['violence'],
  assault: ['violence'],
  threat: ['violence'],
  'self-harm': ['mind'],
  'suicide-attempt': ['mind'],
  'suicide-threat': ['mind'],
  overdose: ['mind', 'drugs'],
  detention: ['mind'],
  intoxication: ['drink', 'drugs'],
  'drug-find': ['drugs'],
  injury: ['injury'],
  missing: ['missing'],
};
const themes: Readonly<Record<string, readonly Topic[]>> = {
  'domestic-abuse': ['violence'],
  alcohol: ['drink'],
  drugs: ['drugs'],
  'self-harm': ['mind'],
  neglect: ['neglect'],
  'home-conditions': ['neglect'],
  'physical-abuse': ['injury', 'violence'],
  injury: ['injury'],
  threat: ['violence'],
};
const claims: Readonly<Record<string, readonly Topic[]>> = {
  drinks: ['drink'],
  'uses-drugs': ['drugs'],
  'self-harms': ['mind'],
  'low-mood': ['mind'],
  'harmed-by': ['violence'],
};

const topicsOf = (entry: Entry): ReadonlySet<Topic> =>
  new Set([
    ...(entry.kind === 'incident'
      ? [...(natures[entry.facts.nature ?? ''] ?? []), ...(entry.facts.breachOf === undefined ? [] : (['breach'] as const))]
      : []),
    ...entry.themes.flatMap((theme) => themes[theme] ?? []),
    ...entry.claims.flatMap((claim) => (claim.not ? [] : (claims[claim.is] ?? []))),
  ]);

/** True where a line of a contingency plan is about what an entry tells, by the general words for it. A person decides whether it is met. */
export function matchesLine(line: string | undefined, entry: Entry): boolean {
  if (line === undefined) return false;
  const told = topicsOf(entry);
  return topics.some((topic) => told.has(topic) && wordsFor[topic].test(line));
}
