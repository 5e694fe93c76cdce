import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { recommendationKinds } from '../../core/learning/review/finding.ts';
import type { FoundSaid, FoundToSay } from '../../core/learning/review/found-said.ts';
import { type Day, formatDay, parseDay } from '../../core/time/day.ts';
import { storedEntryId } from '../stored/ids.ts';
import { storedSpan } from '../stored/span.ts';

const text = z.string().min(1);
const texts = z.array(z.string()).readonly();
const of = z.string();
const entries = z.tuple([storedEntryId], storedEntryId).readonly();
const day = z.codec(z.string(), z.custom<Day>(), {
  decode: (iso, context) => {
    const read = parseDay(iso);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', input: iso, message: 'not a day' });
    return z.NEVER;
  },
  encode: formatDay,
});

const episode = z.strictObject({ title: text, from: storedSpan, until: storedSpan, entries, why: text });
const finding = z.strictObject({ says: text, evidence: entries, episodes: texts, themes: texts, checks: texts, answers: texts });
const recommendation = z.strictObject({
  ...{ says: text, kind: z.enum(recommendationKinds), body: text, owner: text, different: text, findings: texts },
  by: z.exactOptional(day),
});
const carrying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), check: text }),
  z.strictObject({ kind: z.enum(['training', 'audit-question', 'action']), what: text }),
  z.strictObject({ kind: z.literal('none-of-these'), because: text }),
]);

const found = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('episode'), words: episode }),
  z.strictObject({ kind: z.literal('episode-changed'), of, words: episode }),
  z.strictObject({ kind: z.literal('finding'), is: z.enum(['finding', 'learning-point', 'good-practice']), words: finding }),
  z.strictObject({ kind: z.literal('finding-changed'), of, words: finding }),
  z.strictObject({ kind: z.literal('finding-twin'), of, twin: z.strictObject({ item: text, same: z.boolean(), words: text }) }),
  z.strictObject({ kind: z.literal('finding-carried'), of, carrying }),
  z.strictObject({ kind: z.literal('finding-carried-back'), of, carried: text }),
  z.strictObject({ kind: z.literal('finding-signed'), of }),
  z.strictObject({ kind: z.literal('recommendation'), words: recommendation }),
  z.strictObject({ kind: z.literal('recommendation-changed'), of, words: recommendation }),
]);

const kinds: ReadonlySet<string> = new Set(found.options.map(({ shape }) => shape.kind.value));
const body = z.record(z.string(), z.unknown());

/** What was written down in a review's room about what it found, in order. What is of another kind belongs to another area, and is left out. */
export const readFound = (kept: readonly Kept[]): readonly FoundSaid[] =>
  kept.flatMap((one) =>
    kinds.has(one.kind) ? [{ ...found.parse({ ...body.parse(one.body), kind: one.kind }), id: one.id, who: one.who, at: one.landed }] : [],
  );

/** The same as it is kept: days and dates as text. */
export function foundToKeep(say: FoundToSay): { readonly kind: string; readonly body: object } {
  const { kind, ...kept } = z.encode(found, say);
  return { kind, body: kept };
}
