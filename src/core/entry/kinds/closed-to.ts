import { people, text } from '../fact.ts';
import { kind } from '../kind.ts';

/** Closes people's records to a worker who is related to them or otherwise must not read: closed means absent (rule 30). */
export const closedTo = kind('closed-to', 'Records closed to a worker', { worker: text, people });
