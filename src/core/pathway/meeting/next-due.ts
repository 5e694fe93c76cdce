import type { ClockName } from '../../clock/clocks.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { heldMeetings, isShortOf, type Meeting } from '../../picture/work/partnership-meetings.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
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

/** The meetings of each sort of plan: the clock to the first, and the clock from each to the next. */
const seriesOf: Readonly<Record<string, readonly { readonly type: string; readonly first: ClockName; readonly later: ClockName }[]>> = {
  'child-in-need': [{ type: 'child-in-need', first: 'child-in-need-meeting', later: 'child-in-need-meeting' }],
  'child-protection': [
    { type: 'core-group', first: 'first-core-group', later: 'later-core-group' },
    { type: 'conference-review', first: 'first-review-conference', later: 'later-review-conference' },
  ],
};

/** What the open plans of the child are to have next. A meeting that was called off, or that too few came to, puts nothing off (R099, R100). */
export const nextDueOf = (p: Picture): readonly NextDue[] =>
  openPlans(p).flatMap((plan) => {
    const start = plan.from ?? (plan.entries[0] === undefined ? undefined : happenedBy(plan.entries[0]));
    if (start === undefined) return [];
    return (seriesOf[plan.type ?? ''] ?? []).flatMap(({ type, first, later }) => {
      const last = heldMeetings(p)
        .filter((meeting) => meeting.type === type && meeting.on >= start && !isShortOf(meeting, leastAgencies))
        .reduce<Meeting | undefined>((latest, one) => (latest === undefined || one.on >= latest.on ? one : latest), undefined);
      const due = dueFrom(p, last === undefined ? first : later, { on: last?.on ?? start, at: undefined }, undefined);
      return due === undefined ? [] : [{ type, plan, last, due }];
    });
  });
