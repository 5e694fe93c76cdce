import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture } from '../../picture/picture.ts';
import { absencesIn } from '../../picture/words/absence-words.ts';
import { saysReliesOnProtecting } from '../../picture/words/safety-words.ts';
import { isClosingEntry } from '../../picture/work/plans.ts';
import { type Couple, concernsCouple } from './couple.ts';

/**
 * Plans and decisions that rely on the adult who was harmed: named in `reliesOn`, or a reason that leans on their understanding, or
 * (to close) on their having parted, where there is no finished assessment of their ability to protect.
 */
export function relyingEntries(p: Picture, couple: Couple): readonly Entry[] {
  const { harmed, harms } = couple;
  const since = harms[0].entry.when.earliest;
  if (isAssessed(p, harmed, since)) return [];
  return entriesOfAny(p, 'plan', 'decision').filter(
    (entry) => happenedBy(entry) >= since && entry.about.length > 0 && reliesOn(entry, harmed) && concernsCouple(p, entry, couple),
  );
}

function reliesOn(entry: Entry, harmed: PersonId): boolean {
  if (entry.kind !== 'plan' && entry.kind !== 'decision') return false;
  if ((entry.facts.reliesOn ?? []).includes(harmed)) return true;
  const { reason } = entry.facts;
  return saysReliesOnProtecting(reason) || (isClosingEntry(entry) && absencesIn(reason).includes('parted'));
}

const isAssessed = (p: Picture, harmed: PersonId, since: number): boolean =>
  entriesOf(p, 'assessment').some(
    (entry) =>
      entry.facts.type === 'ability-to-protect' &&
      entry.facts.status === 'completed' &&
      happenedBy(entry) >= since &&
      [...entry.about, ...(entry.facts.adultsConsidered ?? [])].includes(harmed),
  );
