import { z } from 'zod';
import { agencyKinds } from '../../core/entry/directory.ts';
import type { Involved } from '../../core/sharing/released-to.ts';
import { storedAgency } from './ids.ts';

const row = z.union([
  z.object({ agency_id: storedAgency, kind: z.null(), lately: z.boolean() }),
  z.object({ agency_id: z.null(), kind: z.enum(agencyKinds), lately: z.boolean() }),
]);

/** That an agency is involved, from a row that has its id or its kind and never both. */
export function readInvolvedRow(stored: unknown): Involved {
  const { agency_id: agency, kind, lately } = row.parse(stored);
  return agency === null ? { by: 'kind', kind, lately } : { by: 'name', agency, lately };
}
