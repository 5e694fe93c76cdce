import type { AgencyId } from '../../../core/entry/ids.ts';
import { countsTold, countTold, sayCount } from '../../../core/learning/counts/count.ts';
import { attendanceBy, attendanceOf } from '../../../core/learning/training/attendance.ts';
import { showDay } from '../../../core/time/day.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { namesIn } from '../../words/names.ts';
import { readingForm } from './form-texts.ts';
import { readSession, type SessionRead } from './session-read.ts';
import { answersHere, atAgency, keep, keeps } from './training-read.ts';

const address = '/cases/:case/training/sessions/:session';
const template = 'training/session.njk';
/** The most people of one role and agency at one session. */
const most = 500;
const others = 'Other roles';

/** One session: how many came of each agency, by role, and the ways to what people answer. */
export const sessionRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'training-session-shown',
  parse: ({ params }) => params.session,
  read: readSession,
  show: (read, given) => sessionView(read, given),
  template,
});

/** An agency says of itself how many came; whoever keeps training may say it of each. What was said last stands. */
export const keepAttendanceRoute: Route = {
  method: 'POST',
  address,
  permission: 'read-case',
  audit: 'attendance-kept',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = answersHere(given) ? await readSession(params.session, given) : undefined;
    if (read === undefined) return notFound;
    const form = readingForm(body);
    const of = atAgency(given) ?? agenciesToChoose(given.open).find(({ key }) => key === body.of)?.id;
    if (of === undefined) form.say('of', 'Choose the agency');
    const counts = rolesOf(read).map((role, n) => ({ role, count: form.whole(`count-${n}`, most) }));
    if (form.problems.length > 0 || of === undefined)
      return { kind: 'page', template, model: sessionView(read, given, form.returned()), invalid: true };
    const said = { session: read.session.id, of, counts: counts.filter(({ count }) => count > 0) };
    await keep(given, 'attended', said, { answers: read.session.id, readers: [of] });
    return { kind: 'go', to: `${trainingAddress(given.open.partnership, ['sessions', read.session.id])}#came` };
  },
};

const rolesOf = ({ course }: SessionRead): readonly string[] => [...course.roles, others];

function sessionView(read: SessionRead, given: GivenCase, returned?: Returned): object {
  const { room, course, session } = read;
  const { partnership, directory } = given.open;
  const own = atAgency(given);
  const names = namesIn(directory);
  const at = (...rest: readonly string[]): string => trainingAddress(partnership, ['sessions', session.id, ...rest]);
  const attended = attendanceOf([session.id], room);
  const counts = countsTold(attended.agencies.map(({ count }) => count)).map(sayCount);
  return {
    title: `The session of ${showDay(session.on)}`,
    form: true,
    back: { href: trainingAddress(partnership, ['courses', course.id]), text: course.title },
    course: course.title,
    where: session.where,
    ...formModel(returned, own === undefined ? {} : begun(own, read)),
    keeps: keeps(given),
    answers: answersHere(given),
    send: at(),
    own: own && names.agency(own),
    agencies: own === undefined ? agenciesToChoose(given.open).map(({ key, name }) => ({ value: key, text: name })) : [],
    roles: rolesOf(read).map((role, n) => ({ id: `count-${n}`, role })),
    came: {
      total: sayCount(countTold(attended.total)),
      agencies: attended.agencies.map(({ agency }, n) => ({ name: names.agency(agency), count: counts[n] })),
    },
    points: [
      { href: trainingAddress(partnership, ['sessions', session.id, 'answers'], { point: 'before' }), text: 'Before the session' },
      { href: trainingAddress(partnership, ['sessions', session.id, 'answers'], { point: 'after' }), text: 'After it' },
      { href: trainingAddress(partnership, ['sessions', session.id, 'answers'], { point: 'later' }), text: 'Three months later' },
    ],
    sheet: at('sheet'),
  };
}

/** What an agency said before of itself stands in its form. */
const begun = (own: AgencyId, read: SessionRead): Returned['sent'] => {
  const said = attendanceBy(own, read.session.id, read.room);
  return Object.fromEntries(
    rolesOf(read).flatMap((role, n) => {
      const count = said?.counts.find((one) => one.role === role)?.count;
      return count === undefined ? [] : [[`count-${n}`, String(count)]];
    }),
  );
};
