import { date } from '../fact.ts';
import { kind } from '../kind.ts';

export const note = kind('note', 'Anything else', { due: date });
