import type { Entry } from '../../entry/entry.ts';

/**
 * Whether an entry tells of something that was decided: a referral, work that was closed or signed, a meeting, a plan, a restriction, an answer that was declined, a direction
 * in supervision; and whatever says whose decision it retells.
 */
export function isDecision(entry: Entry): boolean {
  if (entry.facts.decidedBy !== undefined) return true;
  switch (entry.kind) {
    case 'decision':
    case 'referral-decision':
      return true;
    case 'assessment':
      return entry.facts.status === 'completed' || entry.facts.status === 'abandoned';
    case 'meeting':
      return entry.facts.status === 'held' || entry.facts.status === 'refused';
    case 'plan':
      return entry.facts.status === 'opened' || entry.facts.status === 'closed';
    case 'restriction':
      return entry.facts.status !== 'ended';
    case 'service':
      return entry.facts.status === 'below-threshold' || entry.facts.status === 'closed';
    case 'information-reply':
      return entry.facts.outcome === 'refused';
    case 'supervision':
      return entry.facts.direction !== undefined;
    default:
      return false;
  }
}
