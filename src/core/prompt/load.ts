import type { Ask } from '../check/check.ts';
import type { AgencyId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../time/day.ts';
import { dayAt } from '../time/instant.ts';
import type { Bundle } from './bundles.ts';
import { type Desk, deskOf } from './desk.ts';
import { stoodOn } from './prompt.ts';

/** What one family's prompts ask of one desk. It names no worker (rule 26). */
export interface DeskLoad {
  readonly desk: Desk;
  /** The Monday of each week in which a prompt was new, and how many were. */
  readonly newInWeek: ReadonlyMap<Day, number>;
  readonly raised: number;
  /** How many wait there on the day asked about, answers left aside. */
  readonly waiting: number;
}

/** Whoever must answer: the first whom its first question asked. Others may look (rule 22). */
export const mustAnswer = ({ questions }: Bundle): Ask | undefined => questions[0]?.question.ask[0];

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** What a family's prompts come to for each desk that must answer some of them, in order of agency. */
export function loadOf(bundles: readonly Bundle[], on: Day): readonly DeskLoad[] {
  const desks = new Map<string, { readonly desk: Desk; readonly weeks: Map<Day, number>; raised: number; waiting: number }>();
  for (const bundle of bundles) {
    const ask = mustAnswer(bundle);
    if (ask === undefined) continue;
    const desk = deskOf(ask);
    const key = `${desk.agency} ${desk.role}`;
    const held = desks.get(key) ?? { desk, weeks: new Map<Day, number>(), raised: 0, waiting: 0 };
    for (const day of bundle.newOn) held.weeks.set(mondayOf(day), (held.weeks.get(mondayOf(day)) ?? 0) + 1);
    held.raised += bundle.newOn.length;
    held.waiting += standsOn(bundle, on) ? 1 : 0;
    desks.set(key, held);
  }
  return [...desks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { desk, weeks, raised, waiting }]) => ({ desk, newInWeek: weeks, raised, waiting }));
}

const standsOn = ({ questions }: Bundle, day: Day): boolean => questions.some(({ question }) => stoodOn(question.standing, day));

/** How many new prompts the weeks of some desks brought: at most so many in so many of a hundred of those weeks. */
export interface WeeklyLoad {
  readonly weeks: number;
  readonly atMost: (percent: number) => number;
  readonly most: number;
}

/** Over the weeks that brought a desk anything: the strictest way to count. The promise is two at the 95th percentile (rule 22). */
export const busyWeeks = (loads: readonly DeskLoad[]): WeeklyLoad => weekly(loads.flatMap(({ newInWeek }) => [...newInWeek.values()]));

/** The day on which each agency first wrote anything down. */
export function atWorkFrom({ entries }: Ledger): ReadonlyMap<AgencyId, Day> {
  const first = new Map<AgencyId, Day>();
  for (const { by, recorded } of entries) if (!first.has(by)) first.set(by, dayAt(recorded));
  return first;
}

/** Over every week from the one in which a desk's agency was first at work with the family to the last of the case. */
export function allWeeks(loads: readonly DeskLoad[], atWorkFrom: (agency: AgencyId) => Day | undefined, until: Day): WeeklyLoad {
  return weekly(
    loads.flatMap(({ desk, newInWeek }) => {
      const weeks = Math.floor(daysBetween(mondayOf(atWorkFrom(desk.agency) ?? until), mondayOf(until)) / 7) + 1;
      return [...newInWeek.values(), ...Array.from({ length: Math.max(0, weeks - newInWeek.size) }, () => 0)];
    }),
  );
}

function weekly(counts: readonly number[]): WeeklyLoad {
  const sorted = counts.toSorted((a, b) => a - b);
  return {
    weeks: sorted.length,
    atMost: (percent) => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}
