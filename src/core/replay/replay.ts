import type { AnyCheck, Ask, Concern } from '../check/check.ts';
import { evaluate, type OwnSettings } from '../check/evaluate.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import { edgesOf, reachedAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Picture, pictureFrom } from '../picture/picture.ts';
import { type Known, knownTo } from '../picture/record.ts';
import type { Release } from '../picture/release.ts';
import { type Vantage, whole } from '../picture/view.ts';
import type { Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import type { Instant } from '../time/instant.ts';

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
  const vantage = options.vantage ?? whole;
  const held = new Map<string, Held>();
  const due = new Map<string, Instant>();
  const standing = new Map<string, ReadonlySet<string>>();
  let known: Known | undefined;

  const look = (check: AnyCheck, child: PersonId, p: Picture): void => {
    const slot = `${child} ${check.id}`;
    const found = evaluate(check, p, options.settings);
    if (found.lookAgain === undefined) due.delete(slot);
    else due.set(slot, found.lookAgain);
    const now = new Set<string>();
    for (const concern of found.concerns) {
      now.add(keyOf(check, concern));
      raise(held, check, concern, p.today);
    }
    standing.set(slot, now);
    for (const [key, one] of held) if (one.check === check && !stillStands(standing, options.children, check, key)) end(one, p.today);
  };

  for (const instant of [...instantsFor(ledger, vantage, options.until), options.until]) {
    if (known !== undefined) lookAgainUntil(known, instant);
    known = knownTo(ledger, vantage, instant);
    for (const child of options.children) {
      const p = pictureFrom(known, child, instant, options.releases?.(instant, child) ?? []);
      if (p.entries.length > 0) for (const check of options.checks) look(check, child, p);
    }
  }
  return [...held].map(([key, one]) => replayed(key, one));

  /** Time passes and nothing is recorded: each check is looked at again exactly when it asked to be. */
  function lookAgainUntil(knownThen: Known, next: Instant): void {
    for (;;) {
      const at = earliestOf(due.values());
      if (at === undefined || at >= next) return;
      for (const child of options.children) {
        const checks = options.checks.filter((check) => due.get(`${child} ${check.id}`) === at);
        if (checks.length === 0) continue;
        const p = pictureFrom(knownThen, child, at, options.releases?.(at, child) ?? []);
        for (const check of checks) look(check, child, p);
      }
    }
  }
}

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

/** Instants, up to the last, at which what this vantage can read changes, or at which something on its way reaches another agency. */
function instantsFor(ledger: Ledger, vantage: Vantage, until: Instant): readonly Instant[] {
  const instants = new Set<Instant>();
  for (const entry of ledger.entries) {
    const readings = vantage.kind === 'whole' ? undefined : (ledger.knowledge.get(entry.id)?.get(vantage.agency) ?? []);
    for (const edge of readings === undefined ? [standsFrom(entry, ledger.reckoning)] : readings.flatMap(edgesOf)) instants.add(edge);
    if (entry.kind === 'share' && (readings === undefined || readings.length > 0)) instants.add(reachedAt(entry, ledger.reckoning));
  }
  return [...instants].filter((instant) => instant < until).sort((a, b) => a - b);
}

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
