import type { Finding, Parameters, Settings } from '../../check/check.ts';
import type { Day } from '../../time/day.ts';

/** A way to answer a question about the learning system, and whether it ends it. */
export interface Way {
  readonly id: string;
  readonly says: string;
}

/** A question that stands: what the check found in what it read. */
export interface Raised {
  /** What it is about (an id of something kept): the same question later has the same anchor. */
  readonly anchor: string;
  /** Ids of what it rests on. An answer holds until there is more. */
  readonly evidence: readonly string[];
  readonly question: string;
  readonly since: Day;
  /** Whose post it goes to: a role, so that it outlives its holder (R221). */
  readonly to: string;
}

/**
 * A check over reviews, actions and drafts and not over a child's picture (catalogue, group K). Like any check it is a pure function, says where it was learnt, and
 * is answered by a person; it never closes anything by itself.
 */
export interface LearningCheck<Read, P extends Parameters = Parameters> {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly priority: 1 | 2 | 3;
  readonly asks: string;
  readonly because: string;
  readonly learntFrom: readonly Finding[];
  readonly parameters: P;
  readonly ways: readonly Way[];
  readonly notWhen: readonly string[];
  readonly evaluate: (read: Read, settings: Settings<P>, today: Day) => readonly Raised[];
}

export const defineLearningCheck = <Read, P extends Parameters>(check: LearningCheck<Read, P>): LearningCheck<Read, P> => check;

/** The values that a check comes with. */
export const defaultsOf = <P extends Parameters>(parameters: P): Settings<P> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value])) as Settings<P>;

/** What somebody answered to a question, kept where the question was put. */
export interface Answered {
  readonly check: string;
  readonly anchor: string;
  /** What it rested on when it was answered. */
  readonly evidence: readonly string[];
  readonly way: string;
  readonly words: string;
  readonly who: string;
  readonly on: Day;
}

/** A question with its answer, where one holds. */
export interface Standing extends Raised {
  readonly check: string;
  /** The latest answer: it holds while nothing has been added to what the question rests on. */
  readonly answered?: Answered;
  readonly holds: boolean;
}

export const standingOf = (check: string, raised: readonly Raised[], answers: readonly Answered[]): readonly Standing[] =>
  raised.map((one) => {
    const answered = answers.findLast((answer) => answer.check === check && answer.anchor === one.anchor);
    const holds = answered !== undefined && one.evidence.every((id) => answered.evidence.includes(id));
    return { ...one, check, holds, ...(answered === undefined ? {} : { answered }) };
  });
