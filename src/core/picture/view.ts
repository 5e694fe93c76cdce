import type { AgencyId } from '../entry/ids.ts';

/** Through whose eyes: one agency's (or team's), or the whole partnership's. */
export type Vantage = { readonly kind: 'whole' } | { readonly kind: 'agency'; readonly agency: AgencyId };

export const whole: Vantage = { kind: 'whole' };
export const asAgency = (agency: AgencyId): Vantage => ({ kind: 'agency', agency });

/**
 * True where a vantage may know what passed with one of these agencies: the whole, or one of them. Whoever was only given a copy cannot
 * tell what else stands in their records.
 */
export const mayKnow = (vantage: Vantage, ...agencies: readonly AgencyId[]): boolean =>
  vantage.kind === 'whole' || agencies.includes(vantage.agency);

/** The agency through whose eyes it is; undefined for whoever reads the whole. */
export const ownAgency = (vantage: Vantage): AgencyId | undefined => (vantage.kind === 'agency' ? vantage.agency : undefined);
