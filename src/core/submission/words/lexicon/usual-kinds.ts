import type { AgencyKind } from '../../../entry/directory.ts';
import type { Kind } from '../../../entry/vocabulary.ts';

/**
 * What each kind of agency mostly writes, most first: the first two tip the scales a little, and it is what a row is where no word of it
 * speaks for anything. All are put beside what the words propose, where they propose fewer than three.
 */
export const usualKinds: Readonly<Partial<Record<AgencyKind, readonly Kind[]>>> = {
  police: ['incident', 'legal', 'information-reply'],
  ambulance: ['incident', 'contact', 'referral'],
  'health-visiting': ['contact', 'observation', 'supervision'],
  midwifery: ['contact', 'health', 'information-reply'],
  gp: ['contact', 'health', 'information-reply'],
  hospital: ['health', 'contact', 'information-reply'],
  'adult-mental-health': ['contact', 'service', 'information-reply'],
  'perinatal-mental-health': ['contact', 'service', 'information-reply'],
  'substance-service': ['contact', 'service', 'information-reply'],
  probation: ['contact', 'legal', 'information-reply'],
  'community-rehabilitation': ['contact', 'legal', 'information-reply'],
  housing: ['contact', 'observation', 'information-reply'],
  school: ['observation', 'attendance', 'information-reply'],
  'early-years': ['observation', 'attendance', 'information-reply'],
  'childrens-centre': ['service', 'contact', 'attendance'],
  'early-help': ['contact', 'service', 'supervision'],
  'social-care': ['contact', 'meeting', 'supervision'],
  'front-door': ['referral', 'referral-decision', 'information-reply'],
  'domestic-abuse-service': ['contact', 'service', 'information-reply'],
  refuge: ['contact', 'observation', 'service'],
  'family-court-advice': ['legal', 'contact', 'assessment'],
  other: ['contact', 'note', 'service'],
};
