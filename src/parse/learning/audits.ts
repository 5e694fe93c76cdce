import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { type ClockName, isClockName } from '../../core/clock/clocks.ts';
import { agencyKinds } from '../../core/entry/directory.ts';
import { kinds } from '../../core/entry/vocabulary.ts';
import { kindsOfAudit, selfAssessments } from '../../core/learning/audit/audit.ts';
import type { AuditKept, AuditSaid } from '../../core/learning/audit/kept.ts';
import { auditAnswers } from '../../core/learning/audit/question-set.ts';
import { auditPlans, leftOutWhys, partsOfAudit } from '../../core/learning/audit/who-is-in.ts';
import { storedDay } from '../stored/day.ts';
import { storedAgency, storedEntryId } from '../stored/ids.ts';

const question = z.strictObject({
  id: z.string(),
  asks: z.string(),
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('people') }),
    z.strictObject({ kind: z.literal('check'), check: z.string(), applies: z.array(z.enum(kinds)) }),
    z.strictObject({ kind: z.literal('clock'), clock: z.custom<ClockName>((name) => typeof name === 'string' && isClockName(name)) }),
  ]),
  of: z.array(z.enum(agencyKinds)),
});
const set = z.strictObject({
  ...{ id: z.string(), version: z.number(), title: z.string(), source: z.string() },
  about: z.enum(['children', 'agencies']),
  questions: z.array(question),
});
const rule = z.strictObject({
  openOn: storedDay,
  ageFrom: z.number().exactOptional(),
  ageTo: z.number().exactOptional(),
  plan: z.enum(auditPlans).exactOptional(),
  agency: storedAgency.exactOptional(),
  check: z.string().exactOptional(),
  leaveOutSealed: z.boolean(),
  parts: z.enum(partsOfAudit),
});
const planned = z.strictObject({
  ...{ title: z.string(), purpose: z.string(), tests: z.string(), kind: z.enum(kindsOfAudit) },
  ...{ rule, count: z.number(), double: z.number(), set, agencies: z.array(storedAgency), workedWith: z.array(z.string()) },
  ...{ due: storedDay.exactOptional(), repeat: storedDay.exactOptional(), again: z.string().exactOptional() },
});
const evidence = z.array(storedEntryId);
const drawn = z.strictObject({
  seed: z.string(),
  on: storedDay,
  strata: z.array(z.strictObject({ name: z.string(), children: z.array(z.string()), drawn: z.array(z.string()) })),
  leftOut: z.array(z.strictObject({ child: z.string(), why: z.enum(leftOutWhys) })),
  said: z.array(z.strictObject({ question: z.string(), child: z.string(), answer: z.enum(auditAnswers), evidence })),
});
const standard = z.strictObject({
  ...{ standard: z.string(), met: z.enum(selfAssessments), evidence: z.string(), gap: z.string(), action: z.string() },
  by: storedDay.exactOptional(),
});

/** What each kind that is kept in the room of audits holds, besides its kind. */
const bodies = {
  'audit-planned': z.strictObject({ planned }),
  'audit-drawn': z.strictObject({ audit: z.string(), drawn }),
  'audit-asked': z.strictObject({
    ...{ audit: z.string(), agency: storedAgency, title: z.string(), purpose: z.string(), of: z.enum(kindsOfAudit), set },
    ...{ children: z.array(z.string()), on: storedDay, due: storedDay.exactOptional() },
  }),
  'audit-marked': z.strictObject({
    ...{ audit: z.string(), child: z.string(), marker: z.string() },
    answers: z.array(z.strictObject({ question: z.string(), answer: z.enum(auditAnswers), words: z.string(), evidence })),
  }),
  'audit-agreed': z.strictObject({
    ...{ audit: z.string(), child: z.string(), question: z.string(), answer: z.enum(auditAnswers), why: z.string() },
  }),
  'section-11-returned': z.strictObject({ standards: z.array(standard) }),
} satisfies Readonly<Record<AuditSaid['kind'], z.ZodType>>;

/** What is written down under a kind: days as texts. */
export type AuditBody<K extends AuditSaid['kind']> = z.input<(typeof bodies)[K]>;

/** What was written down in the room of audits. What somebody else's kind says is not read; what one of these says wrongly is a fault. */
export const readAudits = (kept: readonly Kept[]): readonly AuditKept[] =>
  kept.flatMap((one) => {
    const says = saidIn(one);
    if (says === undefined) return [];
    const { id, answers, agency, account, who, landed } = one;
    return [
      {
        ...{ id, who, landed, says },
        ...(answers === undefined ? {} : { answers }),
        ...(agency === undefined ? {} : { agency }),
        ...(account === undefined ? {} : { account }),
      },
    ];
  });

function saidIn({ kind, body }: Kept): AuditSaid | undefined {
  switch (kind) {
    case 'audit-planned':
      return { kind, ...bodies[kind].parse(body) };
    case 'audit-drawn':
      return { kind, ...bodies[kind].parse(body) };
    case 'audit-asked':
      return { kind, ...bodies[kind].parse(body) };
    case 'audit-marked':
      return { kind, ...bodies[kind].parse(body) };
    case 'audit-agreed':
      return { kind, ...bodies[kind].parse(body) };
    case 'section-11-returned':
      return { kind, ...bodies[kind].parse(body) };
    default:
      return undefined;
  }
}
