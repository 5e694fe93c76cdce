import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../picture.ts';
import { isLive, servicesOf } from './involvement.ts';

/** Services that work with adults. Refuges and domestic abuse services are not among them: what they hold goes by way of the lead. */
const forAdults: readonly AgencyKind[] = [
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
];

export const isAdultService = (p: Picture, agency: AgencyId): boolean => isAgencyOfKind(p, agency, ...forAdults);

/** An adult service at work with somebody now, as this vantage knows it. */
export interface LiveService {
  readonly agency: AgencyId;
  readonly person: PersonId;
  readonly since: Day;
  /** Undefined: known only because a sharing agreement releases it. */
  readonly entry: Entry | undefined;
}

/** Adult services whose last word is that they are at work with somebody, and those that a release tells of. */
export function liveAdultServices(p: Picture): readonly LiveService[] {
  const known = servicesOf(p)
    .filter((service) => isLive(service) && isAdultService(p, service.agency))
    .map(({ agency, person, entries, last }): LiveService => {
      const began = entries.find((entry) => isLive({ agency, person, entries, first: last, last: entry })) ?? last;
      return { agency, person, since: recordedDay(began) > happenedBy(began) ? recordedDay(began) : happenedBy(began), entry: began };
    });
  const released = p.releases.flatMap((release): readonly LiveService[] =>
    release.kind === 'service-live' && isAdultService(p, release.agency)
      ? [{ agency: release.agency, person: release.person, since: release.since, entry: undefined }]
      : [],
  );
  return [...known, ...released].filter(
    (service, i, all) => all.findIndex((other) => other.agency === service.agency && other.person === service.person) === i,
  );
}
