import { z } from 'zod';
import type { Sight } from '../../core/prompt/port.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { storedDay } from './day.ts';

const row = z.object({
  prompt: z.string(),
  seen: z.date().transform((date) => instantOfNumber(date.getTime())),
  shown_on: storedDay.nullable(),
});

/** That a prompt was opened, from its row. */
export function readSightRow(stored: unknown): Sight {
  const { prompt, seen, shown_on } = row.parse(stored);
  return { prompt, at: seen, ...(shown_on === null ? {} : { shownOn: shown_on }) };
}
