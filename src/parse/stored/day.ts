import { z } from 'zod';
import { parseDay } from '../../core/time/day.ts';

/** A calendar day as the database writes it: `2018-06-07`. */
export const storedDay = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
