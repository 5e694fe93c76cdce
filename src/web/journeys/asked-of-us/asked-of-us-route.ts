import type { AgencyId } from '../../../core/entry/ids.ts';
import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from '../../../core/learning/review/room/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { roomBody, roomSaid } from '../../../parse/learning/room.ts';
import { askedOfUsAddress } from '../../addresses.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { type Act, hasCome, ofWhich } from '../room/act.ts';
import { actView } from '../room/act-view.ts';
import { readAct } from '../room/read-act.ts';
import { roomDay } from '../room/room-read.ts';
import { lineOf } from '../room/shown.ts';

const address = '/cases/:case/asked-of-us';

interface AskedRead {
  readonly said: readonly RoomSaid[];
  /** Of what was asked, the review that asks: an agency reads no more of it. */
  readonly reviewOf: ReadonlyMap<string, string>;
}

/** What reviews asked of the visitor's agency, and what it answered: nothing else of their rooms is read. */
async function readAsked({ desk, open }: GivenCase): Promise<{ readonly agency: AgencyId; readonly read: AskedRead } | undefined> {
  if (open.vantage.kind !== 'agency') return undefined;
  const all = await desk.askedByReviews();
  return { agency: open.vantage.agency, read: { said: roomSaid(all), reviewOf: new Map(all.map(({ id, review }) => [id, review])) } };
}

const sentAct = ({ said }: AskedRead): Act => ({
  kind: 'return-sent',
  title: 'We sent it',
  button: 'Say that it was sent',
  fields: [
    ofWhich(
      'What did you send?',
      saidOf(said, 'return-asked').map((one) => ({ value: one.id, text: `${returnKinds[one.what]}, due ${showDay(one.due)}` })),
    ),
    hasCome('on', 'When?'),
    { as: 'lines', name: 'missing', label: 'What is not in it, and what is the reason?', hint: 'Left blank: it is whole' },
  ],
});

function shown(read: AskedRead, { open }: GivenCase, returned?: Returned): Reply {
  const asked = saidOf(read.said, 'return-asked');
  return {
    kind: 'page',
    template: 'asked-of-us/asked-of-us.njk',
    invalid: returned !== undefined,
    model: {
      title: 'Asked of us for reviews',
      form: true,
      cards: asked.map((one) => ({
        title: `${returnKinds[one.what]}, due ${showDay(one.due)}`,
        state: `Asked ${showDay(one.on)} by ${one.who}`,
        text: one.says,
        lines: [...lineOf('About', aboutWhom(one, open)), ...saidAbout(read.said, 'return-sent', one.id).flatMap(sentLines)],
      })),
      act: asked.length === 0 ? undefined : actView(sentAct(read), returned),
      to: askedOfUsAddress(open.partnership),
      ...formModel(returned),
    },
  };
}

const sentLines = ({ on, missing, who }: Said<'return-sent'>) =>
  lineOf(`Sent ${showDay(on)}`, `${who} said so. ${missing === '' ? 'Nothing is said to be missing' : `Not in it: ${missing}`}`);

/** An agency reads the names of children whom it has on record, and no others. */
function aboutWhom({ children }: Said<'return-asked'>, { directory, people }: GivenCase['open']): string {
  const known = children.filter((child) => people.includes(child)).map((child) => directory.people.get(child)?.called ?? '');
  const others = children.length - known.length;
  return [
    ...(known.length === 0 ? [] : [allListed(known)]),
    ...(others === 0 ? [] : ['somebody whom your records do not name: ask whoever asked you']),
  ].join('; and ');
}

export const askedOfUsRoute: Route = {
  method: 'GET',
  address,
  permission: 'answer-for-agency',
  audit: 'asked-of-us-shown',
  inside: 'case',
  respond: async (_, given) => {
    const asked = await readAsked(given);
    return asked === undefined ? notFound : shown(asked.read, given);
  },
};

export const answerAskedRoute: Route = {
  method: 'POST',
  address,
  permission: 'answer-for-agency',
  audit: 'asked-of-us-answered',
  inside: 'case',
  respond: async (asking, given) => {
    const asked = await readAsked(given);
    if (asked === undefined) return notFound;
    const { partnership, publicIds } = given.open;
    const said = readAct(sentAct(asked.read), asking.body, {
      ...{ publicIds, demonstration: partnership.demonstration },
      today: roomDay(asking, given).today,
    });
    if ('problems' in said) return shown(asked.read, given, said);
    const body = roomBody(said.keeps);
    const review = body.kind === 'return-sent' ? asked.read.reviewOf.get(body.of) : undefined;
    if (review === undefined || body.kind !== 'return-sent') return notFound;
    const { kind, ...kept } = { ...said.keeps, kind: body.kind };
    await given.desk.keepLearning({ kind: 'review', review }, { kind, body: kept, answers: body.of, who: whoWrites(given) });
    return { kind: 'go', to: askedOfUsAddress(partnership) };
  },
};
