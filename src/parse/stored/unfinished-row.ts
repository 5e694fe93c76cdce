import { z } from 'zod';
import type { FormTexts, Unfinished } from '../../core/ledger/unfinished.ts';
import { parseDay } from '../../core/time/day.ts';
import { instantOfNumber } from '../../core/time/instant.ts';

const moment = z.date().transform((date) => instantOfNumber(date.getTime()));

const row = z.object({
  unfinished_id: z.string(),
  form: z.record(z.string(), z.string()),
  version: z.int(),
  saved: moment,
  expires: moment,
  shown_on: z.string().nullable(),
  recorded_as: z.string().nullable(),
});

/** What somebody has begun to write, from its row. A row that does not read is a fault: only texts are ever stored. */
export function readUnfinishedRow(stored: unknown): Unfinished {
  const { unfinished_id, shown_on, recorded_as, ...rest } = row.parse(stored);
  const shownOn = shown_on === null ? undefined : parseDay(shown_on);
  return {
    id: unfinished_id,
    ...rest,
    ...(shownOn === undefined ? {} : { shownOn }),
    ...(recorded_as === null ? {} : { recordedAs: recorded_as }),
  };
}

export const writeForm = (form: FormTexts): string => JSON.stringify(form);
