import { z } from 'zod';
import type { Absence, HeldPost } from '../../core/access/posts.ts';
import type { Day } from '../../core/time/day.ts';
import { storedDay } from './day.ts';
import { storedAgency } from './ids.ts';

const postRow = z.object({
  post_id: z.string(),
  agency_id: storedAgency,
  post: z.string(),
  called: z.string(),
  reached: z.string().nullable(),
  answers: z.boolean(),
  holds_from: storedDay,
  holds_until: storedDay.nullable(),
});

export function readPostRow(stored: unknown): HeldPost {
  const { post_id: id, agency_id: agency, post, called, reached, answers, holds_from: from, holds_until: until } = postRow.parse(stored);
  return { id, agency, post, called, answers, from, ...(reached === null ? {} : { reached }), ...(until === null ? {} : { until }) };
}

const postLeftRow = z.object({ post_id: z.string(), last: storedDay });

export function readPostLeftRow(stored: unknown): readonly [id: string, last: Day] {
  const { post_id, last } = postLeftRow.parse(stored);
  return [post_id, last];
}

const absenceRow = z.object({
  absence: z.string(),
  agency_id: storedAgency,
  called: z.string(),
  away_from: storedDay,
  away_until: storedDay,
  cover: z.string().nullable(),
  reached: z.string().nullable(),
});

export function readAbsenceRow(stored: unknown): Absence {
  const { absence: id, agency_id: agency, called, away_from: from, away_until: until, cover, reached } = absenceRow.parse(stored);
  return { id, agency, called, from, until, ...(cover === null ? {} : { cover }), ...(reached === null ? {} : { reached }) };
}
