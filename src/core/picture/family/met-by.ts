import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Picture } from '../picture.ts';
import { isChildInCircle } from './family.ts';
import { metIn } from './met.ts';

/** True where an agency was at an entry: it recorded it, or sat in the meeting. */
export const wasAt = (entry: Entry, agency: AgencyId): boolean =>
  entry.by === agency || (entry.kind === 'meeting' && (entry.facts.attended ?? []).includes(agency));

/**
 * Whether an adult was met without another adult of the family there. A recorder who names whom they saw alone settles it; else
 * whoever is named as there does.
 */
export function metApart(p: Picture, entry: Entry, adult: PersonId): boolean {
  const met = metIn(entry);
  if (!met.includes(adult)) return false;
  if (entry.kind === 'contact' && (entry.facts.seenAlone ?? []).includes(adult)) return true;
  const isOtherAdult = (person: PersonId): boolean => person !== adult && p.circle.members.has(person) && !isChildInCircle(p, person);
  return !met.some(isOtherAdult) && !entry.present.some(isOtherAdult);
}
