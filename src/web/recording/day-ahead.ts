import type { Day } from '../../core/time/day.ts';
import { readSaidDate } from '../../core/time/said/said-date.ts';
import type { Span } from '../../core/time/span.ts';

/** A day to come as somebody wrote it ("14 May", "in 6 weeks"); undefined where nothing was written or it is no day. */
export function dayAhead(words: string, today: Day): Span | undefined {
  if (words === '') return undefined;
  const said = readSaidDate(words, { today, looking: 'ahead' });
  return said.kind === 'not-read' ? undefined : said.when;
}
