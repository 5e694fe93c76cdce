import { type FactTable, oneOf, oneOfOrOther } from '../fact.ts';

/** What a living or contact arrangement rests on, and whether whoever recorded it has seen the document (R037). */
export const ofLegalBasis = {
  basis: oneOfOrOther(
    'court-order',
    'protection-order',
    'bail',
    'licence',
    'police-protection',
    'looked-after-agreement',
    'written-agreement',
    'verbal',
    'none',
  ),
  document: oneOf('seen', 'not-seen'),
} as const satisfies FactTable;
