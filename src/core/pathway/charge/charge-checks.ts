import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';

/** Who would know of a charge: police, a court, probation. */
const knowers: readonly AgencyKind[] = ['police', 'probation', 'community-rehabilitation', 'family-court-advice'];
const namesKnower = /\b(court|police|constabulary|probation|offender manager)\b/i;

export const wouldKnowOfCharge = (p: Pick<Picture, 'directory'>, agency: AgencyId): boolean => isAgencyOfKind(p, agency, ...knowers);

/** True where a check that was made with this party would count. */
export const isKnower = (p: Pick<Picture, 'directory'>, party: Party): boolean =>
  party.kind === 'agency' ? wouldKnowOfCharge(p, party.agency) : party.kind === 'words' && namesKnower.test(party.words);

/** Entries from the first word of a charge on that show it checked with somebody who would know, in the order in which they were recorded. */
export const checksOfCharge = (p: Picture, person: PersonId, told: Entry): readonly Entry[] =>
  p.known.entries.filter((entry) => (entry.order >= told.order || entry.id === told.id) && isCheck(p, entry, { person, told }));

function isCheck(p: Picture, entry: Entry, { person, told }: { readonly person: PersonId; readonly told: Entry }): boolean {
  const claimed = entry.claims.some(({ is, who }) => is === 'charged' && who === person);
  if (entry.claims.some(({ is, who, checked }) => is === 'charged' && who === person && checked === 'checked')) return true;
  // Their own record of it, and not something that somebody told them.
  if (wouldKnowOfCharge(p, entry.by) && entry.facts.heardFrom === undefined)
    if (claimed || (entry.kind === 'legal' && entry.about.includes(person))) return true;
  const isOnIt = (told.thread !== undefined && entry.thread === told.thread) || (entry.about.includes(person) && touches.test(entry.text));
  if (!isOnIt) return false;
  switch (entry.kind) {
    case 'information-reply': {
      const from = entry.facts.from ?? [];
      const isTheirs = from.length === 0 ? wouldKnowOfCharge(p, entry.by) : from.some((party) => isKnower(p, party));
      return entry.facts.outcome !== 'refused' && isTheirs;
    }
    case 'contact':
      return (
        entry.facts.mode !== 'letter' &&
        (entry.facts.outcome === 'spoken-to' || entry.facts.outcome === 'seen') &&
        [...(entry.facts.from ?? []), ...agenciesIn(entry.facts.to)].some((agency) => wouldKnowOfCharge(p, agency))
      );
    default:
      return false;
  }
}

const touches = /\b(charg\w*|court|convict\w*|offen[cs]\w*|trial|bail\w*|acquit\w*|sentenc\w*|proceedings|prosecut\w*)\b/i;
