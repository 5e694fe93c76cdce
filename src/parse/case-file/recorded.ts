import { endOf, type Instant } from '../../core/time/instant.ts';
import type { Span } from '../../core/time/span.ts';
import { parseEdtf } from '../edtf.ts';

/** When an agency wrote something down: the day as it was given, and the end of the last day that it allows (rule 4). */
export interface Recorded {
  readonly recorded: Instant;
  readonly recordedAs: Span;
}

export const recordedOn = (recordedAs: Span): Recorded => ({ recorded: endOf(recordedAs.latest), recordedAs });

/**
 * The day that something was recorded where the file leaves it out: the day it happened; for an interval the day on which it ended, as vague as the file has it.
 * `undefined` where that end is open (`2021-04-01~/..`).
 */
export function endingOf(when: Span): Span | undefined {
  if (!Number.isFinite(when.latest)) return undefined;
  const [, end] = /^[[{]/.test(when.edtf) ? [] : when.edtf.split('/');
  const ending = end === undefined ? when : parseEdtf(end);
  return 'problem' in ending ? when : ending;
}
