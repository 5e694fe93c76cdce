import { bareBody } from '../../../core/entry/bare-body.ts';
import { openLetters } from '../../../core/picture/work/letters-open.ts';
import { requestsAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { writingDay } from '../write/write-context.ts';
import { allKnown } from './find-request.ts';
import { requestsView } from './requests-view.ts';
import { give, record } from './send-request.ts';

/** Requests for information: asked of this agency, and by it, soonest first; and letters and messages with no answer (R184-R187). */
export const requestsRoute = casePage({
  address: '/cases/:case/requests',
  permission: 'read-case',
  audit: 'requests-shown',
  parse: ({ query }, { open }) => ({
    on: dayAsked(open.days, query.on),
    said: (['asked', 'unsent', 'received'] as const).find((one) => query[one] !== undefined),
  }),
  read: (asked) => asked,
  show: requestsView,
  template: 'requests/requests.njk',
});

/** That a message, a letter or a report has been received, by whoever it was left for: until then it was sent (R185). */
export const receivedRoute: Route = {
  method: 'POST',
  address: '/cases/:case/requests/:request/received',
  permission: 'write-for-agency',
  audit: 'message-received',
  inside: 'case',
  respond: async ({ params, query }, given) => {
    const { open } = given;
    const on = writingDay(given, query.on);
    const p = allKnown(open, on);
    if (p === undefined || open.vantage.kind !== 'agency') return notFound;
    const { agency } = open.vantage;
    const left = openLetters(p).find(
      ({ entry, toAgencies }) => toAgencies.includes(agency) && open.publicIds.entries.get(entry.id) === params.request,
    );
    if (left === undefined) return notFound;
    const { entry, sender } = left;
    const said = await record(
      given,
      {
        ...{ ...bareBody(on, entry.about, 'What was left or sent has been received.'), kind: 'contact' },
        ...(entry.thread === undefined ? {} : { thread: entry.thread }),
        facts: { mode: 'message', outcome: 'received', from: [agency], to: [{ kind: 'agency', agency: sender }] },
      },
      on,
    );
    await give(given, said, sender, on, undefined);
    const to = requestsAddress(open.partnership, on === open.days.usual ? undefined : on);
    return { kind: 'go', to: `${to}${to.includes('?') ? '&' : '?'}received=yes#received` };
  },
};
