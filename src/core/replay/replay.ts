import type { AnyCheck, Ask, Concern } from '../check/check.ts';
import type { Looked } from '../check/findings/findings.ts';
import type { EntryId, PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FirstRaised } from '../prompt/found-question.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { Walk, type WalkOptions } from './walk.ts';

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
  readonly first: FirstRaised;
  /** The children of whose pictures it was found. */
  readonly children: readonly PersonId[];
}

/** Somebody asked, from a day on. */
export interface AskFrom extends Ask {
  readonly from: Day;
}

export interface ReplayOptions extends WalkOptions {
  /** The last instant to replay to. */
  readonly until: Instant;
}

interface Held {
  readonly check: AnyCheck;
  readonly concern: Concern;
  readonly first: FirstRaised;
  readonly children: Set<PersonId>;
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
  const replaying = new Replaying(ledger, options);
  replaying.goOn(ledger, options.until);
  return replaying.questions();
}

/** A replay that can be taken further, as its walk can. */
export class Replaying {
  readonly walk: Walk;
  readonly children: readonly PersonId[];
  readonly #held = new Map<string, Held>();
  readonly #standing = new Map<string, ReadonlySet<string>>();

  constructor(ledger: Ledger, options: WalkOptions) {
    this.walk = new Walk(ledger, options);
    this.children = options.children;
  }

  goOn(ledger: Ledger, until: Instant): void {
    for (const findings of this.walk.goOn(ledger, until)) for (const looked of findings.looked) this.#note(looked);
  }

  questions(): readonly Replayed[] {
    return [...this.#held].map(([key, one]) => replayed(key, one));
  }

  #note({ check, child, picture, evaluation }: Looked): void {
    for (const [nth, concern] of evaluation.concerns.entries())
      raise(this.#held, check, concern, picture.today, { at: picture.now, child, nth });
    this.#standing.set(`${child} ${check.id}`, new Set(evaluation.concerns.map((concern) => keyOf(check, concern))));
    for (const [key, one] of this.#held)
      if (one.check === check && !stillStands(this.#standing, this.children, check, key)) end(one, picture.today);
  }
}

const keyOf = (check: AnyCheck, concern: Concern): string => `${check.id}/${concern.anchor}`;

function raise(held: Map<string, Held>, check: AnyCheck, concern: Concern, today: Day, first: FirstRaised): void {
  const key = keyOf(check, concern);
  const one = held.get(key);
  if (one === undefined) {
    held.set(key, {
      check,
      concern,
      first,
      children: new Set([first.child]),
      raised: today,
      standing: [{ from: today, until: undefined }],
      about: new Map(concern.about.map((person) => [person, today])),
      evidence: new Map(concern.evidence.map((entry) => [entry, today])),
      ask: concern.ask.map((ask) => ({ ...ask, from: today })),
    });
    return;
  }
  one.children.add(first.child);
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
  anchor: one.concern.anchor,
  act: one.concern.act,
  raised: one.raised,
  standing: one.standing.map((days) => ({ ...days })),
  question: one.concern.question,
  about: [...one.about.keys()],
  aboutFrom: new Map(one.about),
  evidence: [...one.evidence].map(([entry, from]) => ({ entry, from })),
  ask: [...one.ask],
  first: one.first,
  children: [...one.children],
});
