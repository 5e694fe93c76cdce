import { date, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const allocation = kind('allocation', 'Who holds the work: allocated, absent, covered, handed over', {
  status: oneOf('allocated', 'absent', 'covered', 'reallocated', 'handed-over', 'unallocated'),
  handover: oneOf('spoken', 'written', 'none'),
  role: text,
  until: date,
});
