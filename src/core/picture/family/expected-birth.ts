import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import type { Picture } from '../picture.ts';
import { dueDaysIn } from './due-days.ts';
import { isUnborn, parentsOf } from './family.ts';

/** The day on which an unborn child is due: as last written down, else reckoned from the weeks that an entry gives. Undefined once born. */
export function expectedBirth(p: Picture): { readonly on: Day; readonly entry: Entry } | undefined {
  if (!isUnborn(p, p.child)) return undefined;
  const parents = parentsOf(p, p.child);
  let found: { readonly on: Day; readonly entry: Entry } | undefined;
  for (const entry of p.entries) {
    if (!entry.about.includes(p.child) && !entry.about.some((person) => parents.includes(person))) continue;
    const [on] = dueDaysIn(entry);
    if (on !== undefined) found = { on, entry };
  }
  return found;
}
