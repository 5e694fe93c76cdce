import { sql } from 'kysely';
import type { Session } from '../../core/ledger/port.ts';
import { usualTerms } from '../../core/message/choices.ts';
import type { MessageRecords } from '../../core/message/records.ts';
import { formatDay } from '../../core/time/day.ts';
import { readTermsRow } from '../../parse/stored/message-rows.ts';
import { readColleagueMailRow, readReceiptRow } from '../../parse/stored/own-mail-rows.ts';
import type { Within } from '../schema.ts';

/** What an agency settles about its messages, in a session's transaction: row security answers for who may. */
export const messageRecords = (tx: Within, { partnership, vantage }: Session): MessageRecords => ({
  messageTerms: async () => (vantage.kind === 'whole' ? usualTerms : termsIn(tx, partnership, vantage.agency)),
  keepMessageTerms: async ({ dailyAt, mayPutOff, weekdays, closed }) => {
    const set = {
      ...{ daily_at: dailyAt, may_put_off: mayPutOff, weekdays },
      closed_from: closed === undefined ? null : formatDay(closed.from),
      closed_until: closed === undefined ? null : formatDay(closed.until),
    };
    await tx
      .insertInto('agency_mail')
      .values({ partnership_id: partnership, ...set })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'agency_id']).doUpdateSet({ ...set, kept_by: sql`heed.session_account()` }),
      )
      .execute();
  },
  colleaguesMail: async () => {
    if (vantage.kind === 'whole') return [];
    return (await sql`SELECT * FROM heed.colleagues_mail()`.execute(tx)).rows.map(readColleagueMailRow);
  },
  practiceReceipts: async (upTo) => {
    if (vantage.kind === 'whole') return [];
    const rows = await tx
      .selectFrom('practice_receipt')
      .select(['called', 'noted', sql`to_char(of_day, 'YYYY-MM-DD')`.as('of_day')])
      .where('partnership_id', '=', partnership)
      .where('of_day', '<=', formatDay(upTo))
      .orderBy('practice_receipt.of_day', 'desc')
      .orderBy('noted', 'desc')
      .limit(20)
      .execute();
    return rows.map(readReceiptRow);
  },
  notePracticeRead: async (of, called) => {
    await tx
      .insertInto('practice_receipt')
      .values({ partnership_id: partnership, of_day: formatDay(of), called })
      .execute();
  },
});

/** What an agency has settled; the usual, where it has settled nothing. */
export async function termsIn(tx: Within, partnership: string, agency: string) {
  const row = await tx
    .selectFrom('agency_mail')
    .select(['daily_at', 'may_put_off', 'weekdays'])
    .select([sql`to_char(closed_from, 'YYYY-MM-DD')`.as('closed_from'), sql`to_char(closed_until, 'YYYY-MM-DD')`.as('closed_until')])
    .where('partnership_id', '=', partnership)
    .where('agency_id', '=', agency)
    .executeTakeFirst();
  return row === undefined ? usualTerms : readTermsRow(row);
}
