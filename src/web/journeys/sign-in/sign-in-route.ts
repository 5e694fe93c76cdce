import { showInstant } from '../../../core/time/instant.ts';
import { ownAddress, signInAddress } from '../../addresses.ts';
import { beginSession } from '../../door/begin-session.ts';
import { fieldsOf, keptFormIn } from '../../door/kept-form.ts';
import { newSecret } from '../../door/secrets.ts';
import { deviceSign, type SignedInOrNot, signIn } from '../../door/sign-in.ts';
import type { Asking, Reply, Route } from '../../routing/route.ts';
import { homeIn } from './home-of.ts';

const template = 'sign-in/sign-in.njk';

/** What the page carries along: where to go on, and a form that was sent after a session had lapsed. */
const carried = ({ query, body }: Asking): object => {
  const { 'kept-to': to, 'kept-fields': fields, 'kept-signature': signature } = body;
  return {
    title: 'Sign in',
    form: true,
    onward: ownAddress(body.onward ?? query.onward),
    lapsed: query.onward !== undefined || to !== undefined,
    kept: to === undefined ? undefined : { to, fields, signature },
  };
};

export const signInRoute: Route = {
  method: 'GET',
  address: signInAddress,
  permission: 'open-to-all',
  audit: 'sign-in-shown',
  inside: 'door',
  respond: async (asking, { person, openId }) =>
    person === undefined
      ? { kind: 'page', template, model: { ...carried(asking), openId: openId?.called } }
      : { kind: 'go', to: homeIn(person.acting) },
};

export const signedInRoute: Route = {
  method: 'POST',
  address: signInAddress,
  permission: 'open-to-all',
  audit: 'signed-in',
  carriesForm: true,
  inside: 'door',
  respond: async (asking, given): Promise<Reply> => {
    const { name = '', password = '', code = '' } = asking.body;
    const signedIn = await signIn({ name, password, code, from: given.from, device: given.device }, given, given.now());
    if (signedIn.kind !== 'signed-in') {
      await given.door.note(signedIn.kind === 'wait' ? 'sign-in-slowed-down' : 'sign-in-failed', given.from);
      return {
        kind: 'page',
        template,
        model: { ...carried(asking), openId: given.openId?.called, given: { name }, errors: errorsOf(signedIn) },
        invalid: true,
      };
    }
    await given.door.note('signed-in', given.from, await given.door.findAccount(signedIn.account));
    const { secret, acting } = await beginSession(signedIn.account, 'password', given, given.now());
    const cookies = { session: secret, device: deviceSign(newSecret(), name, given) };
    const kept = keptFormIn(asking, signedIn.account, given);
    if (kept !== undefined)
      return {
        kind: 'page',
        template: 'sign-in/go-on.njk',
        model: { title: 'You are signed in again', form: true, to: kept.to, fields: fieldsOf(kept) },
        cookies,
      };
    return { kind: 'go', to: acting === undefined ? homeIn(acting) : (ownAddress(asking.body.onward) ?? homeIn(acting)), cookies };
  },
};

function errorsOf(signedIn: Exclude<SignedInOrNot, { readonly kind: 'signed-in' }>): readonly object[] {
  const text =
    signedIn.kind === 'wait'
      ? `Too many attempts have failed. Try again after ${showInstant(signedIn.until)}`
      : 'The name, the password or the code is not right';
  return [{ href: 'name', text }];
}

const signedOut: Reply = { kind: 'go', to: signInAddress, cookies: { session: 'none' } };

export const signOutRoute: Route = {
  method: 'POST',
  address: '/sign-out',
  permission: 'own-account',
  audit: 'signed-out',
  inside: 'account',
  respond: async (_, given) => {
    await given.door.endSession(given.person.print, given.now());
    await given.door.note('signed-out', given.from, given.person.account);
    return signedOut;
  },
};

export const signOutEverywhereRoute: Route = {
  method: 'POST',
  address: '/sign-out-everywhere',
  permission: 'own-account',
  audit: 'signed-out-everywhere',
  inside: 'account',
  respond: async (_, given) => {
    await given.door.endSessions(given.person.account.id, given.now());
    await given.door.note('signed-out-everywhere', given.from, given.person.account);
    return signedOut;
  },
};
