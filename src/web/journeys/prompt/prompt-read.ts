import type { Day } from '../../../core/time/day.ts';
import type { Asked } from '../../reading/asked.ts';

/** A question, on a day. */
export interface PromptRead {
  readonly asked: Asked;
  readonly on: Day;
}
