import { demonstrationAgreement } from '../core/access/releases.ts';
import type { AnyCheck } from '../core/check/check.ts';
import type { AgencyId } from '../core/entry/ids.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Ledger } from '../core/ledger/ledger.ts';
import { type Bundle, bundlesOf } from '../core/prompt/bundles.ts';
import { type Comparison, compare, type Expected, type Failing } from '../core/replay/comparison.ts';
import { lastDayOf, openCase } from '../core/replay/open-case.ts';
import { type Replayed, replay } from '../core/replay/replay.ts';
import { type ReleasesAt, releasesOf, replayFor, surfacedTo } from '../core/replay/to-somebody.ts';
import type { Day } from '../core/time/day.ts';
import { endOf } from '../core/time/instant.ts';

/** What is asked of a replay. */
export interface Asking {
  readonly checks: readonly AnyCheck[];
  /** Replay from what this agency may read, and keep what is asked of it. */
  readonly as?: AgencyId;
  /** The last day to replay to; left out, the day before the harm, or the last of the case. */
  readonly until?: Day;
  readonly expected?: Expected;
  readonly progress: (doing: string) => void;
}

/** One case replayed, with how it compares with what its review expects. */
export interface ReplayedCase {
  readonly of: CaseFile;
  readonly ledger: Ledger;
  readonly checks: readonly AnyCheck[];
  readonly until: Day;
  readonly as?: AgencyId;
  /** In the order in which they were raised. */
  readonly replayed: readonly Replayed[];
  readonly prompts: readonly Bundle<Replayed>[];
  readonly compared?: Compared;
}

export interface Compared {
  readonly expected: Expected;
  /** Against every failing that the review names. */
  readonly all: Comparison;
  /** Against the failings that name a check which is built. */
  readonly built: Comparison;
  /** Failings surfaced to a named recipient, from what that recipient may read or is released. */
  readonly toSomebody: readonly Failing[];
}

/** Replays one case. */
export function replayCase(of: CaseFile, asking: Asking): ReplayedCase {
  const { checks, as, expected, progress } = asking;
  const until = asking.until ?? lastDayOf(of);
  const options = { children: of.children, checks, until: endOf(until) };
  const ledger = openCase(of);
  const releases = releasesOf(ledger, demonstrationAgreement);
  progress(`replaying ${of.name}`);
  const found = as === undefined ? replay(ledger, options) : replayFor(as, ledger, options, releases);
  const replayed = found.toSorted((a, b) => a.raised - b.raised);
  const compared =
    expected === undefined
      ? {}
      : { compared: comparedWith(replayed, expected, checks, failingsToSomebody(of, ledger, options, releases, asking)) };
  return { of, ledger, checks, until, ...(as === undefined ? {} : { as }), replayed, prompts: bundlesOf(replayed), ...compared };
}

function comparedWith(
  replayed: readonly Replayed[],
  expected: Expected,
  checks: readonly AnyCheck[],
  toSomebody: readonly Failing[],
): Compared {
  const named = expected.failings.flatMap((failing) => failing.checks);
  return {
    expected,
    all: compare(replayed, expected, new Set(named)),
    built: compare(replayed, expected, new Set(checks.map(({ id }) => id))),
    toSomebody,
  };
}

function failingsToSomebody(
  of: CaseFile,
  ledger: Ledger,
  options: Parameters<typeof replay>[1],
  releases: ReleasesAt,
  { expected, progress }: Asking,
): readonly Failing[] {
  const found = new Set<Failing>();
  for (const { id, name } of ledger.directory.agencies.values()) {
    progress(`replaying ${of.name} as ${name} reads it`);
    const left = (expected?.failings ?? []).filter((failing) => !found.has(failing));
    for (const failing of surfacedTo(id, left, ledger, options, releases)) found.add(failing);
  }
  return [...found];
}
