import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { Party } from '../../../core/entry/fact.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { isAcknowledged, shareRecordOf } from '../../../core/sharing/share-record.ts';
import type { Day } from '../../../core/time/day.ts';
import { requestAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route, type Answered as Sent } from '../../routing/route.ts';
import { appendShare } from '../share/sharing-context.ts';
import { type Answered, parseAnswer } from './answer-form.ts';
import { findRequest, partIn, type RequestRead } from './find-request.ts';
import { type RequestShown, type Returned, requestView } from './request-view.ts';
import { give, link, type Outgoing, record, sendAll } from './send-request.ts';

const address = '/cases/:case/requests/:request';

async function show(read: RequestRead, { query }: Asking, given: GivenCase, returned?: Returned): Promise<Sent> {
  const { open, desk, byLink } = given;
  const made =
    partIn(open, read) === 'asks' ? (await desk.linksOf(read.one.first.id)).filter(({ agency }) => agency === read.one.addressee) : [];
  const links = made.map((one) => ({ link: one, kept: byLink?.mail.kept(`${one.id} link`) }));
  const said = (['asked', 'unsent', 'answered', 'chased', 'withdrawn'] as const).find((one) => query[one] !== undefined);
  const shown: RequestShown = { read, links, said };
  return {
    kind: 'page',
    template: 'requests/request.njk',
    model: requestView(shown, given, returned),
    ...(returned === undefined ? {} : { invalid: true }),
  };
}

const go = ({ id, on }: RequestRead, { open }: GivenCase, said: string): Sent => {
  const to = requestAddress(open, id, on === open.days.usual ? undefined : on);
  return { kind: 'go', to: `${to}${to.includes('?') ? '&' : '?'}${said}=yes#${said}` };
};

export const requestRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'request-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findRequest(asking, given);
    return read === undefined ? notFound : show(read, asking, given);
  },
};

/** What an agency answers is an entry of its own, that whoever asked is given; and so is each entry that it gives with it. */
export const answerRequestRoute: Route = {
  method: 'POST',
  address: `${address}/answer`,
  permission: 'answer-for-agency',
  audit: 'request-answered',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findRequest(asking, given);
    if (read === undefined || partIn(given.open, read) !== 'asked' || read.one.state !== 'open') return notFound;
    const parsed = parseAnswer(asking.body, read, given.open);
    if (!('ok' in parsed)) return show(read, asking, given, { ...parsed, form: asking.body });
    const { first, requester, addressee: by } = read.one;
    const reply = await record(given, replyBody(read, parsed.ok), read.on);
    const to = requester ?? first.by;
    await sayRead(given, first, by, read.on);
    if (to !== by) for (const one of [reply, ...parsed.ok.gives]) await give(given, withThread(one, first), to, read.on, first.facts.basis);
    return go(read, given, 'answered');
  },
};

/** Whoever answers has read what was asked. */
async function sayRead(given: GivenCase, asked: Entry, by: AgencyId, on: Day): Promise<void> {
  const last = shareRecordOf(given.open.known(on).shares, asked.id).given.findLast(({ to }) => to === by);
  if (last !== undefined && last.recall === undefined && !isAcknowledged(last, undefined))
    await appendShare(given, { entry: asked, on }, { with: by, status: 'acknowledged' });
}

/** So that what is given with an answer stands on the thread of what was asked. */
const withThread = (entry: Entry, { thread }: Entry): Entry => (thread === undefined ? entry : { ...entry, thread });

function replyBody({ one, on }: RequestRead, { outcome, text, reason, reviewer, read, view }: Answered): Body {
  const { first, requester, addressee } = one;
  const to = requester ?? first.by;
  const shared = {
    ...{ ...bareBody(on, first.about), ...(first.thread === undefined ? {} : { thread: first.thread }) },
  };
  const back: readonly Party[] =
    requester === undefined && first.facts.from !== undefined ? first.facts.from : [{ kind: 'agency', agency: to }];
  const parties = { from: [{ kind: 'agency', agency: addressee }], to: back } as const;
  if (outcome === 'asks')
    return {
      ...shared,
      kind: 'information-request',
      facts: { ...parties, for: text, purpose: 'To understand what was sent', status: 'asked' },
    };
  return {
    ...{ ...shared, kind: 'information-reply', text },
    facts: {
      ...{ ...parties, outcome },
      ...(reason === undefined ? {} : { reason }),
      ...(reviewer === undefined ? {} : { reviewer }),
      ...(read ? { read } : {}),
      ...(view === undefined ? {} : { view }),
    },
  };
}

/** What whoever asked says about it, in the words of an entry on its thread. */
async function say(read: RequestRead, given: GivenCase, status: 'chased' | 'withdrawn', text: string): Promise<void> {
  const { first, addressee } = read.one;
  const { purpose, basis, for: asked } = first.facts;
  const said = await record(
    given,
    {
      ...{ ...bareBody(read.on, first.about, text), kind: 'information-request' },
      ...(first.thread === undefined ? {} : { thread: first.thread }),
      facts: {
        ...{ from: [{ kind: 'agency', agency: first.by }], to: [{ kind: 'agency', agency: addressee }], status },
        ...(asked === undefined ? {} : { for: asked }),
        ...(purpose === undefined ? {} : { purpose }),
        ...(basis === undefined ? {} : { basis }),
      },
    },
    read.on,
  );
  const links = await given.desk.linksOf(first.id);
  if (links.every(({ agency, opened }) => agency !== addressee || opened !== undefined)) await give(given, said, addressee, read.on, basis);
}

const asksFor = (asking: Asking, given: GivenCase): RequestRead | undefined => {
  const read = findRequest(asking, given);
  return read === undefined || partIn(given.open, read) !== 'asks' || read.one.state === 'withdrawn' ? undefined : read;
};

/** One press asks again. Whoever answers by a link gets a new one, and the old one is of no more use. */
export const chaseRoute: Route = {
  method: 'POST',
  address: `${address}/chase`,
  permission: 'write-for-agency',
  audit: 'request-chased',
  inside: 'case',
  respond: async (asking, given): Promise<Reply> => {
    const read = asksFor(asking, given);
    if (read === undefined) return notFound;
    const { first, addressee } = read.one;
    const [last] = (await given.desk.linksOf(first.id)).filter(({ agency }) => agency === addressee);
    await say(read, given, 'chased', (asking.body.more ?? '').trim().slice(0, 2000));
    const mail: Outgoing[] = [];
    if (last !== undefined && given.byLink !== undefined) {
      await given.desk.revokeLinks(first.id, addressee);
      mail.push(await link(given, first, addressee, last.email, read.on));
    }
    return { kind: 'later', answer: async () => go(read, given, (await sendAll(mail, given)) ? 'chased' : 'unsent') };
  },
};

export const withdrawRequestRoute: Route = {
  method: 'POST',
  address: `${address}/withdraw`,
  permission: 'write-for-agency',
  audit: 'request-withdrawn',
  inside: 'case',
  respond: async (asking, given) => {
    const read = asksFor(asking, given);
    if (read === undefined) return notFound;
    const because = (asking.body.because ?? '').trim();
    if (because === '' || because.length > 2000)
      return show(read, asking, given, {
        form: asking.body,
        errors: [
          { href: 'because', text: because === '' ? 'Write why no answer is needed any more' : 'Write it in 2,000 letters or fewer' },
        ],
        onStanding: false,
      });
    await given.desk.revokeLinks(read.one.first.id, read.one.addressee);
    await say(read, given, 'withdrawn', because);
    return go(read, given, 'withdrawn');
  },
};
