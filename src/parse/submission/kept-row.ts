import { z } from 'zod';
import type { SentRow } from '../../core/submission/sent.ts';
import { formatDay, parseDay } from '../../core/time/day.ts';

const count = z.int();
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), sheet: z.string(), row: count }),
  z.object({ kind: z.literal('table'), table: count, row: count }),
  z.object({ kind: z.literal('paragraph'), paragraph: count }),
  z.object({ kind: z.literal('page'), page: count, row: count }),
  z.object({ kind: z.literal('line'), line: count }),
]);
const day = z.string().transform((text, at) => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  at.addIssue('no such day');
  return z.NEVER;
});
const cell = z.union([
  z.string().transform((text) => ({ kind: 'text', text }) as const),
  z.object({ kind: z.literal('number'), text: z.string(), number: z.number() }),
  z.object({ kind: z.literal('day'), text: z.string(), day, at: z.number().optional() }).transform(({ at, ...rest }) => ({
    ...rest,
    ...(at === undefined ? {} : { at }),
  })),
  z.object({ kind: z.literal('formula'), text: z.string() }),
]);
const row = z.object({ place, cells: z.array(cell) });

/** A row of a file as it is kept, and read again. What is kept was written here: what does not read is a fault. */
export const readKeptRow = (kept: string): SentRow => row.parse(JSON.parse(kept));

/** Most cells are texts, and are kept as nothing more. No database takes the letter without a code. */
export const keptRow = ({ place: at, cells }: SentRow): string =>
  JSON.stringify({
    place: at,
    cells: cells.map((one) => (one.kind === 'text' ? one.text : one.kind === 'day' ? { ...one, day: formatDay(one.day) } : one)),
  })
    .replaceAll('\\u0000', '')
    .replaceAll(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd');
