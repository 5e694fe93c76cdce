import type { AnyCheck } from '../../check/check.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { compare, type Expected, type Failing, surfacesOn } from '../../replay/comparison.ts';
import { lastDayOf, openCase } from '../../replay/open-case.ts';
import { type Replayed, replay } from '../../replay/replay.ts';
import type { Day } from '../../time/day.ts';
import { endOf } from '../../time/instant.ts';
import { showSpan } from '../../time/span.ts';

/** A question that a check put in a replay, on the first day on which it did. */
export interface AskedInReplay {
  readonly check: string;
  readonly on: Day;
  readonly question: string;
  /** The records that it was asked from by that day, each as a line. */
  readonly evidence: readonly string[];
}

/** A failing that a review names, at its place, and what surfaced it in time: the first question of each of its checks that did. */
export interface SurfacedThere {
  readonly id: string;
  readonly says: string;
  readonly where: string;
  readonly checks: readonly string[];
  /** The first day on which the records suffice. */
  readonly from: Day;
  readonly asked: readonly AskedInReplay[];
}

/** Practice that a review praises, and the checks that must not question it. */
export interface PraisedThere {
  readonly says: string;
  readonly where: string;
  readonly checks: readonly string[];
  readonly questioned: boolean;
}

/**
 * What a replay of a retold case shows of its review. It is worked out when Heed is made and kept as a file (`library/replays/`), since walking a case through its years takes seconds and always comes
 * to the same; a test holds file and replay equal.
 */
export interface KeptReplay {
  readonly case: string;
  readonly title: string;
  /** What each check asked first, in the order of days. */
  readonly first: readonly AskedInReplay[];
  readonly failings: readonly SurfacedThere[];
  readonly praised: readonly PraisedThere[];
  /** What no rule on records can surface, and why. */
  readonly beyondRules: readonly { readonly says: string; readonly where: string; readonly why: string }[];
}

export function keepReplay(of: CaseFile, expected: Expected, checks: readonly AnyCheck[]): KeptReplay {
  const ledger = openCase(of);
  const replayed = replay(ledger, { children: of.children, checks, until: endOf(lastDayOf(of)) }).toSorted((a, b) => a.raised - b.raised);
  const compared = compare(replayed, expected, new Set(checks.map(({ id }) => id)));
  return {
    case: of.name,
    title: of.title,
    first: replayed
      .filter((one, n) => replayed.findIndex(({ check }) => check === one.check) === n)
      .map((one) => askedOn(one, one.raised, of)),
    failings: expected.failings.map((failing) => {
      const { id, says, where, checks: by, from } = failing;
      return { id, says, where, checks: by, from, asked: surfacedBy(failing, replayed, of) };
    }),
    praised: expected.goodPractice.map((practice) => ({
      says: practice.says,
      where: practice.where,
      checks: practice.checks,
      questioned: compared.broken.some((one) => one.practice === practice),
    })),
    beyondRules: expected.notAutomatable,
  };
}

function surfacedBy(failing: Failing, replayed: readonly Replayed[], of: CaseFile): readonly AskedInReplay[] {
  const days = replayed.flatMap((by) => {
    const on = surfacesOn(by, failing);
    return on === undefined ? [] : [{ by, on }];
  });
  const inTime = days.toSorted((a, b) => a.on - b.on);
  return inTime.filter(({ by }, n) => inTime.findIndex((one) => one.by.check === by.check) === n).map(({ by, on }) => askedOn(by, on, of));
}

const askedOn = ({ check, question, evidence }: Replayed, on: Day, of: CaseFile): AskedInReplay => ({
  check: check.id,
  on,
  question,
  evidence: evidence.filter(({ from }) => from <= on).flatMap(({ entry }) => lineOf(entry, of)),
});

function lineOf(id: string, { entries, directory }: CaseFile): readonly string[] {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return [];
  const by = directory.agencies.get(entry.by)?.name ?? entry.by;
  const [first = ''] = entry.text.trim().split('\n');
  return [`${showSpan(entry.when)}, ${by}: ${first === '' ? entry.kind.replaceAll('-', ' ') : first}`];
}
