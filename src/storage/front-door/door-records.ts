import { sql } from 'kysely';
import type { DoorRecords } from '../../core/access/front-door.ts';
import type { Session } from '../../core/ledger/port.ts';
import { readAgencyToken, readDoorStatement } from '../../parse/stored/front-door-rows.ts';
import type { Within } from '../schema.ts';
import { isUuid } from '../take-role.ts';

/** How the front door is run, and by which tokens an agency's systems are known, in a session's transaction. Row security answers for who may decide and make. */
export const doorRecords = (tx: Within, { partnership: partnership_id, vantage }: Session): DoorRecords => ({
  doorStatements: async () => {
    const rows = await tx
      .selectFrom('door_setting')
      .select(['decided_by', 'reason', 'body', 'landed'])
      .where('partnership_id', '=', partnership_id)
      .orderBy('setting')
      .execute();
    return rows.map(readDoorStatement);
  },
  decideDoor: async ({ terms, decidedBy, reason }) => {
    await tx
      .insertInto('door_setting')
      .values({ partnership_id, decided_by: decidedBy, reason, body: JSON.stringify(terms) })
      .execute();
  },
  tokens: async () => {
    if (vantage.kind === 'whole') return [];
    const rows = await tx
      .selectFrom('agency_token')
      .select(['token', 'called', 'made', 'made_by', 'used', 'revoked'])
      .where('partnership_id', '=', partnership_id)
      .orderBy('made', 'desc')
      .execute();
    return rows.map(readAgencyToken);
  },
  makeToken: async ({ print, called, madeBy }) => {
    await tx.insertInto('agency_token').values({ partnership_id, token_hash: print, called, made_by: madeBy }).execute();
  },
  revokeToken: async (id) => {
    if (!isUuid(id)) return;
    await tx
      .updateTable('agency_token')
      .set({ revoked: sql<string>`clock_timestamp()` })
      .where('partnership_id', '=', partnership_id)
      .where('token', '=', id)
      .where('revoked', 'is', null)
      .execute();
  },
});
