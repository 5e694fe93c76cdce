import type { Involvement } from '../../core/picture/work/involvement.ts';

/** Why an agency counts as at work with a family. */
export const involvementWords: Readonly<Record<Involvement['because'], string>> = {
  'open service': 'Has a service open',
  'last meeting': 'Was asked to, or at, the last meeting',
  'plan action': 'Has something to do in the plan',
  'made the referral': 'Made the referral being worked on',
  'current contact': 'Has been in contact in the last six months',
  lead: 'Leads the work',
  released: 'Is known to be involved',
};
