import { sql, type UpdateObject } from 'kysely';
import type { SubmissionRecords } from '../../core/ledger/bringing-in.ts';
import type { Session } from '../../core/ledger/port.ts';
import type { Schema, Within } from '../schema.ts';
import { isUuid } from '../take-role.ts';

type Work = Pick<
  SubmissionRecords,
  | 'beginWork'
  | 'keepRows'
  | 'finishReading'
  | 'refuseReading'
  | 'beginSorting'
  | 'sortRows'
  | 'finishSorting'
  | 'settleUnchanged'
  | 'pairRows'
>;

/** The work of reading a file and looking through its rows: each step first says that it is still this attempt's to do. */
export function workRecords(tx: Within, { partnership, vantage }: Session): Work {
  const own = (id: string) => tx.updateTable('submission').where('partnership_id', '=', partnership).where('submission_id', '=', id);
  const isNone = (id: string): boolean => vantage.kind === 'whole' || !isUuid(id);

  /** Waits for whoever cancels it or begins it anew at this moment. */
  async function step(id: string, attempt: string, set: UpdateObject<Schema, 'submission'>): Promise<'kept' | 'stopped'> {
    const { numUpdatedRows } = await own(id).where('attempt', '=', attempt).set(set).executeTakeFirst();
    return numUpdatedRows === 1n ? 'kept' : 'stopped';
  }
  const went = (rows: number) => ({ done: sql<number>`done + ${rows}` });

  return {
    beginWork: async (id, attempt) => {
      if (isNone(id)) return 'stopped';
      const { numUpdatedRows } = await own(id).where('state', 'in', ['reading', 'sorting']).set({ attempt, done: 0 }).executeTakeFirst();
      return numUpdatedRows === 1n ? 'kept' : 'stopped';
    },
    keepRows: async (id, attempt, rows) => {
      if ((await step(id, attempt, went(rows.length))) === 'stopped') return 'stopped';
      await sql`INSERT INTO heed.submission_row (partnership_id, submission_id, row_no, in_table, sent, print)
        SELECT ${partnership}::uuid, ${id}::uuid, one.row, one."table", one.sent::jsonb, one.print
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS one(row integer, "table" integer, sent text, print text)`.execute(tx);
      return 'kept';
    },
    finishReading: (id, attempt, tables) => step(id, attempt, { state: 'choosing', attempt: null, tables: JSON.stringify(tables) }),
    refuseReading: (id, attempt, problem) => step(id, attempt, { state: 'not-read', attempt: null, problem }),
    beginSorting: async (id, attempt, follows) => {
      if (isNone(id)) return 'stopped';
      const of = sql<number>`(SELECT count(*)::int FROM heed.submission_row r WHERE r.partnership_id = ${partnership} AND r.submission_id = ${id})`;
      const { numUpdatedRows } = await own(id)
        .where('state', 'in', ['choosing', 'sorting', 'open'])
        .set({ state: 'sorting', attempt, done: 0, of_all: of, follows: follows ?? null })
        .executeTakeFirst();
      return numUpdatedRows === 1n ? 'kept' : 'stopped';
    },
    sortRows: async (id, attempt, rows) => {
      if ((await step(id, attempt, went(rows.length))) === 'stopped') return 'stopped';
      if (rows.length === 0) return 'kept';
      const numbers = rows.map(({ row }) => row);
      // Between the first and the last of them: else each step may go through every row of a long file.
      await sql`UPDATE heed.submission_row r SET state = one.state, print = one.print, alike = one.alike, dated = one.dated, twins = one.twins, before = one.before
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS one(row integer, print text, state text, alike text, dated text, twins integer, before text)
        WHERE r.partnership_id = ${partnership} AND r.submission_id = ${id} AND r.row_no = one.row AND r.state IN ('waiting', 'aside')
        AND r.row_no BETWEEN ${Math.min(...numbers)}::integer AND ${Math.max(...numbers)}::integer`.execute(tx);
      return 'kept';
    },
    finishSorting: (id, attempt, names) => step(id, attempt, { state: 'open', attempt: null, names: JSON.stringify(names) }),
    pairRows: async (id, pairs) => {
      await sql`UPDATE heed.submission_row r SET follows_row = one."followsRow", entry_id = former.entry_id
        FROM jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS one(row integer, "followsRow" integer)
        JOIN heed.submission_row former ON former.partnership_id = ${partnership} AND former.row_no = one."followsRow"
          AND former.submission_id = (SELECT follows FROM heed.submission WHERE partnership_id = ${partnership} AND submission_id = ${id})
        WHERE r.partnership_id = ${partnership} AND r.submission_id = ${id} AND r.row_no = one.row`.execute(tx);
    },
    settleUnchanged: async (id) => {
      const { numAffectedRows } = await sql`
        WITH here AS (
          SELECT row_no, print, row_number() OVER (PARTITION BY print ORDER BY row_no) AS nth FROM heed.submission_row
          WHERE partnership_id = ${partnership} AND submission_id = ${id} AND state = 'waiting'
        ), before AS (
          SELECT row_no, print, state, entry_id, reason, row_number() OVER (PARTITION BY print ORDER BY row_no) AS nth FROM heed.submission_row
          WHERE partnership_id = ${partnership} AND state <> 'aside'
            AND submission_id = (SELECT follows FROM heed.submission WHERE partnership_id = ${partnership} AND submission_id = ${id})
        )
        UPDATE heed.submission_row r SET follows_row = before.row_no, entry_id = before.entry_id, reason = before.reason,
          state = CASE WHEN before.entry_id IS NOT NULL THEN 'unchanged' WHEN before.state = 'left-out' THEN 'left-out' ELSE 'waiting' END
        FROM here JOIN before USING (print, nth)
        WHERE r.partnership_id = ${partnership} AND r.submission_id = ${id} AND r.row_no = here.row_no`.execute(tx);
      await sql`UPDATE heed.submission_row SET state = 'passed-on' WHERE partnership_id = ${partnership} AND state = 'waiting'
        AND submission_id = (SELECT follows FROM heed.submission WHERE partnership_id = ${partnership} AND submission_id = ${id})`.execute(
        tx,
      );
      return Number(numAffectedRows ?? 0n);
    },
  };
}
