import type { AgencyId } from '../entry/ids.ts';
import { entriesBy } from '../picture/indexes.ts';
import { onceForEach } from '../picture/memo.ts';
import { agencyName, type Picture } from '../picture/picture.ts';
import { servesInConfidence } from './asking.ts';
import { agenciesInFact } from './rule/agencies-in-fact.ts';

/** Agencies that another's own record names, or that gave it something or were given it: it knows of them. */
const knownTo = onceForEach((p: Picture, agency: AgencyId): ReadonlySet<AgencyId> => {
  const own = entriesBy(p, agency).flatMap((entry) => [
    ...Object.keys(entry.facts).flatMap((fact) => agenciesInFact(entry, fact)),
    ...('actions' in entry.facts ? (entry.facts.actions ?? []) : []).flatMap(({ who }) => (who?.kind === 'agency' ? [who.agency] : [])),
  ]);
  const shared = p.known.shares.flatMap((share) => {
    const to = share.kind === 'share' ? share.facts.with : undefined;
    if (to === undefined) return [];
    return share.by === agency ? [to] : to === agency ? [share.by] : [];
  });
  return new Set([...own, ...shared]);
});

/** How a service that works in confidence is spoken of to somebody who may not know that it does. */
const unnamed = 'services that are reached through the hub';

/**
 * The names of agencies in a question that is put to one of another agency. A service that works in confidence is named to nobody whose own
 * record does not show that they know of it (rule 28).
 */
export function agenciesNamedTo(p: Picture, to: AgencyId, agencies: readonly AgencyId[]): readonly string[] {
  const hidden = agencies.filter((agency) => agency !== to && servesInConfidence(p, agency) && !knownTo(p, to).has(agency));
  const named = agencies.filter((agency) => !hidden.includes(agency)).map((agency) => agencyName(p, agency));
  return hidden.length === 0 ? named : [...named, unnamed];
}
