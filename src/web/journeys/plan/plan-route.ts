import { confirmedBody, planBody } from '../../../core/pathway/plan/plan-body.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { planAddress } from '../../addresses.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { overtaken, standsOn } from '../work/stands.ts';
import { parsePlan } from './plan-form.ts';
import { findPlan, planName } from './plan-read.ts';
import { planView } from './plan-view.ts';

const address = '/cases/:case/children/:child/plan';

/** The plan for a child (R087 to R092): what it says, who has it, and the form that writes or renews it. */
export const planRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'plan-shown',
  parse: findPlan,
  read: (read) => read,
  show: (read, given) => planView(read, given),
  template: 'plan/plan.njk',
});

/** Writes a plan, or renews this desk's own that runs: everybody to whom it is sent reads it at once. */
export const writePlanRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'plan-written',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findPlan(asking, given);
    if (read?.agency === undefined) return notFound;
    // More rows are the same form with more room: nothing is recorded and nothing is lost.
    if (asking.body.go === 'more')
      return { kind: 'page', template: 'plan/plan.njk', model: planView(read, given, { sent: asking.body, problems: [] }) };
    const meanwhile = overtaken(asking.body, standsOn(read.renews?.latest, given.open));
    const parsed = meanwhile.length > 0 ? { sent: asking.body, problems: meanwhile } : parsePlan(asking.body, read, given.open);
    if ('problems' in parsed) return { kind: 'page', template: 'plan/plan.njk', model: planView(read, given, parsed), invalid: true };
    const { picture, renews, beside } = read;
    const body = planBody(picture, picture.child, parsed, renews?.plan);
    const thread = body.thread ?? beside?.plan.thread ?? storedThread.parse(`plan-${given.newId()}`);
    const step = {
      body: { ...body, thread },
      on: picture.today,
      to: parsed.sentTo,
      why: 'They have a part in the plan, or are at work with the family',
    };
    if (!(await recordStep(step, given))) return notFound;
    return { kind: 'go', to: `${planAddress(given.open, picture.child, chosenDay(asking.query, picture.today))}#plan` };
  },
};

/** Confirms a plan of this desk's own as it stands (R107): everybody who has it reads that it was looked at, and when it is looked at next. */
export const confirmPlanRoute: Route = {
  method: 'POST',
  address: `${address}/confirm`,
  permission: 'write-for-agency',
  audit: 'plan-confirmed',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findPlan(asking, given);
    const nth = read?.plans.findIndex((one) => planName(one, given.open) === asking.body.plan) ?? -1;
    const one = read?.plans[nth];
    if (read === undefined || one === undefined || one.plan.lead !== read.agency || one.plan.thread === undefined) return notFound;
    const { picture } = read;
    const review = dayAhead((asking.body.again ?? '').trim(), picture.today);
    if (review === undefined || review.earliest < picture.today) {
      const problems = [{ field: `again-${nth + 1}`, text: 'Write when it is looked at again, such as 14 May' }];
      const model = { ...planView(read, given, { sent: asking.body, problems }), isOpen: false };
      return { kind: 'page', template: 'plan/plan.njk', model, invalid: true };
    }
    const to = one.has.map(({ agency }) => agency);
    const body = confirmedBody(picture, one.plan, one.latest, review, to);
    if (!(await recordStep({ body, on: picture.today, to, why: 'They have the plan' }, given))) return notFound;
    return { kind: 'go', to: `${planAddress(given.open, picture.child, chosenDay(asking.query, picture.today))}#plan` };
  },
};
