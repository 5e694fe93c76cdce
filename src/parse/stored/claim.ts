import { z } from 'zod';
import { bases } from '../../core/entry/claim.ts';
import { storedEntryId, storedPerson } from './ids.ts';
import { storedSpeaker } from './party.ts';
import { storedSpan } from './span.ts';

export const storedClaim = z.strictObject({
  who: storedPerson,
  is: z.string(),
  whom: storedPerson.optional(),
  what: z.string().optional(),
  basis: z.enum(bases),
  saidBy: storedSpeaker.optional(),
  from: storedSpan.optional(),
  until: storedSpan.optional(),
  not: z.boolean(),
  checked: z.enum(['unchecked', 'checked', 'contradicted']),
  checkedIn: storedEntryId.optional(),
  sealed: z.boolean(),
});
