import { type Day, dayOf } from '../core/time/day.ts';
import { readSaidDate } from '../core/time/said/said-date.ts';
import type { Span } from '../core/time/span.ts';

/** A year is written in full, so that no reading hangs on the day on which it is made. */
const anyDay = dayOf(2000, 1, 1);

/**
 * A date of birth as people write it: `7 4 2018`, `07/04/2018`, `7 April 2018`, `April 2018`, `2018`, `2018-04-07`. It is read as any date is, and is a day, a
 * month or a year, its year in four digits. Nothing for anything else.
 */
export function parseDayAsWritten(text: string): Span | undefined {
  const written = text.trim().slice(0, 40);
  if (!/\d{4}/.test(written)) return undefined;
  const said = readSaidDate(written, { today: anyDay, looking: 'ahead' });
  return said.kind === 'read' && said.at === undefined && /^\d{4}(?:-\d\d){0,2}$/.test(said.when.edtf) ? said.when : undefined;
}

/** One whole day as people write it; nothing for a month, a year or anything else. */
export function parseOneDay(text: string): Day | undefined {
  const span = parseDayAsWritten(text);
  return span !== undefined && span.earliest === span.latest ? span.earliest : undefined;
}
