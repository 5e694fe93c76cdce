import type { AnyCheck } from '../../src/core/check/check.ts';
import { checkFromRule } from '../../src/core/check/rule/check-from-rule.ts';
import { ownRule, parseRuleFile } from '../../src/parse/rule-file.ts';
import { showProblem } from '../../src/parse/yaml/problem.ts';

/** An own rule as a quality lead would write it: a head that says what it must, settings and limbs. */
export const ruleText = (rule: string, { settings = '', head = '' }: { readonly settings?: string; readonly head?: string } = {}): string =>
  `check: made-up
title: A made-up check
asks: What has been done?
because: Something was not done. It was looked for afterwards.
learnt-from:
  - {finding: A local review of 2024, where: p. 3}
answer-within: {amount: 2, unit: working-days}
closes-with: [Done.]
not-when: [It was done.]
safe-to-ask: false
impact:
  whose-records: Those of the child and the parents.
  purpose: To ask whether something was done.
  lawful-basis: Public task.
  who-sees: The agency that is asked.
${head}settings:
  limit: {value: 5, unit: days, source: ours, means: How long it may take.}
${settings}rule:
${rule}`;

/** A limb with nothing to it: a contact that was missed, and no other since. */
export const plainRule = `  - absence:
      when: {kind: contact, where: {outcome: did-not-attend}}
      expected: {kind: contact, where: {outcome: seen}}
      within: limit
      question: "{agency} recorded it {date}. There is no record here of another: has there been one?"
      asked-of: recorders
`;

/** Every problem of a rule, as a person is told it. */
export const problemsOf = (text: string): readonly string[] => {
  const parsed = parseRuleFile('rule.yaml', text, ownRule(['child-not-seen']));
  return 'problems' in parsed ? parsed.problems.map(showProblem) : [];
};

/** The check that a rule makes; a problem in it is a fault of the test. */
export function checkOf(text: string): AnyCheck {
  const parsed = parseRuleFile('rule.yaml', text, ownRule([]));
  if ('problems' in parsed) throw new Error(parsed.problems.map(showProblem).join('\n'));
  return checkFromRule(parsed.rule);
}
