import { codeOf } from '../../../core/learning/training/distance.ts';
import { inFiveWords, mostOf, type Point, points, satisfactions } from '../../../core/learning/training/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import { readSession, type SessionRead } from './session-read.ts';
import { answersHere, keep, type WrittenBody, withoutName } from './training-read.ts';

const address = '/cases/:case/training/sessions/:session/answers';
const template = 'training/answer.njk';

interface AnswerRead extends SessionRead {
  readonly point: Point;
}
interface AnswerReturned extends Returned {
  readonly found: readonly string[];
}

async function readAnswer(session: string | undefined, point: string | undefined, given: GivenCase): Promise<AnswerRead | undefined> {
  const read = answersHere(given) ? await readSession(session, given) : undefined;
  return read === undefined ? undefined : { ...read, point: points.find((one) => one === point) ?? 'before' };
}

/** Where one person answers without a name, by a code that they made, before, after or three months later (R223). */
export const answerFormRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'training-answers-form-shown',
  parse: ({ params, query }) => ({ session: params.session, point: query.point, kept: query.kept }),
  read: async ({ session, point, kept }, given) => {
    const read = await readAnswer(session, point, given);
    return read === undefined ? undefined : { read, kept: kept === 'yes' };
  },
  show: ({ read, kept }, given) => answerView(read, given, undefined, kept),
  template,
});

export const keepAnswerRoute: Route = {
  method: 'POST',
  address,
  permission: 'read-case',
  audit: 'training-answered',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = await readAnswer(params.session, body.point, given);
    if (read === undefined) return notFound;
    const parsed = parseAnswer(body, read, given);
    if ('problems' in parsed) return { kind: 'page', template, model: answerView(read, given, parsed), invalid: true };
    await keep(given, 'session-answered', parsed, { ...withoutName, answers: read.session.id });
    return {
      kind: 'go',
      to: trainingAddress(given.open.partnership, ['sessions', read.session.id, 'answers'], { point: read.point, kept: 'yes' }),
    };
  },
};

function parseAnswer(
  sent: Returned['sent'],
  { point, course, session }: AnswerRead,
  given: GivenCase,
): WrittenBody<'session-answered'> | AnswerReturned {
  const form = readingForm(sent);
  const code = codeOf(sent.code ?? '');
  if (code === undefined) form.say('code', 'Write your code: 4 to 12 letters and figures');
  const all = Array.from({ length: mostOf[course.measure] }, (_, n) => String(n + 1));
  const [knowledge, confidence] = [form.choice('knowledge', all), form.choice('confidence', all)];
  if (knowledge === undefined && confidence === undefined) form.say('knowledge', 'Answer one of the two at least');
  const satisfaction = point === 'after' ? form.choice('satisfaction', satisfactions) : undefined;
  const intends = point === 'after' ? form.optional('intends', 500) : '';
  const changed = point === 'later' ? form.optional('changed', 500) : '';
  const found = lookForNames(form, { 'What you wrote': `${intends}${changed}` }, given);
  if (form.problems.length > 0 || code === undefined) return { ...form.returned(), found };
  return {
    ...{ session: session.id, point, code },
    ...(knowledge === undefined ? {} : { knowledge: Number(knowledge) }),
    ...(confidence === undefined ? {} : { confidence: Number(confidence) }),
    ...(satisfaction === undefined ? {} : { satisfaction }),
    ...(intends === '' ? {} : { intends }),
    ...(changed === '' ? {} : { changed }),
  };
}

const pointNames: Readonly<Record<Point, string>> = {
  before: 'Before the session',
  after: 'After the session',
  later: 'Three months later',
};

export const answerChoices = ({ course }: SessionRead): readonly { readonly value: string; readonly text: string }[] =>
  course.measure === 'words'
    ? inFiveWords.map((text, n) => ({ value: String(n + 1), text }))
    : Array.from({ length: mostOf.ten }, (_, n) => ({ value: String(n + 1), text: String(n + 1) }));

function answerView(read: AnswerRead, given: GivenCase, returned?: AnswerReturned, kept = false): object {
  const { course, session, point } = read;
  const { partnership } = given.open;
  return {
    title: pointNames[point],
    form: true,
    caption: `${course.title}, ${showDay(session.on)}`,
    back: { href: trainingAddress(partnership, ['sessions', session.id]), text: 'The session' },
    send: trainingAddress(partnership, ['sessions', session.id, 'answers']),
    ...formModel(returned),
    ...{ found: returned?.found ?? [], kept, point, isInNumbers: course.measure === 'ten' },
    ...{ knowing: course.knowing, doing: course.doing, choices: answerChoices(read) },
    satisfactions: satisfactions.map((text) => ({ value: text, text })),
  };
}
