import { isSeenBy } from '../../picture/agency-eyes.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { timesInNeed } from '../../picture/work/plan-on-file.ts';
import { openPlans } from '../../picture/work/plans.ts';
import { dueFrom } from '../due.ts';
import { nextDueOf } from '../meeting/next-due.ts';
import { byClock, type DueWhat, type FallsDue } from './falls-due.ts';

/** The written plan of a child who is on record as in need, and the next meeting, review and visit under each plan that runs. */
export const ofPlans = (p: Picture): readonly FallsDue[] =>
  [...writtenPlans(p), ...nextMeetings(p), ...lookedAfterVisits(p)].filter(
    ({ owner }) => owner !== undefined && isSeenBy(p, owner, ...involvedAgencies(p).keys()),
  );

const writtenPlans = (p: Picture): readonly FallsDue[] =>
  timesInNeed(p)
    .filter(({ closing, plan }) => closing === undefined || plan !== undefined)
    .flatMap(({ first, since, plan, lead }) =>
      byClock(p, dueFrom(p, 'child-in-need-plan', { on: since, at: undefined }, plan), {
        what: 'plan',
        entry: first,
        owner: lead,
        doneBy: { work: 'plan', of: undefined },
      }),
    );

const called: Readonly<Record<string, DueWhat>> = {
  'child-in-need': 'plan-meeting',
  'core-group': 'core-group',
  'conference-review': 'conference-review',
  'looked-after-review': 'looked-after-review',
};

const nextMeetings = (p: Picture): readonly FallsDue[] =>
  nextDueOf(p).flatMap(({ type, plan, last, due }) =>
    byClock(p, due, {
      what: called[type] ?? 'plan-meeting',
      entry: last?.entry ?? plan.opened ?? plan.entries[0],
      owner: plan.lead,
      doneBy: { work: 'meetings', of: undefined },
    }),
  );

/** Visits to a looked-after child by whoever leads, at which the child was met. */
const lookedAfterVisits = (p: Picture): readonly FallsDue[] =>
  openPlans(p).flatMap(({ type, lead, opened, entries }) => {
    const begun = opened ?? entries[0];
    if (type !== 'looked-after' || begun === undefined) return [];
    const last = entriesOf(p, 'contact').findLast(
      (entry) =>
        entry.by === lead && entry.facts.mode === 'home-visit' && metIn(entry).includes(p.child) && happenedBy(entry) >= happenedBy(begun),
    );
    const clock = last === undefined ? 'first-looked-after-visit' : 'later-looked-after-visit';
    return byClock(p, dueFrom(p, clock, { on: happenedBy(last ?? begun), at: undefined }, undefined), {
      what: 'looked-after-visit',
      entry: last ?? begun,
      owner: lead,
      people: [p.child],
      doneBy: { work: 'visit', of: undefined },
    });
  });
