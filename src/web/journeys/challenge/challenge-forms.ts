import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { type ChallengeStep, challengeSteps } from '../../../core/pathway/challenge/challenge-work.ts';
import type { Day } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import type { Span } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import type { ChallengeRead, RaisingRead } from './challenge-read.ts';

type ChallengeBody = Extract<Body, { kind: 'challenge' }>;

/** The stages by which a challenge climbs where a partnership has set no others (one area's procedure, in our words). */
const first = 'between workers';
const last = 'to the partnership';
const stages: readonly string[] = [first, 'between team managers', 'between senior managers', last];

const longest = 5000;

/** Raises a challenge: to whom, about what, why, and what would settle it. */
export function parseRaising(form: Returned['sent'], read: RaisingRead, open: OpenCase): ChallengeBody | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const of = read.entries.find(({ id }) => open.publicIds.entries.get(id) === form.of);
  const to =
    read.agencies.find((id) => open.publicIds.agencies.get(id) === form.to) ??
    (form.to === undefined || form.to === '' ? of?.by : undefined);
  const isNotice = form.sort === 'quality-notice';
  const by = isNotice && text('by') !== '' ? dayAhead(text('by'), read.on) : undefined;
  const problems = [
    ...(isNotice && text('owner') === '' ? [{ field: 'owner', text: 'Write who is to put it right' }] : []),
    ...(isNotice && by === undefined ? [{ field: 'by', text: 'Write the day by which it is to be put right, such as 14 May' }] : []),
    ...(to === undefined || !read.agencies.includes(to) ? [{ field: 'to', text: 'Choose the agency that you put it to' }] : []),
    ...(text('why') === '' ? [{ field: 'why', text: 'Write what you see differently, and what you know that bears on it' }] : []),
    ...(text('settle') === '' ? [{ field: 'settle', text: 'Write what would settle it' }] : []),
    ...tooLong({ why: text('why'), settle: text('settle'), owner: text('owner') }, longest),
  ];
  if (problems.length > 0 || to === undefined) return { sent: form, problems };
  return {
    ...about(read),
    text: `${text('why')}\n\nWhat would settle it: ${text('settle')}`,
    facts: {
      ...{ status: 'raised', stage: first, to },
      ...(of === undefined ? {} : { of: of.id }),
      ...(by === undefined ? {} : { type: 'quality-notice', owner: text('owner'), answerBy: by }),
    },
  };
}

function dayAhead(words: string, today: Day): Span | undefined {
  const said = readSaidDate(words, { today, looking: 'ahead' });
  return said.kind === 'not-read' || said.when.latest < today ? undefined : said.when;
}

const about = ({ child, on }: RaisingRead) => ({
  ...({ kind: 'challenge' } as const),
  ...{ ...bareBody(on, [child]) },
});

const statusOf = { answer: 'answered', climb: 'escalated', settle: 'resolved', drop: 'dropped' } as const satisfies Readonly<
  Record<ChallengeStep, string>
>;
const steps = ['answer', 'climb', 'settle', 'drop'] as const;

/** What is sent from the page of a challenge: one step of those that this agency may take, and its words. */
export function parseStep(form: Returned['sent'], { work, on }: ChallengeRead, agency: AgencyId): ChallengeBody | Returned {
  const may = challengeSteps(work, agency);
  const step = steps.find((one) => one === form.step && may.includes(one));
  const words = (form.words ?? '').trim();
  const problems = [
    ...(step === undefined ? [{ field: 'step', text: 'Choose what you do' }] : []),
    ...(words === '' ? [{ field: 'words', text: 'Write what you say to it' }] : []),
    ...tooLong({ words }, longest),
  ];
  if (problems.length > 0 || step === undefined) return { sent: form, problems };
  const { raised } = work;
  return {
    ...{ kind: 'challenge', ...bareBody(on, raised.about, words) },
    ...(raised.thread === undefined ? {} : { thread: raised.thread }),
    facts: {
      status: statusOf[step],
      ...(step === 'climb' ? { stage: stageAfter(work.stage.name) } : {}),
      ...(work.of === undefined ? {} : { of: work.of }),
      ...(agency === work.by ? (work.to === undefined ? {} : { to: work.to }) : { to: work.by }),
    },
  };
}

/** The stage above one; of the last, and of one that a partnership calls otherwise, the last. */
export function stageAfter(name: string | undefined): string {
  const at = stages.indexOf(name ?? first);
  return (at === -1 ? undefined : stages[at + 1]) ?? last;
}
