import { sql } from 'kysely';
import { decide } from '../../core/ledger/append.ts';
import type { SubmissionRecords } from '../../core/ledger/bringing-in.ts';
import type { Draft } from '../../core/ledger/draft.ts';
import type { Session } from '../../core/ledger/port.ts';
import type { Refusal } from '../../core/ledger/refusal.ts';
import { writeDraftRow } from '../../parse/stored/entry-row.ts';
import { storedEntryId } from '../../parse/stored/ids.ts';
import { appendRows } from '../append-rows.ts';
import { readClock } from '../read-clock.ts';
import type { Within } from '../schema.ts';
import { isUuid } from '../take-role.ts';
import { vantageRecords } from '../vantage-records.ts';

/** Records rows that somebody confirmed: what the agency may read is read once for all of them, and they land together. */
export function confirmingRows(tx: Within, session: Session): Pick<SubmissionRecords, 'confirmRows' | 'rowBecame'> {
  const { partnership, vantage } = session;
  return {
    confirmRows: async (id, rows) => {
      if (vantage.kind === 'whole' || !isUuid(id) || rows.length === 0) return [];
      // Those that somebody else settled meanwhile are theirs.
      const waiting = await tx
        .selectFrom('submission_row')
        .select('row_no')
        .where('partnership_id', '=', partnership)
        .where('submission_id', '=', id)
        .where('state', '=', 'waiting')
        .where(
          'row_no',
          'in',
          rows.map(({ row }) => row),
        )
        .forUpdate()
        .execute();
      const wanted = new Set(waiting.map(({ row_no }) => row_no));
      const now = await readClock(tx);
      const desk = vantageRecords(tx, session);
      const readable = new Map((await desk.entries()).map((entry) => [entry.id, entry]));
      const { people } = await desk.directory();
      const { agency } = vantage;
      const mayAppend = (draft: Draft) => decide(draft, { appending: agency, now, readable, people });
      const decided = rows.filter(({ row }) => wanted.has(row)).map((one) => ({ ...one, decision: mayAppend(one.draft) }));
      const taken = decided.filter(({ decision }) => decision === 'append');
      await appendRows(
        tx,
        partnership,
        taken.map(({ draft }) => writeDraftRow(draft, now)),
      );
      const became = taken.map(({ row, draft }) => ({ row, source: draft.id }));
      await sql`UPDATE heed.submission_row r SET state = 'accepted', entry_id = e.entry_id
        FROM jsonb_to_recordset(${JSON.stringify(became)}::jsonb) AS one(row integer, source text)
        JOIN heed.entry e ON e.partnership_id = ${partnership} AND e.by_agency = ${vantage.agency} AND e.source_id = one.source
        WHERE r.partnership_id = ${partnership} AND r.submission_id = ${id} AND r.row_no = one.row`.execute(tx);
      const landed = await tx
        .selectFrom('submission_row')
        .select(['row_no', 'entry_id'])
        .where('partnership_id', '=', partnership)
        .where('submission_id', '=', id)
        .where(
          'row_no',
          'in',
          rows.map(({ row }) => row),
        )
        .execute();
      const entryOf = new Map(landed.map(({ row_no, entry_id }) => [row_no, entry_id]));
      for (const entry of await desk.entries()) readable.set(entry.id, entry);
      const shares = taken.flatMap(({ row, shares: sharesOf }) => {
        const entry = entryOf.get(row);
        return entry === undefined || entry === null || sharesOf === undefined ? [] : sharesOf(storedEntryId.parse(entry));
      });
      await appendRows(
        tx,
        partnership,
        shares.filter((share) => mayAppend(share) === 'append').map((share) => writeDraftRow(share, now)),
      );
      return decided.flatMap(({ row, decision }) => (isRefused(decision) ? [{ row, refusal: decision }] : []));
    },
    rowBecame: async (id, row, entry) => {
      if (vantage.kind === 'whole' || !isUuid(id)) return;
      await tx
        .updateTable('submission_row')
        .where('partnership_id', '=', partnership)
        .where('submission_id', '=', id)
        .where('row_no', '=', row)
        .where('state', '=', 'waiting')
        .set({ state: 'accepted', entry_id: entry })
        .execute();
    },
  };
}

const isRefused = (decision: 'append' | Refusal): decision is Refusal => decision !== 'append';
