import { z } from 'zod';
import type { LinkWords, MadeLink } from '../../core/access/ask-by-link.ts';
import { parseDay } from '../../core/time/day.ts';
import { storedAgency, storedEntryId, storedPartnership, storedPerson, storedThread } from './ids.ts';
import { storedMoment } from './moment.ts';

const words = z.object({
  askedBy: z.string(),
  askedOf: z.string(),
  about: z.array(z.string()),
  what: z.string(),
  purpose: z.string(),
  basis: z.string(),
  by: z.string(),
});

export const readLinkWords = (stored: unknown): LinkWords => words.parse(stored);

const made = z.object({
  link_id: z.string(),
  agency_id: storedAgency,
  request: storedEntryId,
  email: z.string(),
  made: storedMoment,
  ends: storedMoment,
  codes: z.coerce.number(),
  wrong_ever: z.number(),
  opened: storedMoment.nullable(),
  answered: storedMoment.nullable(),
  revoked: storedMoment.nullable(),
});

export function readMadeLink(stored: unknown): MadeLink {
  const { link_id: id, agency_id: agency, request, email, wrong_ever: wrong, opened, answered, revoked, ...row } = made.parse(stored);
  return {
    ...{ id, agency, request, email, made: row.made, ends: row.ends, codes: row.codes, wrong },
    ...(opened === null ? {} : { opened }),
    ...(answered === null ? {} : { answered }),
    ...(revoked === null ? {} : { revoked }),
  };
}

const shownOn = z
  .string()
  .nullable()
  .transform((text) => (text === null ? undefined : parseDay(text)));

const opening = z.object({
  outcome: z.enum(['opened', 'wrong', 'ended']),
  is_first: z.boolean(),
  partnership: storedPartnership.nullable(),
  by_agency: storedAgency.nullable(),
  agency: storedAgency.nullable(),
  request: storedEntryId.nullable(),
  shown_on: shownOn,
});
export const readLinkOpening = (stored: unknown): z.output<typeof opening> => opening.parse(stored);

const spent = z.object({
  partnership: storedPartnership,
  by_agency: storedAgency,
  agency: storedAgency,
  email: z.string(),
  thread: storedThread,
  people: z.array(storedPerson),
  shown_on: shownOn,
});
export type SpentLink = z.output<typeof spent>;
export const readSpentLink = (stored: unknown): SpentLink => spent.parse(stored);
