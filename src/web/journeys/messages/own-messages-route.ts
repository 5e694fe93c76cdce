import { paces } from '../../../core/message/choices.ts';
import { clockTime, showInstant } from '../../../core/time/instant.ts';
import { isMailAddress } from '../../../parse/mail-address.ts';
import { ownMessagesAddress } from '../../addresses.ts';
import { newCode, printOfCode } from '../../door/secrets.ts';
import type { GivenPerson, Reply, Route } from '../../routing/route.ts';
import { paceWords, sortWords, stateWords } from '../../words/message-words.ts';
import type { FormError } from '../sign-in/invitation-form.ts';
import { parseChoices } from './choices-form.ts';

interface Sent {
  readonly given?: Readonly<Record<string, string>>;
  readonly errors?: readonly FormError[];
}

async function shown(given: GivenPerson, { given: typed, errors }: Sent = {}, done?: string): Promise<Reply> {
  const { account } = given.person;
  const own = await given.ownMail.mailOf(account.id);
  const { pace, quiet, onOffDays } = own.choices;
  const isQuiet = quiet.from !== quiet.until;
  return {
    kind: 'page',
    template: 'messages/own-messages.njk',
    invalid: errors !== undefined,
    model: {
      title: 'Messages to you',
      form: true,
      back: { href: '/account', text: 'Your account' },
      done,
      hasMail: given.byLink !== undefined,
      ...own,
      given: typed ?? {
        address: own.failing ? own.address : own.address === undefined && isMailAddress(account.signsInAs) ? account.signsInAs : '',
        ...{ pace, 'off-days': onOffDays ? 'yes' : '' },
        ...{ 'quiet-from': isQuiet ? clockTime(quiet.from) : '', 'quiet-until': isQuiet ? clockTime(quiet.until) : '' },
      },
      paces: paces.map((value) => ({ value, text: paceWords[value].text, hint: { text: paceWords[value].hint } })),
      sent: (await given.ownMail.sentTo(account.id)).map(({ sort, made, state, why }) => ({
        ...{ what: sortWords[sort], when: showInstant(made), became: stateWords(state, why) },
      })),
      errors,
      errorOn: Object.fromEntries((errors ?? []).map(({ href, text }) => [href, text])),
    },
  };
}

const done: Readonly<Record<string, string>> = {
  confirmed: 'You are written to at this address from now on.',
  stopped: 'You are not written to any more.',
  chosen: 'It is kept. It holds from the next message on.',
};

type PersonRoute = Extract<Route, { readonly inside: 'account' }>;
const ownRoute = (method: 'GET' | 'POST', at: string, audit: Route['audit'], respond: PersonRoute['respond']): Route => ({
  ...{ method, address: `${ownMessagesAddress}${at}`, permission: 'own-account', audit, inside: 'account', respond },
});
const go = (said: keyof typeof done): Reply => ({ kind: 'go', to: `${ownMessagesAddress}?done=${said}` });

export const ownMessagesRoute = ownRoute('GET', '', 'own-messages-shown', ({ query }, given) => shown(given, {}, done[query.done ?? '']));

/** A code goes to the address: nothing else is ever sent to one that nobody confirmed. */
export const askAddressRoute = ownRoute('POST', '/address', 'mail-address-asked', async ({ body }, given) => {
  const address = (body.address ?? '').trim();
  const wrong = (text: string): Promise<Reply> => shown(given, { given: body, errors: [{ href: 'address', text }] });
  if (given.byLink === undefined) return wrong('No mail can be sent from here');
  if (!isMailAddress(address)) return wrong('Enter a work email address, like name@example.gov.uk');
  const code = newCode(1);
  if ((await given.ownMail.askToConfirm(given.person.account.id, address, printOfCode(code))) === 'too-often')
    return wrong('Five codes were sent within the hour. Use the last of them, or try again later');
  const { mail, tell } = given.byLink;
  const text = `${code} is the code that confirms that Heed may write to you here. It can be used for ten minutes.\n\nIf you asked for none, you need do nothing.`;
  const fault = await mail.send({ to: address, subject: 'Your code', text }, `${given.person.account.id} address`).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (fault !== undefined) {
    tell(fault instanceof Error ? fault : new Error('mail'));
    return wrong('The code could not be sent. Look at the address, or try again later');
  }
  await given.door.note('mail-address-asked', given.from, given.person.account);
  return { kind: 'go', to: `${ownMessagesAddress}#confirm` };
});

export const confirmAddressRoute = ownRoute('POST', '/confirm', 'mail-address-confirmed', async ({ body }, given) => {
  const confirmed = await given.ownMail.confirm(given.person.account.id, printOfCode(body.code ?? ''));
  if (confirmed !== 'confirmed') {
    const text =
      confirmed === 'wrong'
        ? 'That is not the code that was sent last'
        : 'There is no code that can be used: it is older than ten minutes, was used, or was tried too often. Send a new one';
    return shown(given, { errors: [{ href: 'code', text }] });
  }
  await given.door.note('mail-address-confirmed', given.from, given.person.account);
  return go('confirmed');
});

export const stopMailRoute = ownRoute('POST', '/stop', 'mail-stopped', async (_, given) => {
  await given.ownMail.forget(given.person.account.id);
  await given.door.note('mail-stopped', given.from, given.person.account);
  return go('stopped');
});

export const keepChoicesRoute = ownRoute('POST', '/choices', 'message-choices-kept', async ({ body }, given) => {
  const parsed = parseChoices(body);
  if ('errors' in parsed) return shown(given, { given: body, errors: parsed.errors });
  await given.ownMail.choose(given.person.account.id, parsed.ok);
  return go('chosen');
});
