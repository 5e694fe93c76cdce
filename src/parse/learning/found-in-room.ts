import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { type ReviewRecommendation, recommendationKinds } from '../../core/learning/review/finding.ts';
import { storedDay } from '../stored/day.ts';
import { present } from './parts.ts';

const asWorded = z.object({
  words: z.object({
    ...{ says: z.string(), kind: z.enum(recommendationKinds), body: z.string(), owner: z.string(), different: z.string() },
    findings: z.array(z.string()),
    by: storedDay.optional(),
  }),
});
const changed = z.looseObject({ of: z.string() });
const found = z.looseObject({ words: z.looseObject({ says: z.string() }) });
const twin = z.looseObject({ of: z.string(), twin: z.object({ item: z.string(), same: z.boolean(), words: z.string() }) });

/** Recommendations in a review's room as they are worded now, as far as the register needs them: the room is another area's own. */
export const recommendationsIn = (kept: readonly Kept[]): readonly ReviewRecommendation[] =>
  kept
    .filter(({ kind }) => kind === 'recommendation')
    .map((first, n) => {
      const latest = kept.findLast(({ kind, body }) => kind === 'recommendation-changed' && changed.parse(body).of === first.id) ?? first;
      const { by, ...words } = asWorded.parse(latest.body).words;
      return { id: first.id, number: `R${n + 1}`, ...words, ...present({ by }) };
    });

/** A finding of a review of which somebody said that it was found before. */
export interface SeenBefore {
  readonly says: string;
  /** The earlier finding, as the library names it. */
  readonly item: string;
  readonly words: string;
}

export function findingsSeenBefore(kept: readonly Kept[]): readonly SeenBefore[] {
  const said = kept.flatMap(({ kind, body }) => (kind === 'finding-twin' ? [twin.parse(body)] : []));
  return kept
    .filter(({ kind }) => kind === 'finding')
    .flatMap((first) => {
      const latest = kept.findLast(({ kind, body }) => kind === 'finding-changed' && changed.parse(body).of === first.id) ?? first;
      const { says } = found.parse(latest.body).words;
      const last = new Map(said.filter(({ of }) => of === first.id).map((one) => [one.twin.item, one.twin]));
      return [...last.values()].filter(({ same }) => same).map(({ item, words }) => ({ says, item, words }));
    });
}
