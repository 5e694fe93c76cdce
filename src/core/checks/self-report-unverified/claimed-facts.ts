import type { Claim } from '../../entry/claim.ts';
import type { KeyFact } from '../../picture/words/key-fact-words.ts';
import { saysOnce } from '../../picture/words/substance-words.ts';

const named =
  /depress|anxi|bipolar|schizo|psycho|personality|ptsd|traumatic|adhd|attention|autis|ocd|obsess|eating|disorder|epilep|illness/i;
export const saysLess = (what: string | undefined): boolean => less.test(what ?? '');
const less = /\b(less|reduc\w*|cut|stopped|gave up|given up|no longer|none)\b/i;
const only = /\b(only|just|limited|supervised|through|handover|letters?)\b/i;

/** The key fact that a claim makes, if any. Low spirits, and what somebody wishes, are their own to tell. */
export function factOf({ is, what, not, until }: Claim): KeyFact | undefined {
  switch (is) {
    case 'abstains':
      return not ? undefined : 'use';
    case 'drinks':
    case 'uses-drugs':
      return not || until !== undefined || saysLess(what) || saysOnce(what) ? 'use' : undefined;
    case 'charged':
      return not || until !== undefined ? 'charges' : undefined;
    case 'separated-from':
      return not ? undefined : 'apart';
    case 'partner-of':
    case 'lives-with':
      return not ? 'apart' : undefined;
    case 'in-contact-with':
      return not || only.test(what ?? '') ? 'apart' : undefined;
    case 'diagnosed-with':
      return 'diagnosis';
    case 'mental-ill-health':
      return not || named.test(what ?? '') ? 'diagnosis' : undefined;
    case 'in-treatment':
    case 'takes-antidepressants':
      return not ? undefined : 'treatment';
    case 'harmed-by':
      return not || until !== undefined ? 'over' : undefined;
    case 'understands-contact-arrangements':
      return not ? undefined : 'advice';
    default:
      return undefined;
  }
}
