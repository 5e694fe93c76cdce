import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { asOn } from '../as-on.ts';
import { carersOf, householdOf } from '../family/family.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { isLive, servicesOf } from './involvement.ts';
import { openPlans } from './plans.ts';

/** Services to an adult on which a child's safety is often made to rest. */
const relied = [
  'substance-service',
  'domestic-abuse-service',
  'adult-mental-health',
  'perinatal-mental-health',
  'probation',
  'community-rehabilitation',
] as const;

export const servesAnAdult = (p: Picture, agency: AgencyId): boolean => isAgencyOfKind(p, agency, ...relied);

/** Agencies on whom the child's plan depends on a day: with a plan action not past its date, or giving a parent or carer such a service. */
export const keyAgencies = asOn((p: Picture, on: Day): readonly AgencyId[] => {
  const near = new Set([p.child, ...carersOf(p, p.child, on), ...householdOf(p, p.child, on)]);
  const services = servicesOf(p, on).filter((service) => near.has(service.person) && isLive(service) && servesAnAdult(p, service.agency));
  const actions = openPlans(p, on).flatMap((plan) =>
    plan.entries
      .filter((entry) => entry.when.latest < on)
      .flatMap((entry) => entry.facts.actions ?? [])
      .flatMap((action) =>
        action.who?.kind === 'agency' && (action.by === undefined || action.by.latest >= on) ? [action.who.agency] : [],
      ),
  );
  return [...new Set([...services.map(({ agency }) => agency), ...actions])];
});
