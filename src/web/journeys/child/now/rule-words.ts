import type { Limit } from '../../../../core/clock/clock.ts';
import { clockOn } from '../../../../core/clock/clocks.ts';
import type { FallsDue } from '../../../../core/pathway/falls-due/falls-due.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { counted } from '../../../words/times-words.ts';
import type { Shown } from './sourced.ts';

/** The rule by which something falls due, and where it comes from. */
export function ruleInWords({ names }: Shown, { what, rule, entry, by, late }: FallsDue): string {
  if (what === 'referral-receipt') return 'by then word of a decision would have come, had it arrived at once';
  switch (rule.kind) {
    case 'clock': {
      const clock = clockOn(rule.clock, by);
      return clock === undefined ? '' : `within ${limitInWords(clock.limit)} of ${startsOf(clock.starts)} (${clock.source})`;
    }
    case 'schedule':
      return 'by the routine schedule (NHS England; Healthy Child Programme)';
    case 'own-date':
      // Nothing that can be read here shows by itself that an action was done.
      return `on the day that its own record gives${what === 'action' && late ? '; records here do not tell whether it was done' : ''}`;
    case 'counted-on':
      return entry === undefined ? 'counted on' : `counted on in: ${entryTitle(entry, names).toLowerCase()}`;
  }
}

const limitInWords = ({ amount, unit }: Limit): string => counted(amount, unit.replace(/s$/, '').replace('-', ' '));

/** A clock says what starts it as a sentence; here it follows "of". */
const startsOf = (starts: string): string =>
  starts
    .replace('the referral is received', 'receiving the referral')
    .replace('the request is sent', 'sending the request')
    .replace('the challenge is raised', 'raising the challenge')
    .replace('the child becomes looked after', 'the child becoming looked after')
    .replace('the plan opens, then the meeting before', 'the opening of the plan, then of the meeting before')
    .replace(/^the pregnancy,.*/, 'the start of the pregnancy');
