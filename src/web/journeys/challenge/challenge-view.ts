import {
  type ChallengeState,
  type ChallengeStep,
  type ChallengeWork,
  challengeDue,
  challengeState,
  challengeSteps,
  isNoticeLate,
} from '../../../core/pathway/challenge/challenge-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import {
  challengeAddress,
  challengesAddress,
  childAddress,
  chronologyAddress,
  publicId,
  qualityAddress,
  raiseChallengeAddress,
  workAddress,
} from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { dueWords } from '../front-door/referral-words.ts';
import { askedMeetingLines } from './asked-meetings-view.ts';
import { stageAfter } from './challenge-forms.ts';
import { type ChallengeRead, challengesFor, type PlacedChallenge, type RaisingRead } from './challenge-read.ts';

const stateWords: Readonly<Record<ChallengeState, string>> = {
  'to-answer': 'Waiting for an answer',
  answered: 'Answered, and not yet said to be settled',
  'to-be-settled-by-the-other': 'One side has said that it is settled',
  ended: 'Settled or dropped',
};
const order: readonly ChallengeState[] = ['to-answer', 'answered', 'to-be-settled-by-the-other', 'ended'];

const acts: Readonly<Record<string, string>> = {
  raised: 'raised it',
  answered: 'answered',
  escalated: 'took it further',
  resolved: 'said that it is settled',
  dropped: 'dropped it',
};

/** Every challenge that this desk raised or is to answer, by what it waits for. */
export function challengesView({ on }: { readonly on: Day }, { open }: GivenCase): object {
  const chosen = on === open.days.usual ? undefined : on;
  const all = challengesFor(open, on);
  return {
    title: 'Challenges',
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => challengesAddress(open.partnership, day)),
    quality: qualityAddress(open.partnership, chosen),
    asked: askedMeetingLines(open, on),
    groups: order.flatMap((state) => {
      const rows = all.filter(({ work }) => challengeState(work) === state);
      return rows.length === 0 ? [] : [{ says: stateWords[state], rows: rows.map((one) => line(one, { open, chosen })) }];
    }),
  };
}

function line(
  { work, picture }: PlacedChallenge,
  { open, chosen }: Pick<GivenCase, 'open'> & { readonly chosen: Day | undefined },
): object {
  const names = namesIn(open.directory);
  const due = challengeDue(picture, work);
  return {
    href: challengeAddress(open, work.raised.id, chosen),
    child: names.person(picture.child),
    says: `${names.agency(work.by)} to ${work.to === undefined ? 'whoever decided' : names.agency(work.to)}, ${whenInWords(work.raised)}`,
    stage: work.stage.name,
    notice: noticeLine(picture, work),
    due: due === undefined || due.met !== undefined ? undefined : dueWords(due),
    late: due?.late === true,
  };
}

/** One challenge, with all that was said on it, and what may be done by whoever looks. */
export function challengeView(read: ChallengeRead, { open }: GivenCase, returned?: Returned): object {
  const { work, picture, on } = read;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const of = work.of === undefined ? undefined : picture.byId.get(work.of);
  const may = open.vantage.kind === 'agency' ? challengeSteps(work, open.vantage.agency) : [];
  const due = challengeDue(picture, work);
  return {
    title: `${work.notice === undefined ? 'Challenge' : 'Quality notice'} about ${names.person(picture.child)}`,
    form: true,
    identity: identityOf(picture),
    by: names.agency(work.by),
    to: work.to === undefined ? 'whoever decided' : names.agency(work.to),
    child: { name: names.person(picture.child), href: childAddress(open, picture.child, chosen) },
    back: { href: challengesAddress(open.partnership, chosen), text: 'All challenges' },
    of: of && {
      says: `${whenInWords(of)}, ${names.agency(of.by)}: ${entryTitle(of, names)}`,
      text: of.text,
      href: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, of.id)}`,
    },
    state: stateWords[challengeState(work)],
    notice: noticeLine(picture, work),
    stage: work.stage.name,
    due: due === undefined || due.met !== undefined ? undefined : { by: dueWords(due), late: due.late, source: due.clock.source },
    said: work.entries.map((entry) => ({
      who: names.agency(entry.by),
      does: acts[entry.facts.status ?? 'raised'] ?? 'wrote',
      stage: entry.facts.status === 'escalated' || entry === work.raised ? entry.facts.stage : undefined,
      when: whenInWords(entry),
      text: entry.text,
    })),
    steps: may.map((step) => ({ value: step, text: stepWords(step, work.stage.name) })),
    send: challengeAddress(open, work.raised.id, chosen),
    ...backTo(returned),
  };
}

/** Of a quality notice: who is to put it right, by when, and whether the day has passed with no answer. */
export function noticeLine(p: Picture, work: ChallengeWork): object | undefined {
  if (work.notice === undefined) return undefined;
  const { owner, by } = work.notice;
  return { owner, by: by === undefined ? undefined : showDay(by), late: isNoticeLate(p, work) };
}

function stepWords(step: ChallengeStep, stage: string | undefined): string {
  switch (step) {
    case 'answer':
      return 'Answer it';
    case 'climb':
      return stage === stageAfter(stage) ? 'Put it again where it is' : `Take it further: ${stageAfter(stage)}`;
    case 'settle':
      return 'Say that it is settled, and how';
    case 'drop':
      return 'Drop it';
  }
}

/** The form by which one is raised. */
export function raisingView(
  { picture, child, entries, agencies, on }: RaisingRead,
  { open }: GivenCase,
  returned?: Returned,
  asked?: string,
): object {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const of = returned?.sent.of ?? asked;
  return {
    title: 'Challenge a decision or a record',
    form: true,
    identity: identityOf(picture),
    name: names.person(child),
    back: { href: childAddress(open, child, chosen), text: `Back to ${names.person(child)}` },
    send: raiseChallengeAddress(open, child, { on: chosen }),
    entries: entries.map((entry) => {
      const id = publicId(open.publicIds.entries, entry.id);
      return { value: id, text: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`, selected: id === of };
    }),
    agencies: agencies.map((agency) => {
      const id = publicId(open.publicIds.agencies, agency);
      return { value: id, text: names.agency(agency), selected: id === returned?.sent.to };
    }),
    ...backTo(returned),
  };
}

const backTo = (returned: Returned | undefined): object => ({
  given: returned?.sent ?? {},
  errors: returned?.problems ?? [],
  errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
});
