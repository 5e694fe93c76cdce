import type { AgencyKind } from '../../entry/directory.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { agenciesAsked } from './agencies-asked.ts';
import type { ReferralWork } from './referral-work.ts';

/** The health services that hold records of their own, by the kinds of agencies that keep them: one never speaks for another (R068, R193). */
export const healthServices = {
  GP: ['gp'],
  'health visitor': ['health-visiting'],
  midwife: ['midwifery'],
  hospital: ['hospital'],
  'mental health': ['adult-mental-health', 'perinatal-mental-health'],
} as const satisfies Readonly<Record<string, readonly AgencyKind[]>>;
export type HealthService = keyof typeof healthServices;

export interface HealthAsked {
  readonly service: HealthService;
  /** `told`: it made the referral itself. */
  readonly stands: 'told' | 'answered' | 'asked' | 'not-asked';
}

/** Where each of them stands on a referral. What one has answered says nothing of the others. */
export function healthApart(p: Picture, work: ReferralWork): readonly HealthAsked[] {
  const asked = agenciesAsked(p, work);
  return (Object.keys(healthServices) as HealthService[]).map((service) => {
    const ofService = asked.filter(({ agency }) => isAgencyOfKind(p, agency, ...healthServices[service]));
    if (isAgencyOfKind(p, work.sender, ...healthServices[service])) return { service, stands: 'told' };
    if (ofService.length === 0) return { service, stands: 'not-asked' };
    return { service, stands: ofService.some(({ answered }) => answered !== undefined) ? 'answered' : 'asked' };
  });
}
