import { z } from 'zod';
import type { Weights } from '../../core/matching/model/weights.ts';
import type { KeptFound } from '../../core/matching/same/kept-found.ts';

const row = z.object({ one: z.string(), other: z.string(), grade: z.enum(['match', 'potential match', 'low confidence']) });

export function readSameRow(stored: unknown): KeptFound {
  const { one, other, grade } = row.parse(stored);
  return { records: [one, other], grade };
}

const sexRow = z.object({ person_id: z.string(), sex: z.enum(['f', 'm', 'other', 'unknown']).nullable() });

/** As which sex each person is recorded, where that is said. */
export function readSexes(stored: readonly unknown[]): ReadonlyMap<string, { readonly sex: 'f' | 'm' | 'other' | 'unknown' }> {
  return new Map(
    stored.flatMap((one) => {
      const { person_id, sex } = sexRow.parse(one);
      return sex === null ? [] : [[person_id, { sex }] as const];
    }),
  );
}

const shares = z.array(z.number());
const weights = z.object({
  learntFrom: z.number(),
  pairs: z.object({ same: z.number(), household: z.number() }),
  moved: z.number(),
  features: z.record(z.string(), z.object({ same: shares, household: shares, stranger: shares })),
  frequencies: z.record(z.string(), z.object({ of: z.number(), alike: z.number(), values: z.record(z.string(), z.number()) })),
  aliases: z.array(z.tuple([z.string(), z.string()])),
});

/** What was learnt, as it is kept. */
export const readWeights = (text: string): Weights => weights.parse(JSON.parse(text));
