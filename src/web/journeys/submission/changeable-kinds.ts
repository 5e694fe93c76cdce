import type { Kind } from '../../../core/entry/vocabulary.ts';

/** Kinds that a row of a chronology can be. What stands on another entry, or is done in Heed alone, is none of them. */
export const changeableKinds = [
  'contact',
  'observation',
  'incident',
  'referral',
  'referral-decision',
  'information-request',
  'information-reply',
  'assessment',
  'plan',
  'meeting',
  'decision',
  'restriction',
  'advice',
  'service',
  'test',
  'health',
  'legal',
  'attendance',
  'allocation',
  'supervision',
  'note',
] as const satisfies readonly Kind[];
