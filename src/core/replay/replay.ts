import type { AnyCheck, Ask, Concern } from '../check/check.ts';
import type { OwnSettings } from '../check/evaluate.ts';
import { type Findings, type Looked, nextLook } from '../check/findings/findings.ts';
import { findingsAt } from '../check/findings/first.ts';
import { afterArrivals, afterTime } from '../check/findings/later.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { arrivalsOf } from '../picture/arrivals.ts';
import type { Release } from '../picture/release.ts';
import { type Vantage, whole } from '../picture/view.ts';
import { type Day, noEarliest } from '../time/day.ts';
import { type Instant, instantOfNumber, startOf } from '../time/instant.ts';

/** Days on which a concern stood: `[from, until)`, or still standing at the end. */
export interface Standing {
  readonly from: Day;
  readonly until: Day | undefined;
}

/** One concern through a replay: when it was first raised, when it stood, and what each day had added to its evidence. */
export interface Replayed {
  readonly key: string;
  readonly check: AnyCheck;
  readonly anchor: string;
  readonly act: string | undefined;
  readonly raised: Day;
  readonly standing: readonly Standing[];
  /** As first asked. */
  readonly question: string;
  readonly about: readonly PersonId[];
  /** The day on which each person came into it. */
  readonly aboutFrom: ReadonlyMap<PersonId, Day>;
  readonly evidence: readonly { readonly entry: EntryId; readonly from: Day }[];
  readonly ask: readonly AskFrom[];
}

/** Somebody asked, from a day on. */
export interface AskFrom extends Ask {
  readonly from: Day;
}

export interface ReplayOptions {
  readonly children: readonly PersonId[];
  readonly checks: readonly AnyCheck[];
  /** The last instant to replay to. */
  readonly until: Instant;
  readonly vantage?: Vantage;
  readonly settings?: OwnSettings;
  /** What a sharing agreement releases to this vantage (rule 16), worked out anew at each step. */
  readonly releases?: (at: Instant, child: PersonId) => readonly Release[];
}

interface Held {
  readonly check: AnyCheck;
  readonly first: Concern;
  readonly raised: Day;
  readonly standing: { from: Day; until: Day | undefined }[];
  readonly about: Map<PersonId, Day>;
  readonly evidence: Map<EntryId, Day>;
  readonly ask: AskFrom[];
}

/**
 * Walks a ledger through time as one vantage, and gives for each concern when it would first have been raised from what
 * was recorded by then. Nothing later is looked at, so nothing later can change it (no hindsight).
 */
export function replay(ledger: Ledger, options: ReplayOptions): readonly Replayed[] {
  const held = new Map<string, Held>();
  const standing = new Map<string, ReadonlySet<string>>();
  for (const findings of walk(ledger, options)) for (const looked of findings.looked) note(looked);
  return [...held].map(([key, one]) => replayed(key, one));

  function note({ check, child, picture, evaluation }: Looked): void {
    for (const concern of evaluation.concerns) raise(held, check, concern, picture.today);
    standing.set(`${child} ${check.id}`, new Set(evaluation.concerns.map((concern) => keyOf(check, concern))));
    for (const [key, one] of held) if (one.check === check && !stillStands(standing, options.children, check, key)) end(one, picture.today);
  }
}

/** What is found at each instant at which anything may be found: when something can be read or no longer can, and when a check asked to be put again. */
function* walk(ledger: Ledger, options: ReplayOptions): Generator<Findings> {
  const { directory, calendar, reckoning } = ledger;
  const { children, checks, until, vantage = whole, settings = {}, releases = () => [] } = options;
  let findings = findingsAt({ directory, calendar, reckoning, vantage, children, checks, settings, releases }, [], beforeAll);
  for (const [at, change] of arrivalsOf(ledger, vantage)) {
    if (at > until) break;
    findings = yield* letPass(findings, instantOfNumber(at - 1));
    findings = afterArrivals(findings, change, at);
    yield findings;
  }
  yield* letPass(findings, until);
}

/** Time passes and nothing is recorded: each check is put again exactly when it asked to be. */
function* letPass(before: Findings, until: Instant): Generator<Findings, Findings> {
  let findings = before;
  for (;;) {
    const next = nextLook(findings);
    if (next === undefined || next > until) return findings;
    findings = afterTime(findings, next);
    yield findings;
  }
}

const beforeAll = startOf(noEarliest);

const keyOf = (check: AnyCheck, concern: Concern): string => `${check.id}/${concern.anchor}`;

function raise(held: Map<string, Held>, check: AnyCheck, concern: Concern, today: Day): void {
  const key = keyOf(check, concern);
  const one = held.get(key);
  if (one === undefined) {
    held.set(key, {
      check,
      first: concern,
      raised: today,
      standing: [{ from: today, until: undefined }],
      about: new Map(concern.about.map((person) => [person, today])),
      evidence: new Map(concern.evidence.map((entry) => [entry, today])),
      ask: concern.ask.map((ask) => ({ ...ask, from: today })),
    });
    return;
  }
  if (one.standing.at(-1)?.until !== undefined) one.standing.push({ from: today, until: undefined });
  for (const person of concern.about) if (!one.about.has(person)) one.about.set(person, today);
  for (const entry of concern.evidence) if (!one.evidence.has(entry)) one.evidence.set(entry, today);
  for (const ask of concern.ask)
    if (!one.ask.some((other) => other.agency === ask.agency && other.role === ask.role)) one.ask.push({ ...ask, from: today });
}

function end(one: Held, today: Day): void {
  const last = one.standing.at(-1);
  if (last !== undefined && last.until === undefined) last.until = today;
}

const stillStands = (
  standing: ReadonlyMap<string, ReadonlySet<string>>,
  children: readonly PersonId[],
  check: AnyCheck,
  key: string,
): boolean => children.some((child) => standing.get(`${child} ${check.id}`)?.has(key) === true);

const replayed = (key: string, one: Held): Replayed => ({
  key,
  check: one.check,
  anchor: one.first.anchor,
  act: one.first.act,
  raised: one.raised,
  standing: one.standing,
  question: one.first.question,
  about: [...one.about.keys()],
  aboutFrom: one.about,
  evidence: [...one.evidence].map(([entry, from]) => ({ entry, from })),
  ask: one.ask,
});
