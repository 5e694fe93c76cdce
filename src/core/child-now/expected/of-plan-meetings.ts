import type { Entry } from '../../entry/entry.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { heldMeetings, type Meeting } from '../../picture/work/partnership-meetings.ts';
import { openPlans, type PlanEpisode } from '../../picture/work/plans.ts';
import { byClock, type Expected } from './expected.ts';

/** The next meeting, review and visit under each plan that runs. */
export const ofPlanMeetings = (p: Picture): readonly Expected[] =>
  openPlans(p).flatMap((plan) => {
    const opened = plan.opened ?? plan.entries[0];
    if (opened === undefined) return [];
    switch (plan.type) {
      case 'child-in-need':
        return nextMeeting(
          p,
          plan,
          opened,
          /^(?:child-in-need|cin|core-group|professionals|team-around)/,
          'plan-meeting',
          'child-in-need-meeting',
        );
      case 'child-protection':
        return [...coreGroups(p, plan, opened), ...conferences(p, plan, opened)];
      case 'looked-after':
        return [...lookedAfterReviews(p, plan, opened), ...lookedAfterVisits(p, plan, opened)];
      default:
        return [];
    }
  });

const heldUnder = (p: Picture, opened: Entry, type: RegExp): readonly Meeting[] =>
  heldMeetings(p)
    .filter((meeting) => type.test(meeting.type ?? '') && meeting.on >= opened.when.earliest && meeting.on <= p.today)
    .toSorted((a, b) => a.on - b.on);

function nextMeeting(
  p: Picture,
  plan: PlanEpisode,
  opened: Entry,
  type: RegExp,
  what: Expected['what'],
  clock: Parameters<typeof byClock>[1]['clock'],
): readonly Expected[] {
  const last = heldUnder(p, opened, type).at(-1);
  const since = last?.on ?? plan.from ?? happenedBy(opened);
  return byClock(p, { what, clock, from: last?.entry ?? opened, since, kept: undefined, owner: plan.lead }, ...involvedAgencies(p).keys());
}

function coreGroups(p: Picture, plan: PlanEpisode, opened: Entry): readonly Expected[] {
  const held = heldUnder(p, opened, /^core/);
  return nextMeeting(p, plan, opened, /^core/, 'core-group', held.length === 0 ? 'first-core-group' : 'later-core-group');
}

function conferences(p: Picture, plan: PlanEpisode, opened: Entry): readonly Expected[] {
  const reviews = heldUnder(p, opened, /^conference-review|^rcpc/);
  return nextMeeting(
    p,
    plan,
    opened,
    /^conference-review|^rcpc/,
    'conference-review',
    reviews.length === 0 ? 'first-review-conference' : 'later-review-conference',
  );
}

const clocksOfReviews = ['first-looked-after-review', 'second-looked-after-review', 'later-looked-after-review'] as const;

function lookedAfterReviews(p: Picture, plan: PlanEpisode, opened: Entry): readonly Expected[] {
  const held = heldUnder(p, opened, /looked-after|^lac|^review/);
  const clock = clocksOfReviews[Math.min(held.length, 2)] ?? 'later-looked-after-review';
  return nextMeeting(p, plan, opened, /looked-after|^lac|^review/, 'looked-after-review', clock);
}

/** Visits by whoever leads, at which the child was met. */
function lookedAfterVisits(p: Picture, plan: PlanEpisode, opened: Entry): readonly Expected[] {
  const visits = entriesOf(p, 'contact').filter(
    (entry) =>
      entry.by === plan.lead &&
      entry.facts.mode === 'home-visit' &&
      metIn(entry).includes(p.child) &&
      happenedBy(entry) >= happenedBy(opened),
  );
  const last = visits.at(-1);
  return byClock(
    p,
    {
      what: 'looked-after-visit',
      clock: last === undefined ? 'first-looked-after-visit' : 'later-looked-after-visit',
      from: last ?? opened,
      since: happenedBy(last ?? opened),
      kept: undefined,
      owner: plan.lead,
    },
    ...involvedAgencies(p).keys(),
  );
}
