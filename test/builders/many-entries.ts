import { addDays, dayOf } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { demonstration } from './demonstration.ts';
import type { Told } from './memory-records.ts';
import { entryId } from './terse.ts';

/** Child E's case with so many more entries, evenly over so many days up to its own: like its own, over and over. */
export function withMany(count: number, days: number): Told {
  const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
  if (told === undefined) throw new Error('no such case');
  const own = told.entries.filter(({ kind }) => kind !== 'share' && kind !== 'correction');
  const last = dayOf(2018, 6, 9);
  const more = Array.from({ length: count }, (_, i) => {
    const day = addDays(last, Math.floor((i * days) / count) - days);
    const when = exactly(day);
    return {
      ...own[i % own.length]!,
      id: entryId(`many-${i}`),
      order: i,
      when,
      recordedAs: when,
      recorded: endOf(day),
      landed: endOf(day),
    };
  });
  return { ...told, entries: [...own, ...more] };
}
