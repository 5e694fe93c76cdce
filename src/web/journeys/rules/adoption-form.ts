import type { GivenCase } from '../../routing/route.ts';
import { type DecisionErrors, decisionOr, type GivenDecision, parseStated } from '../checks/decision-form.ts';
import type { GivenRule } from './rule-form.ts';

/** Reads the decision to adopt a rule. What takes too long to try would make every page wait, and is not adopted. */
export function parseAdoption(
  form: Readonly<Record<string, string>>,
  { check, text }: GivenRule,
  { open, trials }: GivenCase,
): GivenDecision | DecisionErrors {
  const { stated, errors } = parseStated(form, check.id, open);
  const slow = trials.runOwn(check, open) === undefined ? [{ field: 'tried-here', text: tooSlow }] : [];
  return decisionOr({ ...stated, what: 'adopted', rule: text }, { form, errors: [...errors, ...slow] }, open);
}

const tooSlow = 'Write it as several rules, each for one finding: it takes too long to try';
