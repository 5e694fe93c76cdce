import type { AnyCheck } from '../check/check.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import { endOf } from '../time/instant.ts';
import { type Bundle, bundlesOf, type Question } from './bundles.ts';
import type { Prompt, Reason, StandingDays } from './prompt.ts';

/** A question with all that a prompt shows of it. */
export interface FullQuestion extends Question {
  readonly check: AnyCheck;
  readonly question: string;
  readonly about: readonly PersonId[];
  /** The day on which each person came into it. */
  readonly aboutFrom: ReadonlyMap<PersonId, Day>;
}

/** A prompt with everyone whom it is put to. The first must answer. */
export interface PutPrompt extends Prompt {
  readonly asks: FullQuestion['ask'];
}

/**
 * The prompts that questions come to, as they were at the end of a day: whom they were put to, whom they were about, what they rested on and
 * when they had ended, all by then. What came later is not in them (no hindsight).
 */
export const promptsOn = (questions: readonly FullQuestion[], on: Day): readonly PutPrompt[] =>
  bundlesOf(
    questions.flatMap((question) => asOn(question, on)),
    on,
  ).flatMap(promptOf);

/** A question as it was at the end of a day, and its check as it was worded then. Empty where it was put to nobody yet. */
function asOn(question: FullQuestion, on: Day): readonly FullQuestion[] {
  const ask = question.ask.filter(({ from }) => from <= on);
  const standing = question.standing
    .filter(({ from }) => from <= on)
    .map(({ from, until }) => ({ from, until: until !== undefined && until <= on ? until : undefined }));
  if (ask.length === 0 || standing.length === 0) return [];
  const about = question.about.filter((person) => (question.aboutFrom.get(person) ?? on) <= on);
  const check = question.check.asWorded?.(endOf(on)) ?? question.check;
  return [{ ...question, check, ask, about, standing, evidence: question.evidence.filter(({ from }) => from <= on) }];
}

function promptOf({ key, questions }: Bundle<FullQuestion>): readonly PutPrompt[] {
  const [first, ...rest] = questions.map(reasonOf);
  const all = questions.map(({ question }) => question);
  const asks = eachFirst(
    all.flatMap(({ ask }) => ask),
    ({ agency, role }) => `${agency} ${role}`,
  );
  const [to] = asks;
  if (first === undefined || to === undefined) return [];
  const evidence = all.flatMap((one) => one.evidence).toSorted((a, b) => a.from - b.from);
  return [
    {
      key,
      reasons: [first, ...rest],
      to,
      asks,
      about: [...new Set(all.flatMap(({ about }) => about))],
      evidence: eachFirst(evidence, ({ entry }) => entry),
      standing: together(all.flatMap(({ standing }) => standing)),
    },
  ];
}

const reasonOf = ({ question: { key, check, question, standing }, joined }: Bundle<FullQuestion>['questions'][number]): Reason => ({
  key,
  check,
  question,
  from: joined,
  standing,
});

function eachFirst<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

/** Days on which any of these stood, without a seam where one followed on another. */
function together(all: readonly StandingDays[]): readonly StandingDays[] {
  const joined: StandingDays[] = [];
  for (const { from, until } of all.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || (last.until !== undefined && last.until < from)) joined.push({ from, until });
    else if (last.until !== undefined && (until === undefined || until > last.until))
      joined[joined.length - 1] = { from: last.from, until };
  }
  return joined;
}
