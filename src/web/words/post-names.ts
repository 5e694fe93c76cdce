import type { AgencyKind } from '../../core/entry/directory.ts';

/** Who sits at the desk in an agency of each kind. */
export const postNames: Readonly<Record<AgencyKind, string>> = {
  'social-care': 'Social worker',
  'front-door': 'Front-door worker',
  police: 'Police officer',
  'health-visiting': 'Health visitor',
  midwifery: 'Midwife',
  gp: 'GP',
  hospital: 'Hospital nurse',
  'adult-mental-health': 'Mental health nurse',
  'perinatal-mental-health': 'Perinatal mental health specialist',
  'substance-service': 'Drug and alcohol worker',
  probation: 'Probation officer',
  housing: 'Housing officer',
  school: 'Teacher',
  'early-years': 'Early years worker',
  'childrens-centre': "Children's centre worker",
  'domestic-abuse-service': 'Domestic abuse worker',
  ambulance: 'Paramedic',
  'family-court-advice': 'Family court adviser',
  'early-help': 'Early help worker',
  'community-rehabilitation': 'Rehabilitation officer',
  refuge: 'Refuge worker',
  other: 'Worker',
};

/** Someone who reads the whole of a case: in a review, after the event. */
export const reviewerName = 'Independent reviewer, who reads the whole';
