import type { ReviewFinding } from './finding.ts';

/**
 * The text of an example rule, as the beginning of a partnership's own check from a finding: it says what it was learnt from and why. The rest of the text is for whoever writes
 * it to change. YAML reads a text in the quotes of JSON.
 */
export const ruleFromFinding = (example: string, { number, says }: Pick<ReviewFinding, 'number' | 'says'>, review: string): string =>
  example
    .replace(/^because:.*\n(?: .*\n)*/m, () => `because: ${JSON.stringify(says)}\n`)
    .replace(
      /^learnt-from:.*\n(?: .*\n)*/m,
      () => `learnt-from:\n  - {finding: ${JSON.stringify(review)}, where: ${JSON.stringify(number)}}\n`,
    );
