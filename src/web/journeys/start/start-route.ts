import { parseDay } from '../../../core/time/day.ts';
import { playAddress, signInAddress, todayAddress } from '../../addresses.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { membersOf } from '../../visitor.ts';
import { type ListedCase, startView } from './start-view.ts';

/** In a demonstration, whom one may continue as; at work, where one signs in. */
export const startRoute: Route = {
  method: 'GET',
  address: '/',
  permission: 'open-to-all',
  audit: 'start-shown',
  inside: 'nothing',
  respond: async (_, { records, demonstration, parts }) => {
    if (parts !== undefined) return { kind: 'go', to: signInAddress };
    const cases = demonstration ? await listedCases(records) : [];
    return { kind: 'page', template: 'start/start.njk', model: startView({ demonstration, cases }) };
  },
};

const listedCases = async (records: Parameters<typeof membersOf>[0]): Promise<readonly ListedCase[]> => {
  const shown = (await records.partnerships()).filter(({ demonstration }) => demonstration);
  return Promise.all(shown.map(async (partnership) => ({ partnership, members: await membersOf(records, partnership) })));
};

/** Only in a demonstration may anyone continue as somebody: there is no sign-in to pass by. */
export const continueRoute: Route = {
  method: 'POST',
  address: '/continue',
  permission: 'open-to-all',
  audit: 'continued-as',
  inside: 'nothing',
  respond: async ({ body }, { records, demonstration }) => {
    const partnership = (await records.partnerships()).find(
      ({ id, name, demonstration: shown }) => shown && (id === body.case || name === body.case),
    );
    if (!demonstration || partnership === undefined) return notFound;
    const on = parseDay(body.on ?? '');
    if (body.as === 'play')
      return {
        kind: 'go',
        to: on === undefined ? playAddress(partnership) : `${playAddress(partnership, on)}#step`,
        signIn: { partnership, as: 'whole' },
      };
    const members = await membersOf(records, partnership);
    const as = body.as === 'whole' ? body.as : members.find(({ publicId }) => publicId === body.as)?.publicId;
    return as === undefined ? notFound : { kind: 'go', to: todayAddress(partnership), signIn: { partnership, as } };
  },
};
