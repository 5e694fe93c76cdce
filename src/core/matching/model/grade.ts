import type { Grade } from './alike.ts';

// DfE's single unique identifier pilot takes 0.95 of its own measure as a match and 0.85 as a potential one (DFE-Digital/SUI_Matcher); here they are
// shares of pairs that are one person, and what is under one in twenty is not shown.
const leastOf = (share: number): number => Math.log(share / (1 - share));
const [match, potential, low] = [leastOf(0.95), leastOf(0.85), leastOf(0.05)];

/** The grade of a weight (`weigh.ts`). */
export const gradeOf = (weight: number): Grade =>
  weight >= match ? 'match' : weight >= potential ? 'potential match' : weight >= low ? 'low confidence' : 'no match';
