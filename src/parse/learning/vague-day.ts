import { type Day, dayOf } from '../../core/time/day.ts';
import { readSaidDate } from '../../core/time/said/said-date.ts';
import type { Span } from '../../core/time/span.ts';

/** A year is written in full, so that no reading hangs on the day on which it is made. */
const anyDay: Day = dayOf(2000, 1, 1);

/** A date as vague as somebody says it: `7 4 2018`, `April 2018`, `spring 2018`, `2018`. It has a first and a last day, and its year in four digits; nothing for anything else. */
export function parseVagueDay(text: string): Span | undefined {
  const written = text.trim().slice(0, 60);
  if (!/\d{4}/.test(written)) return undefined;
  const said = readSaidDate(written, { today: anyDay, looking: 'ahead' });
  if (said.kind !== 'read') return undefined;
  return Number.isFinite(said.when.earliest) && Number.isFinite(said.when.latest) ? said.when : undefined;
}
