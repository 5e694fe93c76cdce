import type { Picture } from '../../picture/picture.ts';
import { openSpell } from '../../picture/work/open-spell.ts';
import { supervisionDueOf } from '../supervision/supervision-work.ts';
import { byClock, type FallsDue } from './falls-due.ts';

/** The next supervision of an open case, for whoever leads it. */
export function ofSupervision(p: Picture): readonly FallsDue[] {
  const next = supervisionDueOf(p);
  if (next === undefined) return [];
  const { lead, last, due } = next;
  return byClock(p, due, {
    what: 'supervision',
    entry: last?.entry ?? openSpell(p)?.first,
    owner: lead,
    doneBy: { work: 'supervision', of: undefined },
  });
}
