import type { Expected } from '../../../../core/child-now/expected/expected.ts';
import type { Limit } from '../../../../core/clock/clock.ts';
import { clockOn } from '../../../../core/clock/clocks.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { counted } from '../../../words/times-words.ts';
import type { Shown } from './sourced.ts';

/** The rule that makes something expected, and where it comes from. */
export function ruleInWords({ names }: Shown, { rule, from, due }: Expected): string {
  switch (rule.kind) {
    case 'clock': {
      const clock = clockOn(rule.clock, due);
      return clock === undefined ? '' : `within ${limitInWords(clock.limit)} of ${startsOf(clock.starts)} (${clock.source})`;
    }
    case 'schedule':
      return 'by the routine schedule (NHS England; Healthy Child Programme)';
    case 'own-date':
      return 'on the day that its own record gives';
    case 'counted-on':
      return from === undefined ? 'counted on' : `counted on in: ${entryTitle(from, names).toLowerCase()}`;
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
