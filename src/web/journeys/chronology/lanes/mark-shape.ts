import type { Shape } from '../../../../core/chronology/shape.ts';

export const shapeNames: Readonly<Record<Shape, string>> = {
  contact: 'Contact',
  missed: 'Contact that did not take place',
  noticed: 'Something noticed',
  incident: 'Incident',
  referral: 'Referral or request',
  meeting: 'Meeting',
  decision: 'Decision',
  work: 'Assessment or plan',
  restriction: 'Restriction or court',
  service: 'Health, service or test',
  other: 'Anything else',
};
