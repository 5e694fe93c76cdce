import { sql } from 'kysely';
import { largestPart, type Submission, type SubmissionRecords } from '../../core/ledger/bringing-in.ts';
import type { Session } from '../../core/ledger/port.ts';
import { formatDay } from '../../core/time/day.ts';
import { readSubmissionRow } from '../../parse/stored/submission-rows.ts';
import type { Within } from '../schema.ts';
import { isUuid } from '../take-role.ts';
import { rowRecords } from './row-records.ts';
import { workRecords } from './work-records.ts';

/** What an agency brought in, in a session's transaction: row security answers for whose it is. Who reads the whole has none. */
export function submissionRecords(tx: Within, session: Session): SubmissionRecords {
  const { partnership, vantage } = session;
  const isNone = (id: string): boolean => vantage.kind === 'whole' || !isUuid(id);

  const found = async (id?: string): Promise<readonly Submission[]> => {
    if (vantage.kind === 'whole') return [];
    const one = id === undefined ? sql`` : sql`AND s.submission_id = ${id}`;
    // A driver would make a moment of a date, in its own time zone.
    const { rows } = await sql`
      SELECT s.submission_id, s.name, s.size, s.sha256, s.arrived, s.brought_by, s.child, to_char(s.shown_on, 'YYYY-MM-DD') AS shown_on, s.state,
        s.attempt, s.heard, s.done, s.of_all, s.problem, s.tables, s.setting, s.names, s.follows, coalesce((
          SELECT jsonb_object_agg(state, n) FROM (
            SELECT r.state, count(*) AS n FROM heed.submission_row r
            WHERE r.partnership_id = s.partnership_id AND r.submission_id = s.submission_id AND s.state <> 'sorting' GROUP BY r.state) AS counted), '{}') AS counts
      FROM heed.submission s WHERE s.partnership_id = ${partnership} ${one} ORDER BY s.arrived DESC, s.submission_id`.execute(tx);
    return rows.map(readSubmissionRow);
  };

  const findSubmission: SubmissionRecords['findSubmission'] = async (id) => (isNone(id) ? undefined : (await found(id))[0]);
  const own = (id: string) => tx.updateTable('submission').where('partnership_id', '=', partnership).where('submission_id', '=', id);

  return {
    ...workRecords(tx, session),
    ...rowRecords(tx, session),
    submissions: () => found(),
    findSubmission,
    bringIn: async ({ id, name, sha256, bytes, attempt, child, shownOn }) => {
      if (isNone(id)) throw new Error('who reads the whole brings nothing in');
      // What could not be read before may be read now.
      await tx
        .deleteFrom('submission')
        .where('partnership_id', '=', partnership)
        .where('sha256', '=', sha256)
        .where('state', '=', 'not-read')
        .execute();
      const values = { partnership_id: partnership, submission_id: id, name, sha256, size: bytes.length, attempt };
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('submission')
        .values({ ...values, child: child ?? null, shown_on: shownOn === undefined ? null : formatDay(shownOn) })
        .onConflict((conflict) => conflict.columns(['partnership_id', 'by_agency', 'sha256']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) {
        const already = (await found()).find((one) => one.sha256 === sha256);
        if (already === undefined) throw new Error('a file that is there is not found');
        return { already };
      }
      for (let part = 0; part * largestPart < bytes.length; part += 1)
        await tx
          .insertInto('submission_part')
          .values({
            partnership_id: partnership,
            submission_id: id,
            part,
            bytes: Buffer.from(bytes.subarray(part * largestPart, (part + 1) * largestPart)),
          })
          .execute();
      const brought = await findSubmission(id);
      if (brought === undefined) throw new Error('a file that was kept is not found');
      return { brought };
    },
    bytesOfSubmission: async (id) => {
      const of = await findSubmission(id);
      if (of === undefined || of.state === 'not-read') return undefined;
      const bytes = new Uint8Array(of.size);
      for (let part = 0; part * largestPart < of.size; part += 1) {
        const parts = tx.selectFrom('submission_part').select('bytes').where('partnership_id', '=', partnership);
        const one = await parts.where('submission_id', '=', id).where('part', '=', part).executeTakeFirstOrThrow();
        bytes.set(one.bytes, part * largestPart);
      }
      return bytes;
    },
    discardSubmission: async (id) => {
      const of = await findSubmission(id);
      if (of === undefined) return 'no-such';
      const { rows } = await sql<{ stays: boolean }>`SELECT EXISTS (SELECT FROM heed.submission_row WHERE partnership_id = ${partnership}
        AND submission_id = ${id} AND state = 'accepted') OR EXISTS (SELECT FROM heed.submission WHERE partnership_id = ${partnership}
        AND follows = ${id}) AS stays`.execute(tx);
      if (rows[0]?.stays === true) return 'stays';
      await tx.deleteFrom('submission').where('partnership_id', '=', partnership).where('submission_id', '=', id).execute();
      return 'gone';
    },
    keepSetting: async (id, setting) => {
      if (!isNone(id))
        await own(id)
          .set({ setting: JSON.stringify(setting) })
          .execute();
    },
    rememberedHeads: async () => {
      const rows = await tx
        .selectFrom('submission_heads')
        .select(['heading', 'meaning'])
        .where('partnership_id', '=', partnership)
        .execute();
      return new Map(rows.map(({ heading, meaning }) => [heading, meaning]));
    },
    rememberHeads: async (heads) => {
      const values = [...heads].filter(([heading]) => heading !== '' && heading.length <= 200);
      if (values.length === 0) return;
      await tx
        .insertInto('submission_heads')
        .values(values.map(([heading, meaning]) => ({ partnership_id: partnership, heading, meaning })))
        .onConflict((conflict) =>
          conflict.columns(['partnership_id', 'by_agency', 'heading']).doUpdateSet((eb) => ({ meaning: eb.ref('excluded.meaning') })),
        )
        .execute();
    },
  };
}
