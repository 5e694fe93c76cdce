import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';

const finding = z.looseObject({ of: z.string().optional(), words: z.looseObject({ answers: z.array(z.string()) }) });

/** How many findings of a review say that they answer each of its terms of reference (R204). Findings have a parser of their own: here it is asked for this alone. */
export function termsAnswered(kept: readonly Kept[]): ReadonlyMap<string, number> {
  const answers = new Map<string, readonly string[]>();
  for (const { id, kind, body } of kept) {
    const read = kind === 'finding' || kind === 'finding-changed' ? finding.safeParse(body).data : undefined;
    if (read !== undefined) answers.set(kind === 'finding' ? id : (read.of ?? id), read.words.answers);
  }
  const counts = new Map<string, number>();
  for (const term of [...answers.values()].flatMap((terms) => [...new Set(terms)])) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
