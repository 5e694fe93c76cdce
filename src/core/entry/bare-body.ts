import type { Day } from '../time/day.ts';
import { exactly } from '../time/span.ts';
import type { BodyBase } from './entry.ts';
import type { PersonId } from './ids.ts';

/** What a body of any kind has beside its facts: its day, whom it is about and its words, with nobody present, no theme and no claim. */
export const bareBody = (on: Day, about: readonly PersonId[] = [], text = '') =>
  ({ when: exactly(on), about, present: [], themes: [], text, claims: [] }) as const satisfies BodyBase;
