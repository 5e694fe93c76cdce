import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import type { Answered } from '../../core/learning/asking/learning-check.ts';
import { dayAt } from '../../core/time/instant.ts';

const body = z.strictObject({
  check: z.string(),
  anchor: z.string(),
  evidence: z.array(z.string()),
  way: z.string(),
  words: z.string(),
});

/** The answers among what was written down in a room, to questions of checks 70 to 73, in their order. */
export const answersIn = (kept: readonly Kept[]): readonly Answered[] =>
  kept.flatMap((one) => (one.kind === 'answered' ? [{ ...body.parse(one.body), who: one.who, on: dayAt(one.landed) }] : []));
