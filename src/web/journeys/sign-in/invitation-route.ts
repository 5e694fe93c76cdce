import type { Invitation, Taking } from '../../../core/access/door.ts';
import { invitationAddress } from '../../addresses.ts';
import { beginSession } from '../../door/begin-session.ts';
import { shownSecondFactor } from '../../door/second-factor.ts';
import { newCode, printOfCode } from '../../door/secrets.ts';
import { signIn } from '../../door/sign-in.ts';
import type { Asking, GivenDoor, Reply, Route } from '../../routing/route.ts';
import { roleNames } from '../../words/role-words.ts';
import { homeIn } from './home-of.ts';
import { type FormError, parseChosen } from './invitation-form.ts';

const titles: Readonly<Record<Invitation['kind'], string>> = {
  'first-administrator': 'Set up Heed',
  role: 'Begin to use Heed',
  reset: 'Set a new password',
};

const askForCode = (errors?: readonly FormError[], given = ''): Reply => ({
  kind: 'page',
  template: 'sign-in/code.njk',
  model: { title: 'Use a code that you were given', form: true, given, errors },
  invalid: errors !== undefined,
});

const codeIsNoUse = [
  { href: 'invitation', text: 'This code cannot be used. It may have been used before, or be more than three days old' },
];

function shown(invitation: Invitation, { body, query }: Asking, { sealing }: GivenDoor, errors?: readonly FormError[]): Reply {
  const { kind, signsInAs, called, role, hasAccount } = invitation;
  const mustSignIn = hasAccount && kind === 'role';
  return {
    kind: 'page',
    template: 'sign-in/invitation.njk',
    invalid: errors !== undefined,
    model: {
      title: titles[kind],
      form: true,
      invitation: body.invitation ?? query.code,
      isFirst: kind === 'first-administrator',
      mustSignIn,
      role: role === undefined ? undefined : roleNames[role].toLowerCase(),
      name: signsInAs,
      called,
      given: { partnership: body.partnership, called: body.called, name: body.name },
      errors,
      errorOn: Object.fromEntries((errors ?? []).map(({ href, text }) => [href, text])),
      secondFactor: mustSignIn ? undefined : shownSecondFactor(sealing.open(invitation.secondFactor), signsInAs ?? 'administrator'),
    },
  };
}

export const invitationRoute: Route = {
  method: 'GET',
  address: invitationAddress,
  permission: 'open-to-all',
  audit: 'invitation-shown',
  inside: 'door',
  respond: async (asking, given) => {
    const { code } = asking.query;
    if (code === undefined) return askForCode();
    const invitation = await given.door.findInvitation(printOfCode(code));
    return invitation === undefined ? askForCode(codeIsNoUse, code) : shown(invitation, asking, given);
  },
};

export const takeUpRoute: Route = {
  method: 'POST',
  address: invitationAddress,
  permission: 'open-to-all',
  audit: 'invitation-taken-up',
  inside: 'door',
  respond: async (asking, given): Promise<Reply> => {
    const code = asking.body.invitation ?? '';
    const invitation = await given.door.findInvitation(printOfCode(code));
    if (invitation === undefined) return askForCode(codeIsNoUse, code);
    if (asking.body.begin !== 'yes') return shown(invitation, asking, given);
    return invitation.hasAccount && invitation.kind === 'role'
      ? joinAnother(invitation, asking, given)
      : beginAnew(invitation, asking, given);
  },
};

async function beginAnew(invitation: Invitation, asking: Asking, given: GivenDoor): Promise<Reply> {
  const chosen = parseChosen(asking.body, invitation, given.sealing.open(invitation.secondFactor), given.now());
  if (!('password' in chosen)) return shown(invitation, asking, given, chosen);
  const { password, step, ...taking } = chosen;
  const codes = Array.from({ length: 10 }, () => newCode(2));
  const credentials = { password: await given.passwords.hash(password), step, recoveryCodes: codes.map(printOfCode) };
  return takenUp(asking, given, { ...taking, credentials }, codes);
}

/** Who has an account already shows that it is theirs, and holds one role more. */
async function joinAnother({ signsInAs = '' }: Invitation, asking: Asking, given: GivenDoor): Promise<Reply> {
  const { password = '', code = '' } = asking.body;
  const signedIn = await signIn({ name: signsInAs, password, code, from: given.from, device: given.device }, given, given.now());
  const invitation = await given.door.findInvitation(printOfCode(asking.body.invitation ?? ''));
  if (invitation === undefined) return askForCode(codeIsNoUse);
  if (signedIn.kind !== 'signed-in')
    return shown(invitation, asking, given, [{ href: 'password', text: 'The password or the code is not right' }]);
  return takenUp(asking, given, { signsInAs, called: '' });
}

async function takenUp(asking: Asking, given: GivenDoor, taking: Taking, codes?: readonly string[]): Promise<Reply> {
  const account = await given.door.takeUp(printOfCode(asking.body.invitation ?? ''), taking);
  if (account === undefined) return askForCode(codeIsNoUse);
  await given.door.note('invitation-taken-up', given.from, await given.door.findAccount(account));
  const { secret, acting } = await beginSession(account, 'password', given, given.now());
  const cookies = { session: secret };
  if (codes === undefined) return { kind: 'go', to: homeIn(acting), cookies };
  return {
    kind: 'page',
    template: 'account/recovery-codes.njk',
    model: { title: 'Keep these recovery codes', codes, onward: homeIn(acting) },
    cookies,
  };
}
