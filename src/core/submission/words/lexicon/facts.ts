import type { FactRow } from './fact-row.ts';
import { contactFacts } from './facts-of-contact.ts';
import { eventFacts } from './facts-of-events.ts';
import { workFacts } from './facts-of-work.ts';

/** Every row by which a fact is proposed. */
export const factRows: readonly FactRow[] = [...contactFacts, ...eventFacts, ...workFacts];
