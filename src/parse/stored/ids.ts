import { z } from 'zod';
import type { AccountId, HeldId } from '../../core/access/ids.ts';
import type { AgencyId, AttachmentId, EntryId, PartnershipId, PersonId, ThreadId } from '../../core/entry/ids.ts';

const isKey = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

export const storedPerson = z.custom<PersonId>(isKey);
export const storedAgency = z.custom<AgencyId>(isKey);
export const storedEntryId = z.custom<EntryId>(isKey);
export const storedThread = z.custom<ThreadId>(isKey);
export const storedAttachment = z.custom<AttachmentId>(isKey);
export const storedPartnership = z.custom<PartnershipId>(isKey);
export const storedAccount = z.custom<AccountId>(isKey);
export const storedHeld = z.custom<HeldId>(isKey);
