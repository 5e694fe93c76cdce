import type { AnyCheck } from '../../../core/check/check.ts';
import { checkFromRule } from '../../../core/check/rule/check-from-rule.ts';
import { ownRule, parseRuleFile } from '../../../parse/rule-file.ts';
import type { Problem } from '../../../parse/yaml/problem.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** A rule as it was sent, with everything that is wrong with it. */
export interface RuleProblems {
  readonly kind: 'problems';
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface GivenRule {
  readonly kind: 'rule';
  readonly text: string;
  readonly check: AnyCheck;
}

const nothing: Problem = { file: 'rule', wrong: 'There is no rule here.', remedy: 'Enter one, or begin from one of the examples.' };

/** The rule in a form. A browser ends lines in two letters, which are no part of it. */
export const textOf = (form: Readonly<Record<string, string>>): string => (form.rule ?? '').replaceAll(/\r\n?/g, '\n');

/** Reads the rule of a form, as one of the partnership's own: it cannot have the name of a check that comes with Heed. */
export function parseRule(form: Readonly<Record<string, string>>, { built }: OpenCase): GivenRule | RuleProblems {
  const text = textOf(form);
  if (text.trim() === '') return { kind: 'problems', text, problems: [nothing] };
  const parsed = parseRuleFile('rule', text, ownRule(built.map(({ id }) => id)));
  return 'problems' in parsed
    ? { kind: 'problems', text, problems: parsed.problems }
    : { kind: 'rule', text, check: checkFromRule(parsed.rule) };
}
