import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isAdultInCircle } from '../../picture/family/family.ts';
import { type Harm, harmsOf } from '../../picture/harm/harms.ts';
import type { Picture } from '../../picture/picture.ts';

/** Two adults, one recorded as having harmed the other, with the records that say so in the order in which they were made. */
export interface Couple {
  readonly by: PersonId;
  readonly harmed: PersonId;
  readonly harms: readonly [Harm, ...Harm[]];
}

export function couplesOf(p: Picture): readonly Couple[] {
  const couples = new Map<string, { by: PersonId; harmed: PersonId; harms: [Harm, ...Harm[]] }>();
  for (const harm of harmsOf(p)) {
    const key = `${harm.by} ${harm.harmed}`;
    const couple = couples.get(key);
    if (couple === undefined) couples.set(key, { by: harm.by, harmed: harm.harmed, harms: [harm] });
    else couple.harms.push(harm);
  }
  return [...couples.values()];
}

/** True where an entry is about one of the two, or names no adult: what names other adults only is another matter. */
export function concernsCouple(p: Picture, entry: Entry, { by, harmed }: Couple): boolean {
  const adults = entry.about.filter((person) => isAdultInCircle(p, person));
  return adults.length === 0 || adults.includes(by) || adults.includes(harmed);
}
