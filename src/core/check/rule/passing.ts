import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { happenedBy } from '../../picture/picture.ts';
import { tellingsOf, withheldFrom } from '../../picture/told.ts';
import { showsInTouch } from '../../picture/work/in-touch-between.ts';
import { inTouchIn } from '../../picture/work/in-touch-with.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { isOneCasework } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { isMeant, meantBy } from './agencies.ts';
import type { Case, Look } from './case.ts';
import { isOf } from './people.ts';
import type { AgencyWord, People } from './words.ts';

/** The days on which an entry reached an agency of these words. */
export const toldOn = ({ p }: Look, entry: Entry, to: readonly AgencyWord[], of: Case | undefined): readonly Day[] =>
  tellingsOf(p, entry.id).flatMap((telling) => (to.some((word) => isMeant(p, telling.to, word, entry, of)) ? [telling.on] : []));

export const isWithheld = ({ p }: Look, entry: Entry): boolean => withheldFrom(p, entry.id).length > 0;

/** True where an agency of these words has said that it had the entry, or will have by a day that has come. */
export const isAcknowledged = ({ p, watch }: Look, entry: Entry, by: readonly AgencyWord[], of: Case | undefined): boolean =>
  tellingsOf(p, entry.id).some(({ to, share: { facts }, receipt }) => {
    if (!by.some((word) => isMeant(p, to, word, entry, of))) return false;
    if (receipt !== undefined) return true;
    // A day that is given rules: a case file sets down at once what was acknowledged later.
    return facts.acknowledged === undefined ? facts.status === 'acknowledged' : watch.reached(facts.acknowledged.latest);
  });

/** True where an entry shows somebody of these words met, spoken to or heard from. */
export function isInTouch({ p }: Look, entry: Entry, people: readonly People[], of: Case | undefined): boolean {
  const reached = inTouchIn(entry);
  if (reached.size === 0) return false;
  return [...reached].some((person) => people.some((word) => isOf(p, person, word, of)));
}

/** True where an entry shows an agency of the one words talking with an agency of the other. */
export function isTalk(
  { p }: Look,
  entry: Entry,
  [ones, others]: readonly [readonly AgencyWord[], readonly AgencyWord[]],
  of: Case,
): boolean {
  if (entry.kind !== 'contact' && entry.kind !== 'meeting') return false;
  const second = meantBy(p, others, of);
  return meantBy(p, ones, of).some((one) => second.some((other) => one !== other && showsInTouch(entry, one, other)));
}

/** True where an agency of these words leads a plan or an assessment of the child that ran when the entry was made. Teams of social care are one here. */
export function isAtWork({ p }: Look, entry: Entry, words: readonly AgencyWord[], of: Case): boolean {
  const agencies: readonly AgencyId[] = meantBy(p, words, of);
  return openWork(p, happenedBy(entry)).some(
    ({ what, lead }) => what !== 'referral' && agencies.some((agency) => isOneCasework(p, lead, agency)),
  );
}
