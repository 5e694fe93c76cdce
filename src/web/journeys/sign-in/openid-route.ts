import type { ClaimedRole } from '../../../core/access/door.ts';
import { lacksFor } from '../../../core/access/role.ts';
import { beginSession } from '../../door/begin-session.ts';
import type { Claimed } from '../../door/openid.ts';
import { type GivenDoor, notFound, type Reply, type Route } from '../../routing/route.ts';
import { homeIn } from './home-of.ts';

export const openIdRoute: Route = {
  method: 'GET',
  address: '/sign-in/openid',
  permission: 'open-to-all',
  audit: 'sent-to-identity-provider',
  inside: 'door',
  respond: async (_, { openId }) => {
    if (openId === undefined) return notFound;
    const begun = await openId.begin();
    if (begun === undefined) return notLetIn('The service that checks who you are cannot be reached. Try again in a while.');
    const { to, held } = begun;
    return { kind: 'go', to, cookies: { session: 'none', held } };
  },
};

export const openIdCallbackRoute: Route = {
  method: 'GET',
  address: '/sign-in/openid/callback',
  permission: 'open-to-all',
  audit: 'signed-in',
  inside: 'door',
  respond: async ({ address }, given): Promise<Reply> => {
    const { openId, held, door } = given;
    if (openId === undefined) return notFound;
    const claimed = held === undefined ? undefined : await openId.finish(address.split('?')[1] ?? '', held);
    if (claimed === undefined) {
      await door.note('sign-in-failed', given.from);
      return notLetIn('The sign-in could not be checked. Begin again.');
    }
    const account = await door.admit(claimed.signsInAs, claimed.called, await rolesOf(claimed, given));
    await door.note('signed-in', given.from, await door.findAccount(account));
    const { secret, acting } = await beginSession(account, 'openid', given, given.now());
    return { kind: 'go', to: homeIn(acting), cookies: { session: secret } };
  },
};

const notLetIn = (because: string): Reply => ({
  kind: 'page',
  template: 'sign-in/not-let-in.njk',
  model: { title: 'You are not signed in', because },
  invalid: true,
  cookies: { session: 'none' },
});

/** The roles that the claims give at agencies that there are. What is said of any other agency gives nothing. */
async function rolesOf({ roles }: Claimed, { door }: GivenDoor): Promise<readonly ClaimedRole[]> {
  const found: ClaimedRole[] = [];
  for (const { partnership, role, agency: name, basis } of roles) {
    const agency = name === undefined ? undefined : await door.findAgency(partnership, name);
    const isMissing = (name !== undefined && agency === undefined) || lacksFor(role, { agency, basis }) !== undefined;
    if (!isMissing)
      found.push({ partnership, role, ...(agency === undefined ? {} : { agency }), ...(basis === undefined ? {} : { basis }) });
  }
  return found;
}
