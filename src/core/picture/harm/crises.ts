import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isCrisisNature, isEventOfHarm } from './concern-entries.ts';

/**
 * People in crisis of mind, drink or drugs in an entry: detained under the Mental Health Act, an overdose, self-harm, suicide
 * threatened or attempted, an admission for any of these or for relapse, or harm to themselves told of as current.
 */
export function inCrisis(entry: Entry): readonly PersonId[] {
  if (entry.kind === 'incident') {
    const { nature, by = [], harmed = [] } = entry.facts;
    if (!isCrisisNature(nature) && !(nature === 'welfare-concern' && entry.themes.includes('self-harm'))) return [];
    const named = [...new Set([...harmed, ...by])];
    return named.length > 0 ? named : entry.about.slice(0, 1);
  }
  if (isEventOfHarm(entry))
    return entry.present.length > 0 ? entry.about.filter((person) => entry.present.includes(person)) : entry.about.slice(0, 1);
  if (isEmergencyOfSelfHarm(entry)) return entry.about.slice(0, 1);
  return entry.claims.filter((claim) => claim.is === 'self-harms' && !claim.not && claim.until === undefined).map((claim) => claim.who);
}

/** Brought or come to a hospital unplanned, with self-harm as the matter. */
const isEmergencyOfSelfHarm = (entry: Entry): boolean =>
  entry.kind === 'contact' && entry.facts.mode === 'attendance' && entry.facts.planned === false && entry.themes.includes('self-harm');
