import { ownAgency } from '../../../core/picture/view.ts';
import { agencyAddress } from '../../addresses.ts';
import { newSecret, printOf } from '../../door/secrets.ts';
import { whoPresses } from '../../recording/append-own.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { shownAgency } from './agency-route.ts';

const address = '/cases/:case/agency/tokens';
const longest = 200;

/** Makes a token for a system of the visitor's agency: it is shown this once. In a demonstration nothing is sent from outside, and there are none. */
export const makeTokenRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-posts',
  audit: 'token-made',
  inside: 'case',
  respond: async ({ body }, given) => {
    if (given.demonstration || ownAgency(given.open.vantage) === undefined) return notFound;
    const called = (body['token-called'] ?? '').trim();
    if (called === '' || called.length > longest)
      return shownAgency(given, {
        given: body,
        errors: [{ href: 'token-called', text: `Enter which system it is for, in ${longest} letters or fewer` }],
      });
    const secret = newSecret();
    await given.desk.makeToken({ print: printOf(secret), called, madeBy: whoPresses(given) });
    return shownAgency(given, { given: {}, errors: [] }, secret);
  },
};

/** Takes a token back: from then on nothing is taken by it. */
export const revokeTokenRoute: Route = {
  method: 'POST',
  address: `${address}/end`,
  permission: 'keep-posts',
  audit: 'token-revoked',
  inside: 'case',
  respond: async ({ body }, given) => {
    if (given.demonstration || ownAgency(given.open.vantage) === undefined) return notFound;
    const found = (await given.desk.tokens()).find(({ id, revoked }) => id === body.token && revoked === undefined);
    if (found === undefined) return notFound;
    await given.desk.revokeToken(found.id);
    return { kind: 'go', to: `${agencyAddress(given.open.partnership)}#tokens` };
  },
};
