import { accountAddress } from '../../addresses.ts';
import { newCode, printOfCode } from '../../door/secrets.ts';
import { signIn } from '../../door/sign-in.ts';
import type { GivenPerson, Reply, Route } from '../../routing/route.ts';
import { roleAtInWords } from '../../words/role-words.ts';
import { homeIn } from '../sign-in/home-of.ts';
import { type FormError, passwordProblems } from '../sign-in/invitation-form.ts';

const shown = ({ person }: GivenPerson, more: { readonly errors?: readonly FormError[]; readonly done?: string } = {}): Reply => ({
  kind: 'page',
  template: 'account/account.njk',
  invalid: more.errors !== undefined,
  model: {
    title: 'Your account',
    form: true,
    name: person.account.signsInAs,
    home: person.account.home,
    hasPassword: person.session.how === 'password',
    roles: person.session.roles.map((role) => ({
      text: roleAtInWords(role),
      partnership: role.partnershipTitle,
      holds: person.roles.includes(role),
      now: role.held === person.acting?.held,
    })),
    ...more,
    errorOn: Object.fromEntries((more.errors ?? []).map(({ href, text }) => [href, text])),
  },
});

export const accountRoute: Route = {
  method: 'GET',
  address: accountAddress,
  permission: 'own-account',
  audit: 'account-shown',
  inside: 'account',
  respond: async ({ query }, given) =>
    shown(given, query.done === 'password' ? { done: 'Your password has been changed, and you are signed out everywhere else.' } : {}),
};

/** Shows that whoever asks is not just somebody at a desk that was left open. */
async function isOwner({ body }: { readonly body: Readonly<Record<string, string>> }, given: GivenPerson): Promise<boolean> {
  const { password = '', code = '' } = body;
  const name = given.person.account.signsInAs;
  return (await signIn({ name, password, code, from: given.from, device: given.device }, given, given.now())).kind === 'signed-in';
}

const notTheOwner: readonly FormError[] = [{ href: 'password', text: 'Your password as it is now, or the code, is not right' }];

export const changePasswordRoute: Route = {
  method: 'POST',
  address: '/account/password',
  permission: 'own-account',
  audit: 'password-changed',
  inside: 'account',
  respond: async (asking, given) => {
    const { account, print } = given.person;
    const problems = passwordProblems(asking.body, [account.signsInAs, account.called]);
    if (problems.length > 0) return shown(given, { errors: problems });
    if (!(await isOwner(asking, given))) return shown(given, { errors: notTheOwner });
    await given.door.changePassword(account.id, await given.passwords.hash(asking.body['new-password'] ?? ''));
    await given.door.endSessions(account.id, given.now(), print);
    await given.door.note('password-changed', given.from, account);
    return { kind: 'go', to: `${accountAddress}?done=password` };
  },
};

/** A postcode in full (BS 7666), or nothing. */
const postcode = /^([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})?$/;

export const changeHomeRoute: Route = {
  method: 'POST',
  address: '/account/home',
  permission: 'own-account',
  audit: 'home-changed',
  inside: 'account',
  respond: async ({ body }, given) => {
    const home = (body.home ?? '').trim().toUpperCase();
    if (!postcode.test(home))
      return shown(given, { errors: [{ href: 'home', text: 'Enter a full postcode, such as AB1 2CD, or leave it empty' }] });
    await given.door.changeHome(given.person.account.id, home);
    await given.door.note('home-changed', given.from, given.person.account);
    return { kind: 'go', to: `${accountAddress}#home` };
  },
};

export const replaceRecoveryCodesRoute: Route = {
  method: 'POST',
  address: '/account/recovery-codes',
  permission: 'own-account',
  audit: 'recovery-codes-replaced',
  inside: 'account',
  respond: async (asking, given) => {
    if (!(await isOwner(asking, given))) return shown(given, { errors: notTheOwner });
    const codes = Array.from({ length: 10 }, () => newCode(2));
    await given.door.replaceRecoveryCodes(given.person.account.id, codes.map(printOfCode));
    await given.door.note('recovery-codes-replaced', given.from, given.person.account);
    return {
      kind: 'page',
      template: 'account/recovery-codes.njk',
      model: { title: 'Keep these recovery codes', codes, onward: homeIn(given.person.acting) },
    };
  },
};
