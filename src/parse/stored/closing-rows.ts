import { z } from 'zod';
import type { ClosedDays } from '../../core/access/closed-days.ts';
import { type FileDraw, leftOutBecause } from '../../core/access/file-draw.ts';
import type { PracticeStatement } from '../../core/access/practice.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { storedDay } from './day.ts';
import { storedAgency, storedPerson } from './ids.ts';

const landed = z.date().transform((date) => instantOfNumber(date.getTime()));

const practiceRow = z.object({
  setting: z.literal('closure-panel'),
  is_on: z.boolean(),
  decided_by: z.string(),
  reason: z.string(),
  landed,
});

export function readPracticeRow(stored: unknown): PracticeStatement {
  const { is_on: isOn, decided_by: decidedBy, ...rest } = practiceRow.parse(stored);
  return { ...rest, isOn, decidedBy };
}

const closedRow = z.object({
  closed_days: z.string(),
  agency_id: storedAgency,
  called: z.string(),
  closed_from: storedDay,
  closed_until: storedDay,
  cover: z.string().nullable(),
  reached: z.string().nullable(),
});

export function readClosedDaysRow(stored: unknown): ClosedDays {
  const { closed_days: id, agency_id: agency, called, closed_from: from, closed_until: until, cover, reached } = closedRow.parse(stored);
  return { id, agency, called, from, until, ...(cover === null ? {} : { cover }), ...(reached === null ? {} : { reached }) };
}

const drawBody = z.strictObject({
  among: z.number(),
  drawn: z.array(storedPerson),
  leftOut: z.array(z.strictObject({ child: storedPerson, why: z.enum(leftOutBecause) })),
});
const drawRow = z.object({
  file_draw: z.string(),
  agency_id: storedAgency,
  seed: z.string(),
  drawn_of: storedDay,
  drawn_by: z.string(),
  body: drawBody,
  landed,
});

export function readFileDrawRow(stored: unknown): FileDraw {
  const { file_draw: id, agency_id: agency, seed, drawn_of: on, drawn_by: by, body, landed: at } = drawRow.parse(stored);
  return { id, agency, seed, on, by, ...body, landed: at };
}

/** JSON is text here, as the drivers want it. */
export const writeDrawBody = ({ among, drawn, leftOut }: Pick<FileDraw, 'among' | 'drawn' | 'leftOut'>): string =>
  JSON.stringify({ among, drawn, leftOut });
