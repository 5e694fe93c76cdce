import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { carersOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';

/** An adult with a child went of their own accord to a service that is always asked. */
export interface SelfReferral {
  readonly entry: Entry;
  readonly service: AgencyId;
  readonly adults: readonly PersonId[];
}

/** Those of the child's parents and carers, as far as may be read (R069): for the front door's daily list. */
export const selfReferralsAround = (p: Picture, services: readonly AgencyId[]): readonly SelfReferral[] =>
  p.entries.flatMap((entry) => {
    const service = serviceOf(entry, services);
    const adults = entry.about.filter((person) => carersOf(p, p.child).includes(person));
    return service === undefined || adults.length === 0 ? [] : [{ entry, service, adults }];
  });

function serviceOf(entry: Entry, services: readonly AgencyId[]): AgencyId | undefined {
  if (entry.kind === 'service' && entry.facts.status === 'self-referred')
    return [...agenciesIn(entry.facts.provider), entry.by].find((agency) => services.includes(agency));
  if (entry.kind === 'referral' && entry.facts.from === 'self') return entry.facts.to?.find((agency) => services.includes(agency));
  return undefined;
}
