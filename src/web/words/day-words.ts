import type { Entry } from '../../core/entry/entry.ts';
import { recordedDay } from '../../core/picture/picture.ts';
import { showDay } from '../../core/time/day.ts';
import { clockTime } from '../../core/time/instant.ts';
import { showSpan } from '../../core/time/span.ts';

/** When an entry happened, with the time of day where it is known. */
export const whenInWords = (entry: Entry): string =>
  entry.at === undefined ? showSpan(entry.when) : `${showSpan(entry.when)}, ${clockTime(entry.at)}`;

/** When it was written down, where that was after the last day on which it can have happened. */
export const recordedLate = (entry: Entry): string | undefined =>
  recordedDay(entry) > entry.when.latest ? showDay(recordedDay(entry)) : undefined;
