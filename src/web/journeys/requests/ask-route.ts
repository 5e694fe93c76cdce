import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId, requestAddress, requestsAddress } from '../../addresses.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { childAsked, pictureAsked } from '../child/child-route.ts';
import { writingDay } from '../write/write-context.ts';
import { parseAsk } from './ask-form.ts';
import { type AskRead, askView } from './ask-view.ts';
import { agenciesToAsk } from './may-be-asked.ts';
import { askOne, sendAll } from './send-request.ts';

const address = '/cases/:case/children/:child/ask';

async function findAsk(asking: Asking, given: GivenCase): Promise<AskRead | undefined> {
  const { open } = given;
  const child = childAsked(asking, given);
  const on = writingDay(given, asking.query.on);
  if (child === undefined || open.vantage.kind !== 'agency' || pictureAsked({ child, on }, given) === undefined) return undefined;
  const sent = asking.query.with === undefined ? undefined : findSent(asking.query.with, on, given);
  if (asking.query.with !== undefined && sent === undefined) return undefined;
  // What is sent is read in Heed: it does not go out by a link.
  const agencies = (await agenciesToAsk(given, child, on)).filter(({ byLink }) => sent === undefined || !byLink);
  return { child, on, agencies, people: peopleAround(child, on, given), sent };
}

/** Something of the visitor's own agency that is sent with questions about it (R187). */
function findSent(id: string, on: Day, { open }: GivenCase): Entry | undefined {
  const { vantage } = open;
  return open
    .known(on)
    .entries.find((entry) => vantage.kind === 'agency' && entry.by === vantage.agency && open.publicIds.entries.get(entry.id) === id);
}

const peopleAround = (child: PersonId, on: Day, { open }: GivenCase): readonly PersonId[] =>
  [...open.picture(child, on).circle.members.keys()].filter((person) => person !== child && open.publicIds.people.has(person));

export const askRoute: Route = {
  method: 'GET',
  address,
  permission: 'write-for-agency',
  audit: 'asking-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await findAsk(asking, given);
    if (read === undefined) return notFound;
    const { of, what = '' } = asking.query;
    const form = { ...(of === undefined ? {} : { [`of-${of}`]: 'yes' }), what: what.slice(0, 5000) };
    return { kind: 'page', template: 'requests/ask.njk', model: askView(read, given, form) };
  },
};

/** One press asks every agency that was chosen, each for itself; links go once all of it is recorded. */
export const sendAskRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'information-asked',
  inside: 'case',
  respond: async (asking, given): Promise<Reply> => {
    const read = await findAsk(asking, given);
    const { open, byLink } = given;
    if (read === undefined || open.vantage.kind !== 'agency') return notFound;
    const { child, on, people } = read;
    const agencies = read.agencies.filter((one) => !one.byLink || byLink !== undefined);
    const parsed = parseAsk(asking.body, { agencies, people, child, today: on }, open);
    if ('errors' in parsed)
      return { kind: 'page', template: 'requests/ask.njk', model: askView(read, given, asking.body, parsed.errors), invalid: true };
    const by = open.vantage.agency;
    const asked = [];
    for (const one of parsed.ok.of) asked.push(await askOne(given, by, one, parsed.ok, on, read.sent));
    const { entries } = await given.desk.publicIds();
    const mail = asked.flatMap((one) => one.mail);
    const [first] = asked;
    const day = on === open.days.usual ? undefined : on;
    const to =
      first !== undefined && asked.length === 1
        ? requestAddress(open, publicId(entries, first.request.id), day)
        : requestsAddress(open.partnership, day);
    return {
      kind: 'later',
      answer: async () => {
        const sent = await sendAll(mail, given);
        return { kind: 'go', to: `${to}${to.includes('?') ? '&' : '?'}${sent ? 'asked' : 'unsent'}=${asked.length}#asked` };
      },
    };
  },
};
