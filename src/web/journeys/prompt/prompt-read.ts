import type { Answerer } from '../../../core/access/posts.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Asked } from '../../reading/asked.ts';

/** A question, on a day. */
export interface PromptRead {
  readonly asked: Asked;
  readonly on: Day;
  /** Whom it goes to at the visitor's agency on that day, where the agency named somebody. */
  readonly goesTo?: Answerer;
}
