import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { TurnRecords } from '../core/ledger/taking-turns.ts';
import type { Within } from './schema.ts';

/** Turns by locks that end with the session's transaction; forms by rows of its own agency. */
export const turnRecords = (tx: Within, { partnership }: Session): TurnRecords => ({
  takeTurn: async (at) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${partnership} ${at}`}, 0))`.execute(tx);
  },
  formLedTo: async (print) =>
    (
      await tx
        .selectFrom('form_taken')
        .select('led_to')
        .where('partnership_id', '=', partnership)
        .where('print', '=', print)
        .executeTakeFirst()
    )?.led_to,
  noteForm: async (print, ledTo) => {
    await tx.insertInto('form_taken').values({ partnership_id: partnership, print, led_to: ledTo }).execute();
  },
});
