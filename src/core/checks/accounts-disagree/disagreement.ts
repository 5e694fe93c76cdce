import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';

/** Two or more records that cannot all be right about one thing. */
export interface Disagreement {
  /** What is in doubt, as a clause: "who rang", "whether Ben lives with Amy". */
  readonly on: string;
  /** Whom the question is about. */
  readonly about: readonly PersonId[];
  /** Where it is kept: the same however much is added. */
  readonly anchor: string;
  readonly entries: readonly Entry[];
  /** True where a child's presence at violence is the point: an answer is asked for today. */
  readonly urgent: boolean;
  /** The two adults of whom it is in doubt whether they are together. */
  readonly couple?: readonly [PersonId, PersonId];
}
