import { type SqlBool, sql } from 'kysely';
import type { BroughtRow, RowFilter, SubmissionRecords } from '../../core/ledger/bringing-in.ts';
import type { Session } from '../../core/ledger/port.ts';
import { readBroughtRow } from '../../parse/stored/submission-rows.ts';
import type { Within } from '../schema.ts';
import { isUuid } from '../take-role.ts';
import { confirmingRows } from './confirm-rows.ts';

type Rows = Pick<
  SubmissionRecords,
  | 'rowsFrom'
  | 'rowsShown'
  | 'rowsAlike'
  | 'findRow'
  | 'filterCounts'
  | 'alikeCounts'
  | 'confirmRows'
  | 'rowBecame'
  | 'leaveOut'
  | 'takeUp'
  | 'rowsOfEntries'
  | 'goneRows'
  | 'keepGone'
  | 'unpairedRows'
>;

/** Which rows a filter shows. Rows that hold no event stand in none. */
const shownBy: Readonly<Record<RowFilter, ReturnType<typeof sql<SqlBool>>>> = {
  waiting: sql<SqlBool>`state = 'waiting'`,
  dates: sql<SqlBool>`state = 'waiting' AND dated <> 'read'`,
  twins: sql<SqlBool>`state IN ('waiting', 'accepted', 'unchanged') AND twins > 0`,
  changed: sql<SqlBool>`state = 'waiting' AND entry_id IS NOT NULL`,
  accepted: sql<SqlBool>`state IN ('accepted', 'unchanged')`,
  'left-out': sql<SqlBool>`state = 'left-out'`,
  all: sql<SqlBool>`state <> 'aside'`,
};

/** The rows of what an agency brought in. */
export function rowRecords(tx: Within, session: Session): Rows {
  const { partnership, vantage } = session;
  const isNone = (id: string): boolean => vantage.kind === 'whole' || !isUuid(id);
  const rowsOf = (id: string) =>
    tx
      .selectFrom('submission_row')
      .select(['row_no', 'in_table', 'state', 'alike', 'dated', 'twins', 'before', 'follows_row', 'entry_id', 'reason'])
      .select(sql<string>`sent::text`.as('sent'))
      .where('partnership_id', '=', partnership)
      .where('submission_id', '=', id)
      .orderBy('row_no');
  const change = (id: string) => tx.updateTable('submission_row').where('partnership_id', '=', partnership).where('submission_id', '=', id);
  const read = async (query: ReturnType<typeof rowsOf>): Promise<readonly BroughtRow[]> => (await query.execute()).map(readBroughtRow);

  const unheard = (of: string) => sql<SqlBool>`NOT EXISTS (SELECT FROM heed.submission_row after WHERE after.partnership_id = ${partnership}
    AND after.submission_id = ${of} AND after.follows_row = submission_row.row_no)`;
  const before = async (id: string): Promise<string | undefined> =>
    (
      await tx
        .selectFrom('submission')
        .select('follows')
        .where('partnership_id', '=', partnership)
        .where('submission_id', '=', id)
        .executeTakeFirst()
    )?.follows ?? undefined;

  return {
    ...confirmingRows(tx, session),
    rowsFrom: async (id, from, most) => (isNone(id) ? [] : read(rowsOf(id).where('row_no', '>=', from).limit(most))),
    rowsShown: async (id, filter, skip, most) => (isNone(id) ? [] : read(rowsOf(id).where(shownBy[filter]).offset(skip).limit(most))),
    rowsAlike: async (id, alike, most) =>
      isNone(id) ? [] : read(rowsOf(id).where('state', '=', 'waiting').where('alike', '=', alike).limit(most)),
    findRow: async (id, row) => (isNone(id) || !Number.isInteger(row) ? undefined : (await read(rowsOf(id).where('row_no', '=', row)))[0]),
    filterCounts: async (id) => {
      const none = { waiting: 0, dates: 0, twins: 0, changed: 0, accepted: 0, 'left-out': 0, all: 0 };
      if (isNone(id)) return none;
      const { rows } = await sql<typeof none>`SELECT ${sql.join(
        Object.entries(shownBy).map(([name, is]) => sql`count(*) FILTER (WHERE ${is})::int AS ${sql.ref(name)}`),
      )} FROM heed.submission_row WHERE partnership_id = ${partnership} AND submission_id = ${id}`.execute(tx);
      return rows[0] ?? none;
    },
    alikeCounts: async (id, alike) => {
      if (isNone(id) || alike.length === 0) return [];
      const counted = tx
        .selectFrom('submission_row')
        .select(['alike', sql<number>`count(*)::int`.as('rows')])
        .where('partnership_id', '=', partnership)
        .where('submission_id', '=', id)
        .where('state', '=', 'waiting');
      return counted.where('alike', 'in', alike).groupBy('alike').execute();
    },
    leaveOut: async (id, rows, reason) => {
      if (isNone(id) || rows.length === 0) return;
      await change(id).where('row_no', 'in', rows).where('state', '=', 'waiting').set({ state: 'left-out', reason }).execute();
    },
    takeUp: async (id, row) => {
      if (!isNone(id))
        await change(id).where('row_no', '=', row).where('state', '=', 'left-out').set({ state: 'waiting', reason: null }).execute();
    },
    rowsOfEntries: async (entries) => {
      if (vantage.kind === 'whole' || entries.length === 0) return [];
      const rows = tx.selectFrom('submission_row').select(['submission_id', 'row_no']).where('partnership_id', '=', partnership);
      const found = await rows.where('entry_id', 'in', entries).where('state', '=', 'accepted').orderBy('row_no').execute();
      return found.map(({ submission_id, row_no }) => ({ submission: submission_id, row: row_no }));
    },
    goneRows: async (id, most) => {
      const former = isNone(id) ? undefined : await before(id);
      if (former === undefined) return [];
      return read(rowsOf(former).where('entry_id', 'is not', null).where('reason', 'is', null).where(unheard(id)).limit(most));
    },
    keepGone: async (id, row) => {
      const former = isNone(id) ? undefined : await before(id);
      if (former !== undefined) await change(former).where('row_no', '=', row).set({ reason: 'asked about' }).execute();
    },
    unpairedRows: async (id, most) => {
      const former = isNone(id) ? undefined : await before(id);
      if (former === undefined) return { here: [], before: [] };
      return {
        here: await read(rowsOf(id).where('state', '=', 'waiting').where('follows_row', 'is', null).limit(most)),
        before: await read(rowsOf(former).where('state', '<>', 'aside').where(unheard(id)).limit(most)),
      };
    },
  };
}
