import { formatDay } from '../../../core/time/day.ts';
import { roomBody } from '../../../parse/learning/room.ts';
import { reviewAddress } from '../../addresses.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { AuditEvent } from '../../routing/audit-event.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { type ReviewPage, reviewFrame } from '../reviewing/review-pages.ts';
import type { Act } from './act.ts';
import { answerOf } from './answer-form.ts';
import { courseActs } from './course-acts.ts';
import { courseParts } from './course-view.ts';
import { readAct } from './read-act.ts';
import { returnsActs } from './returns-acts.ts';
import { returnsParts } from './returns-view.ts';
import { type RoomRead, readRoom } from './room-read.ts';
import type { Part } from './shown.ts';
import { standingView } from './standing-view.ts';
import { voicesActs } from './voices-acts.ts';
import { voicesParts } from './voices-view.ts';

/** A page of a review's room: what it shows, and what may be written down on it. */
interface RoomPage {
  readonly page: ReviewPage;
  readonly path: readonly string[];
  readonly heading: string;
  readonly acts: (read: RoomRead) => Readonly<Record<string, readonly Act[]>>;
  readonly parts: (read: RoomRead, given: GivenCase, returned: Returned | undefined) => readonly Part[];
}

const course: RoomPage = {
  page: 'room',
  path: [],
  heading: 'The review',
  acts: courseActs,
  parts: (read, _, returned) => courseParts(read, returned),
};
const returns: RoomPage = {
  ...{ page: 'returns', path: ['returns'], heading: 'Returns and learning events', acts: returnsActs },
  parts: (read, { open }, returned) => returnsParts(read, open, returned),
};
const voices: RoomPage = {
  ...{ page: 'voices', path: ['voices'], heading: 'Family and practitioners', acts: voicesActs },
  parts: (read, { open }, returned) => voicesParts(read, open, returned),
};

const addressOf = ({ path }: RoomPage, { review, asked }: RoomRead, { open }: GivenCase): string =>
  `${reviewAddress(open.partnership, review.id, ...path)}${asked === undefined ? '' : `?on=${formatDay(asked)}`}`;

function shown(page: RoomPage, read: RoomRead, given: GivenCase, returned?: Returned): Reply {
  const { partnership } = given.open;
  const parts = page.parts(read, given, returned);
  return {
    kind: 'page',
    template: 'room/room.njk',
    invalid: returned !== undefined,
    model: {
      ...{ title: `${page.heading}: ${read.review.title}`, heading: page.heading, form: true, parts },
      frame: reviewFrame(partnership, read.review, page.page),
      partLinks: parts.map(({ id, heading }) => ({ id, heading })),
      questions: page.page === 'room' ? standingView(read, returned) : undefined,
      here: reviewAddress(partnership, read.review.id, ...page.path),
      to: addressOf(page, read, given),
      demonstration: partnership.demonstration,
      on: formatDay(read.today),
      ...formModel(returned),
    },
  };
}

const pageRoute = (page: RoomPage, audit: AuditEvent): Route => ({
  method: 'GET',
  address: ['/cases/:case/reviews/:review', ...page.path].join('/'),
  permission: 'see-reviews',
  audit,
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readRoom(asking, given);
    return read === undefined ? notFound : shown(page, read, given);
  },
});

const writeRoute = (page: RoomPage, audit: AuditEvent): Route => ({
  method: 'POST',
  address: ['/cases/:case/reviews/:review', ...page.path].join('/'),
  permission: 'work-in-review',
  audit,
  inside: 'case',
  respond: (asking, given) => write(page, asking, given),
});

async function write(page: RoomPage, asking: Asking, given: GivenCase): Promise<Reply> {
  const read = await readRoom(asking, given);
  if (read === undefined) return notFound;
  const { review, today } = read;
  const room = { kind: 'review', review: review.id } as const;
  const keeping = { who: whoWrites(given) };
  if (page.page === 'room' && asking.body.act === 'answered') {
    const answer = answerOf(asking.body, read);
    if (answer === undefined) return notFound;
    if ('problems' in answer) return shown(page, read, given, answer);
    await given.desk.keepLearning(room, { ...keeping, kind: 'answered', body: answer.keeps });
    return { kind: 'go', to: addressOf(page, read, given) };
  }
  const [part, act] =
    Object.entries(page.acts(read))
      .flatMap(([id, acts]) => acts.map((one) => [id, one] as const))
      .find(([, { kind }]) => kind === asking.body.act) ?? [];
  if (part === undefined || act === undefined) return notFound;
  const { publicIds, partnership } = given.open;
  const said = readAct(act, asking.body, { today, publicIds, demonstration: partnership.demonstration });
  if ('problems' in said) return shown(page, read, given, said);
  const checked = roomBody(said.keeps);
  const { kind, ...body } = { ...said.keeps, kind: checked.kind };
  await given.desk.keepLearning(room, {
    ...keeping,
    kind,
    body,
    ...(checked.kind === 'return-asked' ? { readers: [checked.agency] } : {}),
  });
  return { kind: 'go', to: `${addressOf(page, read, given)}#${part}` };
}

export const reviewRoomRoute = pageRoute(course, 'review-room-shown');
export const writeInRoomRoute = writeRoute(course, 'review-room-written');
export const reviewReturnsRoute = pageRoute(returns, 'review-returns-shown');
export const writeReturnsRoute = writeRoute(returns, 'review-returns-written');
export const reviewVoicesRoute = pageRoute(voices, 'review-voices-shown');
export const writeVoicesRoute = writeRoute(voices, 'review-voices-written');
