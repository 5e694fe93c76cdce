import { z } from 'zod';
import { impactFields } from '../../core/check/impact.ts';
import type { Deciding, PolicyStatement } from '../../core/check/policy.ts';
import { formatDay } from '../../core/time/day.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { storedDay } from './day.ts';

const impact = z.strictObject(
  Object.fromEntries(impactFields.map((field) => [field, z.string()])) as Record<(typeof impactFields)[number], z.ZodString>,
);

const decided = z.object({
  check_id: z.string(),
  holds_from: storedDay,
  decided_by: z.string(),
  reason: z.string(),
  landed: z.date().transform((date) => instantOfNumber(date.getTime())),
});

const row = z.discriminatedUnion('what', [
  decided.extend({ what: z.literal('adopted'), body: z.strictObject({ rule: z.string() }) }),
  decided.extend({ what: z.literal('switched-on'), body: z.strictObject({ impact }) }),
  decided.extend({ what: z.literal('switched-off'), body: z.strictObject({}) }),
  decided.extend({
    what: z.literal('setting'),
    body: z.strictObject({
      parameter: z.string(),
      value: z.union([z.number(), z.boolean(), z.array(z.string())]),
      source: z.string(),
    }),
  }),
]);

/** A decision about a check from its row. */
export function readCheckDecisionRow(stored: unknown): PolicyStatement {
  const { check_id: check, holds_from: from, decided_by: decidedBy, reason, landed, what, body } = row.parse(stored);
  return { check, from, decidedBy, reason, landed, what, ...body } as PolicyStatement;
}

/** The row of a decision. JSON is text here, as the drivers want it. */
export function writeCheckDecisionRow({ check, from, decidedBy, reason, what, ...body }: Deciding): {
  readonly check_id: string;
  readonly what: string;
  readonly holds_from: string;
  readonly decided_by: string;
  readonly reason: string;
  readonly body: string;
} {
  return { check_id: check, what, holds_from: formatDay(from), decided_by: decidedBy, reason, body: JSON.stringify(body) };
}
