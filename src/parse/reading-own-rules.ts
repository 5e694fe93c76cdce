import type { AnyCheck } from '../core/check/check.ts';
import { checkFromRule } from '../core/check/rule/check-from-rule.ts';
import { ownRule, parseRuleFile } from './rule-file.ts';

/** How many texts are kept with what they were read as. */
const most = 200;

/**
 * Makes checks of the texts of adopted rules, each text once. Undefined for a text that is no rule here: the vocabulary has changed since it was
 * adopted, or a check that comes with Heed has its name.
 */
export function readingOwnRules(built: readonly AnyCheck[]): (rule: string) => AnyCheck | undefined {
  const owner = ownRule(built.map(({ id }) => id));
  const kept = new Map<string, AnyCheck | undefined>();
  return (rule) => {
    const check = kept.has(rule) ? kept.get(rule) : checkOf(rule);
    // Taken out first, so that it stands last: the one asked for longest ago goes first.
    kept.delete(rule);
    kept.set(rule, check);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return check;
  };

  function checkOf(rule: string): AnyCheck | undefined {
    const parsed = parseRuleFile('rule', rule, owner);
    return 'problems' in parsed ? undefined : checkFromRule(parsed.rule);
  }
}
