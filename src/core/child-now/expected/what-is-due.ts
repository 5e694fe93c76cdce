import { deathOf } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { addDays } from '../../time/day.ts';
import type { Expected } from './expected.ts';
import { ofHealth, ofOwnDates } from './of-health.ts';
import { ofPlanMeetings } from './of-plan-meetings.ts';
import { ofReferrals } from './of-referrals.ts';
import { ofBookings, ofServices } from './of-services.ts';
import { ofAssessments, ofChallenges, ofMinutes, ofPlans, ofRequests, ofSupervision } from './of-work.ts';

/** What rules and dates expect of the work with a child, each list by its day, the soonest first: a clock, and no ranking. */
export interface WhatIsDue {
  /** Its day has not passed. */
  readonly coming: readonly Expected[];
  /** Its day has passed, and no record here shows it. */
  readonly absent: readonly Expected[];
  /** Done: within its time or after it. */
  readonly kept: readonly Expected[];
}

/** For how many days what was done stays in the list (ours). */
const keptShown = 366;

/** Nothing is due for a child who has died (rule 15). */
export const whatIsDue = onceFor((p: Picture): WhatIsDue => {
  if (deathOf(p, p.child) !== undefined) return { coming: [], absent: [], kept: [] };
  const all = [
    ...ofReferrals(p),
    ...ofAssessments(p),
    ...ofPlans(p),
    ...ofPlanMeetings(p),
    ...ofMinutes(p),
    ...ofSupervision(p),
    ...ofRequests(p),
    ...ofChallenges(p),
    ...ofBookings(p),
    ...ofHealth(p),
    ...ofOwnDates(p),
    ...ofServices(p),
  ].toSorted((a, b) => a.due - b.due);
  return {
    coming: all.filter(({ due, kept }) => kept === undefined && due >= p.today),
    absent: all.filter(({ due, kept }) => kept === undefined && due < p.today),
    kept: all.filter(({ kept }) => kept !== undefined && kept >= addDays(p.today, -keptShown)),
  };
});
