import { formatDay } from '../../../core/time/day.ts';
import { auditsAddress } from '../../addresses.ts';
import type { GivenCase, Route } from '../../routing/route.ts';
import { findAudit, keepInAudits } from './audit-room.ts';
import { type Planned, parsePlan } from './plan-form.ts';
import { planView } from './plan-view.ts';

const address = '/cases/:case/audits/new';

export const planAuditRoute: Route = {
  method: 'GET',
  address,
  permission: 'keep-learning',
  audit: 'audit-plan-shown',
  inside: 'case',
  respond: async ({ query }, given) => ({
    kind: 'page',
    template: 'audit/plan.njk',
    model: planView(given, await findAudit(query.again, given)),
  }),
};

/** Plans an audit. A return is asked of its agencies at once: nobody is drawn for it. One that is done again asks the same questions. */
export const keepAuditRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'audit-planned',
  inside: 'case',
  respond: async ({ body }, given) => {
    const again = await findAudit(body.again, given);
    const sets = again === undefined ? given.sources.questionSets : [again.set, ...given.sources.questionSets];
    const { again: _, ...others } = body;
    const sent = again === undefined ? others : body;
    const parsed = parsePlan(sent, sets, given.open);
    if ('problems' in parsed)
      return {
        kind: 'page',
        template: 'audit/plan.njk',
        model: planView(given, again, { sent, problems: parsed.problems }),
        invalid: true,
      };
    const audit = await keepInAudits('audit-planned', { planned: parsed.ok }, given);
    if (parsed.ok.kind === 'section-11') await askForReturns(audit, parsed.ok, given);
    return { kind: 'go', to: auditsAddress(given.open.partnership, audit) };
  },
};

async function askForReturns(audit: string, { title, purpose, set, agencies, due }: Planned, given: GivenCase): Promise<void> {
  const on = formatDay(given.open.days.usual);
  for (const agency of agencies) {
    const asked = {
      audit,
      agency,
      title,
      purpose,
      of: 'section-11' as const,
      set,
      children: [],
      on,
      ...(due === undefined ? {} : { due }),
    };
    await keepInAudits('audit-asked', asked, given, { readers: [agency] });
  }
}
