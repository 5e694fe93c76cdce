import type { LinkWords } from '../../../core/access/ask-by-link.ts';
import type { Message } from '../../../core/access/mail.ts';
import { linkAddress } from '../../addresses.ts';
import { newCode, newSecret, printOf, printOfCode } from '../../door/secrets.ts';
import type { AuditEvent } from '../../routing/audit-event.ts';
import type { Answered, GivenLink, Reply, Route } from '../../routing/route.ts';
import type { Form, FormError } from '../requests/ask-form.ts';
import { type LinkProblems, parseLinkAnswer } from './link-form.ts';

const address = '/answer/:link';

type LinkRoute = Extract<Route, { readonly inside: 'link' }>;
const byLink = (method: 'GET' | 'POST', rest: string, audit: AuditEvent, respond: LinkRoute['respond']): Route => ({
  ...{ method, address: `${address}${rest}`, permission: 'open-to-all', audit, inside: 'link', respond },
  // A GET of a guess costs a look at the database: no more often than a form.
  ...(method === 'GET' ? { isLong: true as const } : { perMinute: 20 }),
});

/** The same for a link that was spent, taken back, is too old, or never was. */
const ofNoUse: Reply = { kind: 'page', template: 'link/no-use.njk', model: { title: 'This link cannot be used' } };

const askForCode = (
  secret: string,
  more: { readonly sent?: boolean; readonly kept?: Message | undefined; readonly errors?: readonly FormError[] } = {},
): Answered => ({
  kind: 'page',
  template: 'link/code.njk',
  model: {
    ...{
      title: 'You are asked for information',
      form: true,
      send: linkAddress(secret, 'code'),
      open: linkAddress(secret, 'open'),
      errors: [],
    },
    ...more,
    errorOn: Object.fromEntries((more.errors ?? []).map(({ href, text }) => [href, text])),
  },
  ...(more.errors === undefined ? {} : { invalid: true }),
});

const showAsked = (secret: string, words: LinkWords, form: Form = {}, problems?: LinkProblems): Reply => ({
  kind: 'page',
  template: 'link/asked.njk',
  model: {
    ...{ title: `${words.askedBy} asks`, form: true, words, action: linkAddress(secret), given: form },
    ...{ errors: problems?.errors ?? [], onStanding: problems?.onStanding === true },
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ href, text }) => [href, text])),
  },
  ...(problems === undefined ? {} : { invalid: true }),
});

const askedOf = async (print: string, { links, held }: GivenLink): Promise<LinkWords | undefined> =>
  held === undefined ? undefined : links.asked(print, printOf(held));

/** Shows nothing until the code was typed; then the one request. */
export const linkRoute = byLink('GET', '', 'link-shown', async ({ params }, given) => {
  const secret = params.link ?? '';
  const print = printOf(secret);
  const words = await askedOf(print, given);
  if (words !== undefined) return showAsked(secret, words);
  return (await given.links.isUsable(print)) ? askForCode(secret) : ofNoUse;
});

export const sendCodeRoute = byLink('POST', '/code', 'link-code-sent', async ({ params }, given) => {
  const secret = params.link ?? '';
  const code = newCode(1);
  const found = await given.links.newCode(printOf(secret), printOfCode(code), given.from);
  if (found === undefined) return ofNoUse;
  if (found === 'too-often')
    return askForCode(secret, {
      errors: [{ href: 'send', text: 'Five codes were sent within the hour. Use the last of them, or try again later' }],
    });
  const { mail, tell } = given;
  const message: Message = {
    to: found.email,
    subject: 'Your code',
    text: `${code} is the code for the link that you opened. It can be used for ten minutes.\n\nIf you opened no link, you need do nothing.`,
  };
  const about = `${found.id} code`;
  return {
    kind: 'later',
    answer: async () => {
      const sent = await mail.send(message, about).then(
        () => true,
        (fault: unknown) => {
          tell(fault instanceof Error ? fault : new Error('mail'));
          return false;
        },
      );
      return sent
        ? askForCode(secret, { sent: true, kept: mail.kept(about) })
        : askForCode(secret, {
            errors: [{ href: 'send', text: 'The code could not be sent. Try again later, or ring whoever asked you' }],
          });
    },
  };
});

export const openLinkRoute = byLink('POST', '/open', 'link-opened', async ({ params, body }, given) => {
  const secret = params.link ?? '';
  const session = newSecret();
  const opened = await given.links.open(printOf(secret), printOfCode(body.code ?? ''), printOf(session), given.from);
  if (opened === undefined) return ofNoUse;
  if (opened === 'opened') return { kind: 'go', to: linkAddress(secret), link: session };
  const text =
    opened === 'wrong'
      ? 'That is not the code that was sent last'
      : 'There is no code that can be used: it is older than ten minutes, was used, or was tried too often. Send a new one';
  return askForCode(secret, { sent: true, errors: [{ href: 'code', text }] });
});

/** Takes one answer. The link is then spent. */
export const answerLinkRoute = byLink('POST', '', 'link-answered', async ({ params, body }, given) => {
  const secret = params.link ?? '';
  const print = printOf(secret);
  const words = await askedOf(print, given);
  if (words === undefined || given.held === undefined)
    return (await given.links.isUsable(print))
      ? askForCode(secret, {
          errors: [{ href: 'send', text: 'The hour after the code is over. Send a new code, and then go back to your answer' }],
        })
      : ofNoUse;
  const parsed = parseLinkAnswer(body);
  if (!('ok' in parsed)) return showAsked(secret, words, body, parsed);
  const recorded = await given.links.answer(print, printOf(given.held), parsed.ok, given.from);
  return recorded === undefined
    ? ofNoUse
    : { kind: 'page', template: 'link/answered.njk', model: { title: 'Thank you: your answer is with them', askedBy: words.askedBy } };
});
