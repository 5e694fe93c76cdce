import { singleWords } from './kinds-by-single-words.ts';
import { decidingWords } from './kinds-decided.ts';
import { plainWords } from './kinds-in-plain-words.ts';
import { askingWords } from './kinds-of-asking.ts';
import { careWords } from './kinds-of-care.ts';
import { contactWords } from './kinds-of-contact.ts';
import { daysWords } from './kinds-of-days.ts';
import { eventWords } from './kinds-of-events.ts';
import { limitWords } from './kinds-of-limits.ts';
import { passingOnWords } from './kinds-of-passing-on.ts';
import { referralWords } from './kinds-of-referral.ts';
import { sightWords } from './kinds-of-sight.ts';
import { talkWords } from './kinds-of-talk.ts';
import { workWords } from './kinds-of-work.ts';
import { shortlyTold } from './kinds-told-shortly.ts';
import type { KindRow } from './row.ts';

/** Every row by which a kind is proposed. */
export const kindRows: readonly KindRow[] = [
  ...contactWords,
  ...eventWords,
  ...referralWords,
  ...workWords,
  ...limitWords,
  ...careWords,
  ...plainWords,
  ...singleWords,
  ...decidingWords,
  ...askingWords,
  ...passingOnWords,
  ...talkWords,
  ...daysWords,
  ...sightWords,
  ...shortlyTold,
];
