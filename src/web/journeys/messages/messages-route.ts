import { messageOf } from '../../../core/message/wording.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { messagesAddress, todayAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { casePage, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { parseTerms } from './choices-form.ts';
import { aboutOf, type MessagesRead, messagesView, type Sent } from './messages-view.ts';
import { newAtDesk, sortOf } from './new-at-desk.ts';

const address = '/cases/:case/messages';

/** At work, today; in a demonstration, the day that is shown. */
const dayOf = (given: GivenCase, text: string | undefined): Day =>
  given.demonstration ? dayAsked(given.open.days, text) : dayAt(given.now());

async function readAll(on: Day, { desk, open, byLink, demonstration }: GivenCase): Promise<MessagesRead | undefined> {
  const { vantage } = open;
  if (vantage.kind !== 'agency') return undefined;
  return {
    on,
    own: vantage.agency,
    terms: await desk.messageTerms(),
    colleagues: await desk.colleaguesMail(),
    posts: await desk.posts(),
    absences: await desk.absences(),
    fresh: demonstration ? newAtDesk(open, on) : [],
    kept: demonstration ? byLink?.mail.kept(aboutOf(open, on)) : undefined,
  };
}

export const messagesRoute = casePage({
  address,
  permission: 'keep-posts',
  audit: 'messages-shown',
  parse: ({ query }, given) => dayOf(given, query.on),
  read: readAll,
  show: (read, given) => messagesView(read, given),
  template: 'messages/messages.njk',
});

async function shown(on: Day, given: GivenCase, sent: Sent): Promise<Reply> {
  const read = await readAll(on, given);
  return read === undefined
    ? notFound
    : { kind: 'page', template: 'messages/messages.njk', invalid: true, model: messagesView(read, given, sent) };
}

export const keepTermsRoute: Route = {
  method: 'POST',
  address: `${address}/terms`,
  permission: 'keep-posts',
  audit: 'message-terms-kept',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const { partnership, vantage } = given.open;
    if (vantage.kind !== 'agency') return notFound;
    const parsed = parseTerms(body);
    if ('errors' in parsed) return shown(dayOf(given, query.on), given, { given: body, errors: parsed.errors });
    await given.desk.keepMessageTerms(parsed.ok);
    return { kind: 'go', to: `${messagesAddress(partnership)}#terms` };
  },
};

/** In a demonstration nobody is written to: what would have gone on a day is kept as mail, and shown. */
export const keepMessageRoute: Route = {
  method: 'POST',
  address: `${address}/keep`,
  permission: 'keep-posts',
  audit: 'message-kept',
  inside: 'case',
  respond: async ({ query }, given) => {
    const { open, demonstration, byLink } = given;
    const on = dayOf(given, query.on);
    const fresh = newAtDesk(open, on);
    const sort = sortOf(fresh);
    if (!demonstration || byLink === undefined || open.vantage.kind !== 'agency' || sort === undefined) return notFound;
    const today = `${byLink.reachedAt}${todayAddress(open.partnership, on)}`;
    await byLink.mail.send(messageOf(sort, 'whoever.answers@demonstration.invalid', today), aboutOf(open, on));
    return { kind: 'go', to: `${messagesAddress(open.partnership, on === open.days.usual ? undefined : on)}#kept` };
  },
};
