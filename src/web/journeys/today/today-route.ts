import type { SealRequest } from '../../../core/access/sealed.ts';
import type { Vantage } from '../../../core/picture/view.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { todayView } from './today-view.ts';

/** Requests of other agencies for what this one keeps sealed that nobody has answered. */
const waitingAt = (requests: readonly SealRequest[], vantage: Vantage): number =>
  requests.filter(({ by, answer }) => vantage.kind === 'agency' && by !== vantage.agency && answer === undefined).length;

export const todayRoute = casePage({
  address: '/cases/:case/today',
  permission: 'read-case',
  audit: 'today-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, { open, desk, visitor }) => ({
    ...{ open, on, unfinished: await desk.unfinished() },
    asksForSealed: visitor.may('open-sealed') ? waitingAt(await desk.sealRequests(), open.vantage) : 0,
  }),
  show: todayView,
  template: 'today/today.njk',
});
