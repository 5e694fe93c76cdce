import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { metIn } from '../family/met.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../picture.ts';
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

/** How lately an adult service with no entry about its own work must have seen somebody to be at work with them, in days (ours). */
const seenWithin = 90;

/** Adult services that see somebody and have nowhere written that they began, ended or were turned down. */
function seenLately(p: Picture, known: readonly LiveService[]): readonly LiveService[] {
  const written = new Set(servicesOf(p).map(({ agency, person }) => `${agency} ${person}`));
  // Reckoned from the last that was written down, so that time alone changes nothing.
  const last = p.entries.at(-1);
  const since = addDays(last === undefined ? p.today : recordedDay(last), -seenWithin);
  const seen = entriesOf(p, 'contact').filter(
    (entry) =>
      isAdultService(p, entry.by) &&
      happenedBy(entry) >= since &&
      ['appointment', 'clinic', 'home-visit', 'video'].includes(entry.facts.mode ?? ''),
  );
  return seen.flatMap((entry) => {
    const person = entry.about.find((one) => metIn(entry).includes(one) && linkedAdults(p).has(one));
    if (
      person === undefined ||
      written.has(`${entry.by} ${person}`) ||
      known.some((one) => one.agency === entry.by && one.person === person)
    )
      return [];
    return [{ agency: entry.by, person, since: recordedDay(entry), entry }];
  });
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
  return [...known, ...seenLately(p, known), ...released].filter(
    (service, i, all) => all.findIndex((other) => other.agency === service.agency && other.person === service.person) === i,
  );
}
