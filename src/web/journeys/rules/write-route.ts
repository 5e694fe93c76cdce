import { casePage, type Route } from '../../routing/route.ts';
import { parseRule, textOf } from './rule-form.ts';
import { triedView } from './tried-view.ts';
import { parseWriting, problemsView, writeView } from './write-view.ts';

const address = '/cases/:case/write-check';

/** Where a check of one's own is written. */
export const writeCheckRoute = casePage({
  address,
  permission: 'decide-checks',
  audit: 'rule-shown',
  parse: ({ query }, given) => parseWriting(query, given),
  read: (writing) => writing,
  show: writeView,
  template: 'rules/write.njk',
});

/** Tries what was written, and saves nothing. What is sent back to be changed is shown as it was. */
export const tryRuleRoute: Route = {
  method: 'POST',
  address,
  permission: 'decide-checks',
  audit: 'rule-tried',
  inside: 'case',
  isLong: true,
  respond: async ({ body }, given) => {
    if (body.do === 'change')
      return { kind: 'page', template: 'rules/write.njk', model: writeView({ step: 'write', text: textOf(body) }, given) };
    const rule = parseRule(body, given.open);
    if (rule.kind === 'problems') return { kind: 'page', template: 'rules/write.njk', model: problemsView(rule, given), invalid: true };
    return {
      kind: 'later',
      answer: async () => ({
        kind: 'page',
        template: 'rules/tried.njk',
        model: triedView(rule, await given.trials.run(rule.check, rule.text, given.open), given),
      }),
    };
  },
};
