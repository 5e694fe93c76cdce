import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays } from '../../time/day.ts';
import { compareSpans } from '../../time/span.ts';
import { isConcernEntry } from '../harm/concern-entries.ts';
import { isSameEvent } from '../harm/events.ts';
import { namedIn } from '../identities.ts';
import { entriesWith, type Known } from '../record.ts';
import { tiesTouching } from '../standing-ties.ts';

/** Somebody who was part of an earlier concern, and is on record beside the same person again (R026). */
export interface Reappearance {
  readonly associate: PersonId;
  readonly earlier: Entry;
  readonly again: Entry;
}

/** Days between a concern and a later record that count as coming back (ours). */
const daysApart = 28;

/** Ties by which somebody is of the family or the home: they do not come back, they are there. */
const ofFamily: ReadonlySet<string> = new Set([
  'parent-of',
  'partner-of',
  'separated-from',
  'sibling-of',
  'grandparent-of',
  'lives-with',
  'carer-of',
]);

/** People outside an adult's family and home who were named in a concern with them, each with the last record that names both again. */
export function reappearancesOf(known: Known, who: PersonId): readonly Reappearance[] {
  const family = new Set(tiesTouching(known.ties, who).flatMap((tie) => (ofFamily.has(tie.is) ? [tie.who, tie.whom] : [])));
  const own = entriesWith(known, who).toSorted((a, b) => compareSpans(a.when, b.when) || a.order - b.order);
  const found = new Map<PersonId, Reappearance>();
  for (const earlier of own.filter(isConcernEntry))
    for (const associate of namedIn(earlier)) {
      if (associate === who || family.has(associate) || found.has(associate)) continue;
      const again = own.findLast(
        (entry) =>
          namedIn(entry).includes(associate) &&
          entry.when.earliest > addDays(earlier.when.latest, daysApart) &&
          !isSameEvent(earlier, entry),
      );
      if (again !== undefined) found.set(associate, { associate, earlier, again });
    }
  return [...found.values()];
}
