import { z } from 'zod';
import type { AgencyToken, DoorStatement, OpenDoor } from '../../core/access/front-door.ts';
import { lastDaysOf } from '../../core/prompt/days-of-a-case.ts';
import { storedAgency, storedEntryId, storedPartnership, storedPerson } from './ids.ts';
import { storedMoment } from './moment.ts';
import { readPartnershipRow } from './partnership-row.ts';

const terms = z.strictObject({
  frontDoor: storedAgency.optional(),
  publicPage: z.boolean(),
  ring: z.string(),
  alwaysAsk: z.array(storedAgency),
  areas: z.array(z.string()),
  levels: z.array(z.strictObject({ name: z.string(), hours: z.number() })),
});
const statement = z.object({ decided_by: z.string(), reason: z.string(), body: terms, landed: storedMoment });

export function readDoorStatement(stored: unknown): DoorStatement {
  const { decided_by: decidedBy, reason, body, landed } = statement.parse(stored);
  const { frontDoor, ...rest } = body;
  return { terms: { ...rest, ...(frontDoor === undefined ? {} : { frontDoor }) }, decidedBy, reason, landed };
}

const token = z.object({
  token: z.string(),
  called: z.string(),
  made: storedMoment,
  made_by: z.string(),
  used: storedMoment.nullable(),
  revoked: storedMoment.nullable(),
});
export function readAgencyToken(stored: unknown): AgencyToken {
  const { token: id, called, made, made_by: madeBy, used, revoked } = token.parse(stored);
  return { id, called, made, madeBy, ...(used === null ? {} : { used }), ...(revoked === null ? {} : { revoked }) };
}

const door = z.looseObject({ agency: z.string(), ring: z.string() });
export function readOpenDoor(stored: unknown): OpenDoor {
  const { agency, ring, ...row } = door.parse(stored);
  const partnership = readPartnershipRow(row);
  const shownOn = partnership.demonstration ? { shownOn: lastDaysOf(partnership).usual } : {};
  return { id: partnership.id, title: partnership.title, agency, ring, ...shownOn };
}

const receiver = z.object({ partnership: storedPartnership, agency: storedAgency });
export const readReceiver = (stored: unknown): z.output<typeof receiver> => receiver.parse(stored);

const holder = receiver.extend({ front_door: storedAgency.nullable(), called: z.string() });
export type TokenHolder = z.output<typeof holder>;
export const readTokenHolder = (stored: unknown): TokenHolder => holder.parse(stored);

const before = z.object({ print: z.string(), entry_id: storedEntryId.nullable(), landed: storedMoment });
export const readSentBefore = (stored: unknown): z.output<typeof before> => before.parse(stored);

const known = z.object({ person_id: storedPerson });
export const readSentPerson = (stored: unknown): z.output<typeof known> => known.parse(stored);
