import type { Span } from '../time/span.ts';
import type { AgencyId, PersonId } from './ids.ts';

/** What sort of agency it is. Checks ask by kind, never by name. */
export const agencyKinds = [
  'social-care',
  'front-door',
  'police',
  'health-visiting',
  'midwifery',
  'gp',
  'hospital',
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'housing',
  'school',
  'early-years',
  'childrens-centre',
  'domestic-abuse-service',
  'ambulance',
  'family-court-advice',
  'early-help',
  'community-rehabilitation',
  'refuge',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  /** The organisation that this is a team of (rule 9). Two teams of one trust do not know what the other knows. */
  readonly parent?: AgencyId;
}

/** Display keys of a person record. A birth date is *known* only from the entry that records the birth (rule 5). */
export interface Person {
  readonly id: PersonId;
  readonly called: string;
  readonly born?: Span;
  readonly sex?: 'f' | 'm' | 'other' | 'unknown';
}

/** Who is who: the agencies of a partnership and the person records that its entries name. */
export interface Directory {
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly people: ReadonlyMap<PersonId, Person>;
}
