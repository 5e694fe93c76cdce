import type { ClockName } from '../../clock/clocks.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { countsForPlan, heldMeetings, isShortOf, type Meeting } from '../../picture/work/partnership-meetings.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { type Due, dueFrom } from '../due.ts';
import { leastAgencies } from './who-must-come.ts';

/** A sort of meeting that an open plan is to have, and by when the next is due. */
export interface NextDue {
  readonly type: string;
  readonly plan: PlanEpisode;
  /** The last that counted; undefined where there was none under the plan. */
  readonly last: Meeting | undefined;
  readonly due: Due;
}

interface Series {
  readonly type: string;
  readonly counts: (meeting: Meeting) => boolean;
  /** The clock to the first, to the second, and so on; the last of them from then on. */
  readonly clocks: readonly [ClockName, ...ClockName[]];
  /** It starts at the conference by which the plan was made, where that is on record. */
  readonly fromConference: boolean;
}

const of =
  (types: RegExp) =>
  (meeting: Meeting): boolean =>
    types.test(meeting.type ?? '') && !isShortOf(meeting, leastAgencies);

/** The meetings of each sort of plan. */
const seriesOf: Readonly<Record<string, readonly Series[]>> = {
  'child-in-need': [
    {
      type: 'child-in-need',
      counts: (meeting) => countsForPlan(meeting, leastAgencies),
      clocks: ['child-in-need-meeting'],
      fromConference: false,
    },
  ],
  'child-protection': [
    { type: 'core-group', counts: of(/^core/), clocks: ['first-core-group', 'later-core-group'], fromConference: true },
    {
      type: 'conference-review',
      counts: of(/^conference-review|^rcpc/),
      clocks: ['first-review-conference', 'later-review-conference'],
      fromConference: true,
    },
  ],
  'looked-after': [
    {
      type: 'looked-after-review',
      counts: of(/looked-after|^lac|^review/),
      clocks: ['first-looked-after-review', 'second-looked-after-review', 'later-looked-after-review'],
      fromConference: false,
    },
  ],
};

/** What the open plans of the child are to have next. A meeting that was called off, or that too few came to, puts nothing off (R099, R100). */
export const nextDueOf = (p: Picture): readonly NextDue[] =>
  openPlans(p).flatMap((plan) => (seriesOf[plan.type ?? ''] ?? []).flatMap((series) => nextIn(p, plan, series)));

function nextIn(p: Picture, plan: PlanEpisode, { type, counts, clocks, fromConference }: Series): readonly NextDue[] {
  const opened = plan.opened ?? plan.entries[0];
  if (opened === undefined) return [];
  const from = plan.from ?? happenedBy(opened);
  const held = heldMeetings(p)
    .filter((meeting) => counts(meeting) && meeting.on >= opened.when.earliest)
    .toSorted((a, b) => a.on - b.on);
  const last = held.at(-1);
  const start = fromConference ? (conferenceOf(p, from) ?? from) : from;
  const clock = clocks[Math.min(held.length, clocks.length - 1)] ?? clocks[0];
  const due = dueFrom(p, clock, { on: last === undefined ? start : laterOf(last.on, start), at: undefined }, undefined);
  return due === undefined ? [] : [{ type, plan, last, due }];
}

/** The initial conference by which a plan was made: in the month before it opened, by the records. */
const conferenceOf = (p: Picture, opened: Day): Day | undefined =>
  heldMeetings(p).findLast(({ type, on }) => type === 'conference-initial' && on <= opened && on >= addMonths(opened, -1))?.on;
