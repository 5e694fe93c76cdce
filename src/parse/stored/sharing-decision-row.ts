import { z } from 'zod';
import { agencyKinds } from '../../core/entry/directory.ts';
import { kinds } from '../../core/entry/vocabulary.ts';
import { agreedPlans, type DecidingSharing, type SharingStatement } from '../../core/sharing/agreement.ts';
import { formatDay } from '../../core/time/day.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { storedDay } from './day.ts';

const terms = z.strictObject({
  name: z.string(),
  of: z.array(z.enum(agencyKinds)),
  kinds: z.array(z.string().refine((kind) => kinds.some((one) => one === kind))),
  only: z.literal('service-starts-or-ends').optional(),
  under: z.array(z.enum(agreedPlans)),
  to: z.array(z.enum([...agencyKinds, 'lead'])),
  what: z.enum(['whole', 'extract']),
  basis: z.string(),
  does: z.enum(['propose', 'do']),
});

const release = z.strictObject({
  name: z.string(),
  of: z.array(z.enum(agencyKinds)),
  to: z.array(z.enum(agencyKinds)),
  as: z.enum(['name', 'kind']),
  isEarlierToo: z.boolean(),
  basis: z.string(),
});

const decided = z.object({
  agreement: z.string(),
  holds_from: storedDay,
  decided_by: z.string(),
  reason: z.string(),
  landed: z.date().transform((date) => instantOfNumber(date.getTime())),
});

const row = z.discriminatedUnion('what', [
  decided.extend({ what: z.literal('agreed'), body: z.strictObject({ terms, until: storedDay.optional() }) }),
  decided.extend({ what: z.literal('released'), body: z.strictObject({ release, until: storedDay.optional() }) }),
  decided.extend({ what: z.literal('ended'), body: z.strictObject({}) }),
]);

/** A decision about a sharing agreement from its row. */
export function readSharingDecisionRow(stored: unknown): SharingStatement {
  const { agreement, holds_from: from, decided_by: decidedBy, reason, landed, what, body } = row.parse(stored);
  return { agreement, from, decidedBy, reason, landed, what, ...body } as SharingStatement;
}

/** The row of a decision. JSON is text here, as the drivers want it. */
export function writeSharingDecisionRow(deciding: DecidingSharing): {
  readonly agreement: string;
  readonly what: string;
  readonly holds_from: string;
  readonly decided_by: string;
  readonly reason: string;
  readonly body: string;
} {
  const { agreement, from, decidedBy, reason, what } = deciding;
  return { agreement, what, holds_from: formatDay(from), decided_by: decidedBy, reason, body: JSON.stringify(bodyOf(deciding)) };
}

function bodyOf(deciding: DecidingSharing): object {
  if (deciding.what === 'ended') return {};
  const until = deciding.until === undefined ? {} : { until: formatDay(deciding.until) };
  return deciding.what === 'agreed' ? { terms: deciding.terms, ...until } : { release: deciding.release, ...until };
}
