import type { Day } from '../../time/day.ts';
import { deathOf } from '../family/family.ts';
import type { Picture } from '../picture.ts';
import type { Due } from './due.ts';
import { dueByClocks } from './due-by-clocks.ts';
import { dueFromDates } from './due-from-dates.ts';

/** What falls due between two days, both counted, soonest first: a clock, and no ranking of families (rule 31). Of a child who has died, nothing (rule 15). */
export const dueBetween = (p: Picture, from: Day, to: Day): readonly Due[] =>
  deathOf(p, p.child) !== undefined
    ? []
    : [...dueFromDates(p), ...dueByClocks(p)]
        .filter(({ by }) => by >= from && by <= to)
        .sort((a, b) => a.by - b.by || a.entry.order - b.entry.order || (a.sort < b.sort ? -1 : 1));
