import type { Ask } from '../check/check.ts';
import type { EntryId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { deskOf } from './desk.ts';
import { type StandingDays, stoodOn } from './prompt.ts';

/** A question through its life, as far as putting it to people goes. */
export interface Question {
  readonly key: string;
  readonly raised: Day;
  /** What one act would settle it, where the check says so. */
  readonly act: string | undefined;
  readonly standing: readonly StandingDays[];
  readonly evidence: readonly { readonly entry: EntryId; readonly from: Day }[];
  readonly ask: readonly (Ask & { readonly from: Day })[];
}

/** Questions that are put to people as one prompt. The first raised gives it its key and names who must answer. */
export interface Bundle<Q extends Question = Question> {
  readonly key: string;
  readonly raised: Day;
  /** Days on which it stood before somebody as a new prompt: more than one where prompts became one later. */
  readonly newOn: readonly Day[];
  /** In the order in which they were raised, each with the day on which it became part of this prompt. */
  readonly questions: readonly { readonly question: Q; readonly joined: Day }[];
}

const deskName = (ask: Ask): string => {
  const { agency, role } = deskOf(ask);
  return `${agency} ${role}`;
};

/**
 * The prompts that questions come to, by what had happened at the end of a day (left out: all of it). Questions that stand on one day before
 * one desk are one prompt for their life where one act would settle them, or where they rest on the same records (rule 22): so no two prompts
 * stand before one desk on the same evidence.
 */
export function bundlesOf<Q extends Question>(questions: readonly Q[], by?: Day): readonly Bundle<Q>[] {
  const inOrder = questions.filter(({ raised }) => by === undefined || raised <= by).toSorted((a, b) => a.raised - b.raised);
  const groups = new Groups(inOrder);
  for (const day of daysOfChange(inOrder, by)) {
    const standing = inOrder.filter((question) => stoodOn(question.standing, day));
    while (joinOnce(standing, day, groups));
    for (const question of inOrder) if (question.raised === day && groups.of(question) === question) groups.met(question, day);
  }
  return groups.bundles();
}

function daysOfChange(questions: readonly Question[], by: Day | undefined): readonly Day[] {
  const days = new Set<Day>();
  for (const { standing, evidence, ask } of questions) {
    for (const { from } of [...standing, ...evidence, ...ask]) days.add(from);
    // A prompt rests on less once one of its questions has ended.
    for (const { until } of standing) if (until !== undefined) days.add(until);
  }
  return [...days].filter((day) => by === undefined || day <= by).sort((a, b) => a - b);
}

/** Joins whatever belongs together on a day; true where anything was joined, since what is joined rests on more. */
function joinOnce(standing: readonly Question[], day: Day, groups: Groups<Question>): boolean {
  let joined = false;
  for (const [, before] of byDesk(standing, day)) {
    const seen = new Map<string, Question>();
    for (const [group, members] of groupedBy(before, (question) => groups.of(question))) {
      const records = members.flatMap(({ evidence }) => evidence.flatMap(({ entry, from }) => (from <= day ? [entry] : [])));
      const acts = members.flatMap(({ act }) => (act === undefined ? [] : [`act ${act}`]));
      for (const reason of [`records ${[...new Set(records)].sort().join(' ')}`, ...new Set(acts)]) {
        const other = seen.get(reason);
        if (other === undefined) seen.set(reason, group);
        else joined = groups.join(other, group, day) || joined;
      }
    }
  }
  return joined;
}

function byDesk(standing: readonly Question[], day: Day): ReadonlyMap<string, readonly Question[]> {
  const desks = new Map<string, Question[]>();
  for (const question of standing)
    for (const ask of question.ask) if (ask.from <= day) desks.set(deskName(ask), [...(desks.get(deskName(ask)) ?? []), question]);
  return desks;
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Which questions are one prompt: each belongs to the prompt of the question raised first among those joined. */
class Groups<Q extends Question> {
  readonly #questions: readonly Q[];
  readonly #first = new Map<Q, Q>();
  readonly #joined = new Map<Q, Day>();
  readonly #newOn = new Map<Q, readonly Day[]>();

  constructor(inOrder: readonly Q[]) {
    this.#questions = inOrder;
    for (const question of inOrder) this.#first.set(question, question);
  }

  of(question: Q): Q {
    return this.#first.get(question) ?? question;
  }

  met(question: Q, day: Day): void {
    this.#newOn.set(question, [...(this.#newOn.get(question) ?? []), day]);
  }

  join(one: Q, other: Q, day: Day): boolean {
    const firsts = [this.of(one), this.of(other)].sort((a, b) => this.#questions.indexOf(a) - this.#questions.indexOf(b));
    const [first, second] = firsts;
    if (first === undefined || second === undefined || first === second) return false;
    for (const question of this.#questions) {
      if (this.of(question) !== second) continue;
      this.#first.set(question, first);
      this.#joined.set(question, day);
    }
    return true;
  }

  bundles(): readonly Bundle<Q>[] {
    return [...groupedBy(this.#questions, (question) => this.of(question))].map(([first, questions]) => ({
      key: first.key,
      raised: first.raised,
      newOn: questions.flatMap((question) => this.#newOn.get(question) ?? []),
      questions: questions.map((question) => ({ question, joined: this.#joined.get(question) ?? question.raised })),
    }));
  }
}
