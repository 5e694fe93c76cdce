import type { AnyCheck } from '../../core/check/check.ts';
import { checkFromRule } from '../../core/check/rule/check-from-rule.ts';
import { ownRule, parseRuleFile } from '../../parse/rule-file.ts';
import { keeping } from './keeping.ts';

/**
 * Makes checks of the texts of adopted rules, each text once. Undefined for a text that is no rule here: the vocabulary has changed since it was
 * adopted, or a check that comes with Heed has its name.
 */
export function readingOwnRules(built: readonly AnyCheck[]): (rule: string) => AnyCheck | undefined {
  const owner = ownRule(built.map(({ id }) => id));
  const kept = keeping<{ readonly check: AnyCheck | undefined }>(200);
  return (rule) => (kept.find(rule, '') ?? kept.keep(rule, '', { check: checkOf(rule) })).check;

  function checkOf(rule: string): AnyCheck | undefined {
    const parsed = parseRuleFile('rule', rule, owner);
    return 'problems' in parsed ? undefined : checkFromRule(parsed.rule);
  }
}
