import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { earlyGrounds, type ReportKept, waysOfWriting } from '../../core/learning/review/report/report-kept.ts';
import { reportSections } from '../../core/learning/review/report/report-section.ts';
import { storedDay as day } from '../stored/day.ts';

const words = z.string();
const bodies = {
  'report-begun': z.strictObject({
    kind: z.literal('report-begun'),
    template: z.strictObject({ id: words, version: z.int() }),
  }),
  'draft-section': z.strictObject({
    kind: z.literal('draft-section'),
    section: z.enum(reportSections),
    paragraphs: z.array(words),
    how: z.enum(waysOfWriting),
  }),
  'citation-kept': z.strictObject({ kind: z.literal('citation-kept'), key: words, because: words }),
  'report-read': z.strictObject({ kind: z.literal('report-read'), versions: z.array(words), words }),
  'report-ready': z.strictObject({ kind: z.literal('report-ready'), versions: z.array(words) }),
  'report-told': z.strictObject({ kind: z.literal('report-told'), whom: z.enum(['family', 'practitioners']), words, on: day }),
  'report-published': z.strictObject({ kind: z.literal('report-published'), on: day, where: words, notBefore: day, key: words }),
  'report-withdrawn': z.strictObject({
    kind: z.literal('report-withdrawn'),
    on: day,
    why: words,
    early: z.enum(earlyGrounds).exactOptional(),
  }),
} as const;

const isOurs = (kind: string): kind is keyof typeof bodies => kind in bodies;

/** What was written down about the report in a review's room, in its order. A body that does not read is a fault; what other areas keep is left out. */
export const reportKept = (kept: readonly Kept[]): readonly ReportKept[] =>
  kept.flatMap((one): readonly ReportKept[] => {
    const { id, who, account, kind, landed: at } = one;
    if (!isOurs(kind)) return [];
    const signed = { id, who, at, ...(account === undefined ? {} : { account }) };
    return [{ ...signed, ...bodies[kind].parse({ kind, ...Object(one.body) }) }];
  });
