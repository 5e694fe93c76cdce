import { entry, person } from '../fact.ts';
import { kind } from '../kind.ts';

/** The family's own account stands beside an entry and is shown with it to every reader (rule 8). */
export const account = kind('account', "The family's own account of an entry", { of: entry, from: person });
