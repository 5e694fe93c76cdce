import type { AnyCheck } from '../check/check.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Bundle, bundlesOf } from '../prompt/bundles.ts';
import { allWeeks, atWorkFrom, busyWeeks, loadOf } from '../prompt/load.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { laterOf } from '../time/extremes.ts';
import { endOf } from '../time/instant.ts';
import { compare, type Expected, type Failing, type GoodPractice } from './comparison.ts';
import { type Replayed, replay } from './replay.ts';

/** What a check is tried over before anybody switches it on: a case, or the records of a partnership. */
export interface TriedOver {
  readonly of: Pick<CaseFile, 'name' | 'title' | 'children' | 'scope' | 'harm'>;
  readonly ledger: Ledger;
  /** What would have been raised before this day is left out; where it is left out, all of it counts. */
  readonly since?: Day;
  readonly until: Day;
  /** What its review says should have been asked, and where it praises practice. */
  readonly expected?: Expected;
}

/** What the check would have asked. */
export interface Tried extends TriedOver {
  /** In the order in which they were raised. */
  readonly replayed: readonly Replayed[];
  readonly prompts: readonly Bundle<Replayed>[];
  /** Where a review is at hand: its findings that would have been asked about in time, and the good practice that would have been questioned. */
  readonly met?: {
    readonly surfaced: readonly Failing[];
    readonly questioned: readonly { readonly practice: GoodPractice; readonly by: Replayed }[];
  };
}

/**
 * Tries a check over one case.
 * @param goOn asked before every look; once it says no, the case is given up
 * @returns undefined where it was given up: half a trial would say too little
 */
export function tryCheck(check: AnyCheck, over: TriedOver, goOn: () => boolean = () => true): Tried | undefined {
  let stopped = false;
  const stoppable: AnyCheck = {
    ...check,
    evaluate: (p, settings) => {
      stopped ||= !goOn();
      return stopped ? { concerns: [] } : check.evaluate(p, settings);
    },
  };
  const { of, ledger, since, until, expected } = over;
  const all = replay(ledger, { children: of.children, checks: [stoppable], until: endOf(until) });
  if (stopped) return undefined;
  const replayed = all.filter(({ raised }) => since === undefined || raised >= since).toSorted((a, b) => a.raised - b.raised);
  return {
    ...over,
    replayed,
    prompts: bundlesOf(replayed),
    ...(expected === undefined ? {} : { met: metBy(check, replayed, expected) }),
  };
}

function metBy({ id }: AnyCheck, replayed: readonly Replayed[], expected: Expected): NonNullable<Tried['met']> {
  const { surfaced, broken } = compare(replayed, askedBy(id, expected), new Set([id]));
  return { surfaced: [...new Set(surfaced.map(({ failing }) => failing))], questioned: broken };
}

/** A finding counts as surfaced where this check asks about its records in its time, whichever checks the file names for it; good practice likewise. */
const askedBy = (check: string, expected: Expected): Expected => ({
  ...expected,
  failings: expected.failings.map((failing) => ({ ...failing, checks: [check] })),
  goodPractice: expected.goodPractice.map((practice) => ({ ...practice, checks: [check] })),
});

/** How often it would have asked in all. */
export const timesAsked = (tried: readonly Tried[]): number => tried.reduce((sum, { prompts }) => sum + prompts.length, 0);

/** How often a year of records brings the question. */
export function askedPerYear(tried: readonly Tried[]): number {
  const days = tried.reduce((sum, { of, since, until }) => sum + Math.max(1, daysBetween(since ?? of.scope.earliest, until) + 1), 0);
  return timesAsked(tried) / (days / 365.25);
}

/** The weeks of work with a family of the desks that it asks: how many there are, in how many it brings something new, and how much at most. */
export interface TriedLoad {
  readonly weeks: number;
  readonly withNew: number;
  readonly most: number;
}

export function loadOfTrial(tried: readonly Tried[]): TriedLoad {
  const loads = tried.map(({ prompts, ledger, since, until }) => {
    const desks = loadOf(prompts, until);
    const first = atWorkFrom(ledger);
    const from = (day: Day | undefined): Day | undefined => (day === undefined || since === undefined ? day : laterOf(day, since));
    const [all, busy] = [allWeeks(desks, (agency) => from(first.get(agency)), until), busyWeeks(desks)];
    return { weeks: all.weeks, withNew: busy.weeks, most: busy.most };
  });
  return {
    weeks: loads.reduce((sum, { weeks }) => sum + weeks, 0),
    withNew: loads.reduce((sum, { withNew }) => sum + withNew, 0),
    most: Math.max(0, ...loads.map(({ most }) => most)),
  };
}
