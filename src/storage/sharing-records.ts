import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { DeskRecords } from '../core/prompt/port.ts';
import { readSharingDecisionRow, writeSharingDecisionRow } from '../parse/stored/sharing-decision-row.ts';
import type { Within } from './schema.ts';

/** What a partnership has decided that its agencies share, in a session's transaction. Row security answers for who may decide. */
export const sharingRecords = (tx: Within, { partnership }: Session): Pick<DeskRecords, 'sharingDecisions' | 'decideSharing'> => ({
  sharingDecisions: async () => {
    const rows = await tx
      .selectFrom('sharing_decision')
      // A driver would make a moment of a date, in its own time zone.
      .select([
        'agreement',
        'what',
        sql<string>`to_char(holds_from, 'YYYY-MM-DD')`.as('holds_from'),
        'decided_by',
        'reason',
        'body',
        'landed',
      ])
      .where('partnership_id', '=', partnership)
      .orderBy('decision')
      .execute();
    return rows.map(readSharingDecisionRow);
  },
  decideSharing: async (deciding) => {
    const row = { partnership_id: partnership, ...writeSharingDecisionRow(deciding) };
    await tx.insertInto('sharing_decision').values(row).execute();
  },
});
