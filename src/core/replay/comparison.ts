import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { earliestOf, laterOf } from '../time/extremes.ts';
import type { Replayed } from './replay.ts';

/** A failing that the published review names, and what would have surfaced it in time. */
export interface Failing {
  readonly id: string;
  readonly says: string;
  /** Its place in the review. */
  readonly where: string;
  readonly checks: readonly string[];
  /** The first day on which the records suffice. */
  readonly from: Day;
  /** The last day on which it would have helped. */
  readonly by: Day;
  readonly evidence: readonly EntryId[];
  /** Set where a prompt counts only if it is about one of them. */
  readonly people?: readonly PersonId[];
  /** Who held the decisive record. */
  readonly holder?: AgencyId;
}

/** Practice that the review praises: these checks must not be raised about these entries. */
export interface GoodPractice {
  readonly id: string;
  readonly says: string;
  /** Its place in the review. */
  readonly where: string;
  readonly checks: readonly string[];
  readonly about: readonly EntryId[];
}

/** A prompt that a control family may rightly raise. */
export interface Allowed {
  readonly id: string;
  readonly says: string;
  readonly check: string;
  readonly about: readonly (EntryId | PersonId)[];
  readonly from: Day;
  readonly until: Day;
  /** The entries in which it was seen to. */
  readonly answeredBy: readonly EntryId[];
}

/** A finding of the review that no rule on records can surface, and why. */
export interface NotAutomatable {
  readonly says: string;
  readonly where: string;
  readonly why: string;
}

/** What a review says should have been asked, and where practice was good. */
export interface Expected {
  readonly case: string;
  readonly failings: readonly Failing[];
  readonly goodPractice: readonly GoodPractice[];
  readonly allowed: readonly Allowed[];
  readonly notAutomatable: readonly NotAutomatable[];
}

/** How a replay compares with what a review expects. It tells of checks and records, never of a person. */
export interface Comparison {
  /** Failings that name at least one of the checks replayed. */
  readonly failings: readonly Failing[];
  readonly surfaced: readonly { readonly failing: Failing; readonly by: Replayed; readonly on: Day }[];
  readonly missed: readonly Failing[];
  readonly broken: readonly { readonly practice: GoodPractice; readonly by: Replayed }[];
  /** Prompts that meet no failing. */
  readonly unmatched: readonly Replayed[];
  /** Prompts of a control family that nothing allows and that meet no failing. */
  readonly outsideAllowed: readonly Replayed[];
}

/** Compares a replay with what the review says should have been asked (`cases/README.md`, its last part). */
export function compare(replayed: readonly Replayed[], expected: Expected, checks: ReadonlySet<string>): Comparison {
  const failings = expected.failings.filter((failing) => failing.checks.some((check) => checks.has(check)));
  const surfaced = failings.flatMap((failing) => {
    const days = replayed.flatMap((by) => {
      const on = surfacesOn(by, failing);
      return on === undefined ? [] : [{ failing, by, on }];
    });
    const [first] = days.sort((a, b) => a.on - b.on);
    return first === undefined ? [] : [first];
  });
  const found = new Set(surfaced.map(({ failing }) => failing.id));
  const meetsNone = replayed.filter((by) => !failings.some((failing) => surfacesOn(by, failing) !== undefined));
  return {
    failings,
    surfaced,
    missed: failings.filter((failing) => !found.has(failing.id)),
    broken: expected.goodPractice.flatMap((practice) => replayed.filter((by) => breaks(by, practice)).map((by) => ({ practice, by }))),
    unmatched: meetsNone,
    outsideAllowed: meetsNone.filter((by) => !expected.allowed.some((allowed) => allows(allowed, by))),
  };
}

/** The first day on which a prompt surfaces a failing: it stands, within the days given, on evidence that meets the failing's by then. */
export function surfacesOn(by: Replayed, failing: Failing): Day | undefined {
  if (!failing.checks.includes(by.check.id)) return undefined;
  if (failing.people !== undefined && !by.about.some((person) => failing.people?.includes(person))) return undefined;
  const metFrom = earliestOf(by.evidence.filter(({ entry }) => failing.evidence.includes(entry)).map(({ from }) => from));
  if (metFrom === undefined) return undefined;
  for (const { from, until } of by.standing) {
    const day = laterOf(laterOf(from, failing.from), metFrom);
    if (day <= failing.by && (until === undefined || day < until || day === from)) return day;
  }
  return undefined;
}

const breaks = (by: Replayed, practice: GoodPractice): boolean =>
  practice.checks.includes(by.check.id) && by.evidence.some(({ entry }) => practice.about.includes(entry));

const allows = (allowed: Allowed, by: Replayed): boolean =>
  allowed.check === by.check.id &&
  by.standing.some(({ from, until }) => from <= allowed.until && (until === undefined || until > allowed.from || from === allowed.from)) &&
  (by.evidence.some(({ entry }) => allowed.about.includes(entry)) || by.about.some((person) => allowed.about.includes(person)));
