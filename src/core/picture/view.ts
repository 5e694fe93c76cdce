import type { AgencyId } from '../entry/ids.ts';

/** Through whose eyes: one agency's (or team's), or the whole partnership's. */
export type Vantage = { readonly kind: 'whole' } | { readonly kind: 'agency'; readonly agency: AgencyId };

export const whole: Vantage = { kind: 'whole' };
export const asAgency = (agency: AgencyId): Vantage => ({ kind: 'agency', agency });
