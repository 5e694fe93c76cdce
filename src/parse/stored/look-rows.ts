import { z } from 'zod';
import type { Look, Opening } from '../../core/access/look.ts';
import { roles } from '../../core/access/role.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Instant } from '../../core/time/instant.ts';
import { storedAccount, storedAgency, storedPerson } from './ids.ts';
import { storedMoment } from './moment.ts';

const looker = z.object({ account_id: storedAccount, who: z.string(), role: z.enum(roles), agency_id: storedAgency.nullable() });

const lookRow = looker.extend({
  at: storedMoment,
  event: z.string(),
  wrote: z.boolean(),
  subjects: z.array(storedPerson),
  why: z.string().nullable(),
  alike: z.enum(['surname', 'address']).nullable(),
  came_from: z.string(),
});

const lookerIn = ({ account_id, who, role, agency_id }: z.output<typeof looker>) => ({
  account: account_id,
  who,
  role,
  ...(agency_id === null ? {} : { agency: agency_id }),
});

export function readLookRow(stored: unknown): Look {
  const row = lookRow.parse(stored);
  const { at, event, wrote, subjects, why, alike, came_from: from } = row;
  return { ...lookerIn(row), at, event, wrote, subjects, from, ...(why === null ? {} : { why }), ...(alike === null ? {} : { alike }) };
}

const childRow = z.object({ person_id: storedPerson, public_id: z.string() });

export function readChildRow(stored: unknown): { readonly child: PersonId; readonly publicId: string } {
  const { person_id: child, public_id: publicId } = childRow.parse(stored);
  return { child, publicId };
}

const openedRow = z.object({ person_id: storedPerson, at: storedMoment });

export function readOpenedRow(stored: unknown): readonly [PersonId, Instant] {
  const { person_id, at } = openedRow.parse(stored);
  return [person_id, at];
}

const openingRow = looker.extend({
  opening: z.string(),
  child: storedPerson,
  kind: z.enum(['reason', 'emergency']),
  why: z.string(),
  opened: storedMoment,
  ends: storedMoment,
  reviewer: z.string().nullable(),
  found: z.enum(['was needed', 'was not needed']).nullable(),
  review_why: z.string().nullable(),
  reviewed: storedMoment.nullable(),
});

export function readOpeningRow(stored: unknown): Opening {
  const row = openingRow.parse(stored);
  const { opening: id, child, kind, why, opened, ends, reviewer, found, review_why, reviewed } = row;
  const review =
    reviewer === null || found === null || review_why === null || reviewed === null
      ? {}
      : { review: { who: reviewer, found, why: review_why, at: reviewed } };
  return { ...lookerIn(row), id, child, kind, why, opened, ends, ...review };
}
