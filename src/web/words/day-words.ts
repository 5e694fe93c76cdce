import type { Entry } from '../../core/entry/entry.ts';
import { recordedDay } from '../../core/picture/picture.ts';
import { showDay } from '../../core/time/day.ts';
import { showSpan } from '../../core/time/span.ts';

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** When an entry happened, with the time of day where it is known. */
export const whenInWords = (entry: Entry): string =>
  entry.at === undefined ? showSpan(entry.when) : `${showSpan(entry.when)}, ${clock(entry.at)}`;

/** When it was written down, where that was after the last day on which it can have happened. */
export const recordedLate = (entry: Entry): string | undefined =>
  recordedDay(entry) > entry.when.latest ? showDay(recordedDay(entry)) : undefined;
