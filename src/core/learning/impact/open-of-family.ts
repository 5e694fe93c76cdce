import type { AgencyId } from '../../entry/ids.ts';
import { type Picture, recordedDay } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import { daysOfOpenWork } from '../../picture/work/open-work.ts';
import { addDays, type Day } from '../../time/day.ts';
import { earlierOf, laterOf } from '../../time/extremes.ts';
import type { OpenWork } from './asked.ts';

/** Days for which an agency counts as at work with a child after it wrote something down about them. Ours: half a year. */
export const daysAtWork = 182;

/**
 * The days on which a child was open, by what is known on the day of the picture: at all, and with each agency that had written something down about the child within half a year. A plan, an assessment that goes on, or a
 * referral that is not decided yet makes a child open.
 */
export function openOfChild(family: string, p: Picture): readonly OpenWork[] {
  const open = daysOfOpenWork(p).map(({ from, until }) => ({ from, until: earlierOf(until, addDays(p.today, 1)) }));
  if (open.length === 0) return [];
  const wrote = new Map<AgencyId, { from: Day; until: Day }[]>();
  for (const entry of p.entries) {
    if (!peopleIn(entry).includes(p.child)) continue;
    const held = wrote.get(entry.by) ?? [];
    wrote.set(entry.by, held);
    const [from, last] = [recordedDay(entry), held.at(-1)];
    if (last !== undefined && from <= last.until) last.until = laterOf(last.until, addDays(from, daysAtWork));
    else held.push({ from, until: addDays(from, daysAtWork) });
  }
  return [
    ...open.map((days) => ({ family, children: 1, ...days })),
    ...[...wrote].flatMap(([agency, at]) =>
      at.flatMap((one) =>
        open.flatMap((days) => {
          const [from, until] = [laterOf(one.from, days.from), earlierOf(one.until, days.until)];
          return from < until ? [{ family, agency, children: 1, from, until }] : [];
        }),
      ),
    ),
  ];
}
