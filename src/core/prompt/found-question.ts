import type { AnyCheck } from '../check/check.ts';
import type { Directory } from '../entry/directory.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Instant } from '../time/instant.ts';
import type { FullQuestion } from './prompts-on.ts';

/** Where a concern was first raised: what puts questions that were raised on one day in one order, however they were come by. */
export interface FirstRaised {
  readonly at: Instant;
  readonly child: PersonId;
  /** Its place among what the check found of that child then. */
  readonly nth: number;
}

/** A question as it is kept once it is found: it names its check, since a check is code and is not kept. */
export interface FoundQuestion extends Omit<FullQuestion, 'check' | 'key'> {
  readonly check: string;
  readonly anchor: string;
  readonly first: FirstRaised;
}

/** The questions that are kept for a vantage and may be shown to it now. */
export interface KeptQuestions {
  /** Of what they were worked out from (`printOf`). */
  readonly print: string;
  readonly questions: readonly FoundQuestion[];
}

/**
 * Kept questions with their checks, in the order in which a walk through the ledger raises them. What a check asked that there is no longer is
 * not asked.
 */
export function questionsWith<Q extends FoundQuestion>(
  found: readonly Q[],
  checks: readonly AnyCheck[],
  children: readonly PersonId[],
): readonly (Omit<Q, 'check'> & FullQuestion)[] {
  const place = new Map(checks.map((check, i) => [check.id, { check, i }]));
  const child = new Map(children.map((one, i) => [one, i]));
  return found
    .flatMap((one) => {
      const { check, i } = place.get(one.check) ?? {};
      return check === undefined ? [] : [{ i, question: { ...one, check, key: `${check.id}/${one.anchor}` } }];
    })
    .sort(({ i, question: { first: a } }, { i: j, question: { first: b } }) => {
      const [one, other] = [child.get(a.child) ?? 0, child.get(b.child) ?? 0];
      return a.at - b.at || one - other || (i ?? 0) - (j ?? 0) || a.nth - b.nth;
    })
    .map(({ question }) => question);
}

/** The people whom a question tells of: whom it is about, and whom its words name. */
export const peopleToldOf = (
  { about, question }: Pick<FoundQuestion, 'about' | 'question'>,
  { people }: Pick<Directory, 'people'>,
): readonly PersonId[] => [
  ...new Set([...about, ...[...people.values()].filter(({ called }) => called !== '' && question.includes(called)).map(({ id }) => id)]),
];
