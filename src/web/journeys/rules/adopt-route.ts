import { checkAddress } from '../../addresses.ts';
import type { Route } from '../../routing/route.ts';
import { parseAdoption } from './adoption-form.ts';
import { parseRule } from './rule-form.ts';
import { triedView } from './tried-view.ts';
import { problemsView } from './write-view.ts';

/** Adopts a rule as a check of the partnership's own, or as a new wording of one. It is not switched on by that. */
export const adoptCheckRoute: Route = {
  method: 'POST',
  address: '/cases/:case/adopt-check',
  permission: 'decide-checks',
  audit: 'check-adopted',
  inside: 'case',
  isLong: true,
  respond: async ({ body }, given) => {
    const rule = parseRule(body, given.open);
    if (rule.kind === 'problems') return { kind: 'page', template: 'rules/write.njk', model: problemsView(rule, given), invalid: true };
    const adoption = parseAdoption(body, rule, given);
    if (adoption.kind === 'decision') {
      await given.desk.decideCheck(adoption.deciding);
      return { kind: 'go', to: `${checkAddress(given.open.partnership, rule.check.id)}#decided` };
    }
    return {
      kind: 'later',
      answer: async () => ({
        kind: 'page',
        template: 'rules/tried.njk',
        model: triedView(rule, await given.trials.run(rule.check, rule.text, given.open), given, adoption),
        invalid: true,
      }),
    };
  },
};
