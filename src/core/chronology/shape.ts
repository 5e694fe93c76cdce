import type { Entry } from '../entry/entry.ts';

/** The shapes of the drawing: each kind of thing has a form of its own, so that none depends on colour. */
export const shapes = [
  'contact',
  'missed',
  'noticed',
  'incident',
  'referral',
  'meeting',
  'decision',
  'work',
  'restriction',
  'service',
  'other',
] as const;
export type Shape = (typeof shapes)[number];

const missed: ReadonlySet<string> = new Set([
  'no-access',
  'did-not-attend',
  'was-not-brought',
  'refused',
  'not-reached',
  'cancelled-by-family',
  'cancelled-by-service',
]);

export function shapeOf(entry: Entry): Shape {
  switch (entry.kind) {
    case 'contact':
      return missed.has(entry.facts.outcome ?? '') ? 'missed' : 'contact';
    case 'observation':
      return 'noticed';
    case 'incident':
      return 'incident';
    case 'referral':
    case 'information-request':
    case 'information-reply':
      return 'referral';
    case 'meeting':
      return 'meeting';
    case 'decision':
    case 'referral-decision':
      return 'decision';
    case 'assessment':
    case 'plan':
      return 'work';
    case 'restriction':
    case 'legal':
      return 'restriction';
    case 'health':
    case 'service':
    case 'test':
      return 'service';
    case 'advice':
    case 'attendance':
    case 'allocation':
    case 'supervision':
    case 'challenge':
    case 'answer':
    case 'correction':
    case 'note':
    case 'share':
    case 'identity':
    case 'account':
    case 'visit-safety':
    case 'disposal':
    case 'closed-to':
      return 'other';
  }
}
