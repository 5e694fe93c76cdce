/** A word or a construction by which people could be scored, rated, ranked or predicted. */
export interface FoundScore {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Looked for as whole words, in prose and inside names alike: `riskScore` and `risk_score` hold `score`. */
export const wordsOfScoring = [
  ...['score', 'scores', 'scored', 'scorer', 'scoring', 'scorecard'],
  ...['rank', 'ranks', 'ranked', 'ranking', 'rankings'],
  ...['rating', 'ratings', 'rated', 'grading', 'riskiest'],
  ...['likelihood', 'probability', 'probabilities', 'probabilistic', 'odds'],
  ...['severity', 'severities'],
  ...['predict', 'predicts', 'predicted', 'prediction', 'predictions', 'predictor', 'predictive'],
  ...['rag', 'amber'],
] as const;

export const constructions = [
  'a level of risk',
  'a traffic-light colour',
  'an ordering by how much is on record',
  'an ordering by a count in SQL',
] as const;

const patterns: Readonly<Record<(typeof constructions)[number], RegExp>> = {
  'a level of risk': /\b(?:high|higher|highest|medium|low|lower|lowest)[-_ ]?risk\b|\brisk[-_ ]?(?:level|band|category|factor|index)/i,
  'a traffic-light colour':
    /\b(?:govuk-tag|moj-badge|moj-banner|app-[\w-]+)--(?:red|amber|orange|yellow|green)\b|\b(?:red|green)[-_ ](?:flag|light|case|family)/i,
  'an ordering by how much is on record':
    /(?:\bsort|toSorted|orderBy|sortBy)\([^\n]*\b(?:length|size|concerns|prompts|evidence|count|total|sum|priority)\b/i,
  'an ordering by a count in SQL': /\border\s+by\b[^\n;]*\b(?:count|sum|avg|max|total)\s*\(/i,
};

const denials =
  /\b(?:no|never an?) (?:risk )?(?:scores?|ranking|rating|prediction)\b|\b(?:scores|ranks|predicts) (?:nobody|nothing|no \w+)\b/gi;

/** Saying that there is none is not scoring. */
export const withoutDenials = (text: string): string => text.replaceAll(denials, '');

const words: ReadonlySet<string> = new Set(wordsOfScoring);

/** Every place in a text that scores, rates, ranks or predicts. */
export function findScores(file: string, text: string): readonly FoundScore[] {
  return text.split('\n').flatMap((written, index) => {
    const line = withoutDenials(written);
    const found = new Set(wordsIn(line).filter((word) => words.has(word)));
    for (const what of constructions) if (patterns[what].test(line)) found.add(what);
    return [...found].map((what) => ({ file, line: index + 1, what }));
  });
}

/** Words of a line, with `camelCase` and `snake_case` names taken apart. */
const wordsIn = (line: string): readonly string[] => (line.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
