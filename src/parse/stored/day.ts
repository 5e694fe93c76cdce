import { z } from 'zod';
import { type Day, parseDay } from '../../core/time/day.ts';

/** A day that a query gave as text: a driver would make a moment of it, in its own time zone. */
export const storedDay = z.string().transform((text): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
});
