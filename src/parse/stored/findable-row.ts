import { z } from 'zod';
import type { FoundPerson } from '../../core/matching/search/asked.ts';
import type { Findable } from '../../core/matching/search/findable.ts';
import { type Day, parseDay } from '../../core/time/day.ts';
import { storedEntryId, storedPerson } from './ids.ts';

const storedDay = z
  .string()
  .transform((text) => parseDay(text))
  .pipe(z.custom<Day>((day) => day !== undefined))
  .nullable();

const row = z.object({
  person_id: storedPerson,
  entry_id: storedEntryId.nullable(),
  what: z.enum(['called', 'born', 'known-as', 'lives-at', 'nhs-number', 'telephone']),
  shown: z.string(),
  holds_from: storedDay,
  holds_until: storedDay,
});

/** People with what they can be found by, from rows that have all of one person's together, in their order. */
export function readFoundRows(stored: readonly unknown[]): readonly FoundPerson[] {
  const read = stored.map((one) => row.parse(one));
  return [...Map.groupBy(read, ({ person_id }) => person_id)].map(([person, rows]) => ({ person, findables: rows.map(findableOf) }));
}

const findableOf = ({ person_id, entry_id, what, shown, holds_from, holds_until }: z.output<typeof row>): Findable => ({
  person: person_id,
  what,
  shown,
  ...(entry_id === null ? {} : { entry: entry_id }),
  ...(holds_from === null ? {} : { from: holds_from }),
  ...(holds_until === null ? {} : { until: holds_until }),
});
