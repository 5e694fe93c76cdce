import { z } from 'zod';
import type { Account, Credentials, Invitation, ShownRole, StoredSession } from '../../core/access/door.ts';
import { type HeldRole, roles } from '../../core/access/role.ts';
import type { Agency } from '../../core/entry/directory.ts';
import { storedAccount, storedAgency, storedHeld, storedPartnership } from './ids.ts';
import { storedMoment } from './moment.ts';

const accountRow = z.object({ account_id: storedAccount, signs_in_as: z.string(), called: z.string(), home: z.string().nullish() });

export function readAccountRow(stored: unknown): Account {
  const { account_id: id, signs_in_as: signsInAs, called, home } = accountRow.parse(stored);
  return { id, signsInAs, called, ...(typeof home === 'string' && home !== '' ? { home } : {}) };
}

const credentialsRow = accountRow.extend({ password: z.string().nullable(), second_factor: z.string().nullable() });

export function readCredentialsRow(stored: unknown): Credentials {
  const { password, second_factor } = credentialsRow.parse(stored);
  return {
    ...readAccountRow(stored),
    ...(password === null ? {} : { password }),
    ...(second_factor === null ? {} : { secondFactor: second_factor }),
  };
}

const heldRow = z.object({
  held: storedHeld,
  account_id: storedAccount,
  partnership_id: storedPartnership,
  role: z.enum(roles),
  agency_id: storedAgency.nullable(),
  worker: z.string(),
  basis: z.string().nullable(),
  holds_from: storedMoment,
  holds_until: storedMoment.nullable(),
});

export function readHeldRow(stored: unknown): HeldRole {
  const { held, account_id, partnership_id, role, agency_id, worker, basis, holds_from, holds_until } = heldRow.parse(stored);
  return {
    held,
    account: account_id,
    partnership: partnership_id,
    role,
    worker,
    from: holds_from,
    ...(agency_id === null ? {} : { agency: agency_id }),
    ...(basis === null ? {} : { basis }),
    ...(holds_until === null ? {} : { until: holds_until }),
  };
}

const titled = z.object({ header: z.object({ title: z.string() }) });

/** A role with the names that go with it. */
export const readShownRole = (held: unknown, partnership: unknown, agency: Agency | undefined): ShownRole => ({
  ...readHeldRow(held),
  partnershipTitle: titled.parse(partnership).header.title,
  ...(agency === undefined ? {} : { at: agency }),
});

const sessionRow = z.object({
  how: z.enum(['password', 'openid']),
  began: storedMoment,
  seen: storedMoment,
  ended: storedMoment.nullable(),
  held: storedHeld.nullable(),
});

export function readSessionRow(stored: unknown, account: Account, held: readonly ShownRole[]): StoredSession {
  const row = sessionRow.parse(stored);
  return {
    account,
    how: row.how,
    began: row.began,
    seen: row.seen,
    roles: held,
    ...(row.ended === null ? {} : { ended: row.ended }),
    ...(row.held === null ? {} : { held: row.held }),
  };
}

const invitationRow = z.object({
  kind: z.enum(['first-administrator', 'role', 'reset']),
  signs_in_as: z.string().nullable(),
  called: z.string().nullable(),
  role: z.enum(roles).nullable(),
  partnership_id: storedPartnership.nullable(),
  agency_id: storedAgency.nullable(),
  second_factor: z.string(),
});

export function readInvitationRow(stored: unknown, hasAccount: boolean): Invitation {
  const { kind, signs_in_as, called, role, partnership_id, agency_id, second_factor } = invitationRow.parse(stored);
  return {
    kind,
    secondFactor: second_factor,
    hasAccount,
    ...(signs_in_as === null ? {} : { signsInAs: signs_in_as }),
    ...(called === null ? {} : { called }),
    ...(role === null ? {} : { role }),
    ...(partnership_id === null ? {} : { partnership: partnership_id }),
    ...(agency_id === null ? {} : { agency: agency_id }),
  };
}

const invitedRow = z.object({
  kind: z.enum(['role', 'reset']),
  signs_in_as: z.string(),
  called: z.string().nullable(),
  role: z.enum(roles).nullable(),
  agency_id: storedAgency.nullable(),
  ends: storedMoment,
});

export function readInvitedRow(stored: unknown) {
  const { kind, signs_in_as, called, role, agency_id, ends } = invitedRow.parse(stored);
  return {
    kind,
    signsInAs: signs_in_as,
    ends,
    ...(called === null ? {} : { called }),
    ...(role === null ? {} : { role }),
    ...(agency_id === null ? {} : { agency: agency_id }),
  };
}
