import type { AgencyKind } from '../../../entry/directory.ts';
import type { Kind } from '../../../entry/vocabulary.ts';

/** What each kind of agency mostly writes: it tips the scales a little, and is what a row is where no word of it speaks for anything. */
export const usualKinds: Readonly<Partial<Record<AgencyKind, readonly Kind[]>>> = {
  police: ['incident', 'legal'],
  ambulance: ['incident', 'contact'],
  'health-visiting': ['contact', 'observation'],
  midwifery: ['contact', 'health'],
  gp: ['contact', 'health'],
  hospital: ['health', 'contact'],
  'adult-mental-health': ['contact', 'service'],
  'perinatal-mental-health': ['contact', 'service'],
  'substance-service': ['contact', 'service'],
  probation: ['contact', 'legal'],
  'community-rehabilitation': ['contact', 'legal'],
  housing: ['contact', 'observation'],
  school: ['observation', 'attendance'],
  'early-years': ['observation', 'attendance'],
  'childrens-centre': ['service', 'contact'],
  'early-help': ['contact', 'service'],
  'social-care': ['contact', 'meeting'],
  'front-door': ['referral', 'referral-decision'],
  'domestic-abuse-service': ['contact', 'service'],
  refuge: ['contact', 'observation'],
  'family-court-advice': ['legal', 'contact'],
  other: ['contact', 'note'],
};
