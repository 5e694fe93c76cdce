import { sql } from 'kysely';
import type { ClosedDayRecords } from '../core/access/closed-days.ts';
import type { FileDrawRecords } from '../core/access/file-draw.ts';
import type { PracticeRecords } from '../core/access/practice.ts';
import type { Session } from '../core/ledger/port.ts';
import { formatDay } from '../core/time/day.ts';
import { readClosedDaysRow, readFileDrawRow, readPracticeRow, writeDrawBody } from '../parse/stored/closing-rows.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

const dayText = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

/** What is switched on in how work is closed, closed days, and files drawn by lot, in a session's transaction: row security answers for who may change and see them. */
export const closingRecords = (
  tx: Within,
  { partnership: partnership_id, vantage }: Session,
): PracticeRecords & ClosedDayRecords & FileDrawRecords => ({
  practiceDecisions: async () => {
    const rows = await tx
      .selectFrom('practice_decision')
      .select(['setting', 'is_on', 'decided_by', 'reason', 'landed'])
      .where('partnership_id', '=', partnership_id)
      .orderBy('decision')
      .execute();
    return rows.map(readPracticeRow);
  },
  decidePractice: async ({ setting, isOn, decidedBy, reason }) => {
    await tx.insertInto('practice_decision').values({ partnership_id, setting, is_on: isOn, decided_by: decidedBy, reason }).execute();
  },
  closedDays: async () => {
    const rows = await tx
      .selectFrom('closed_days')
      .select(['closed_days', 'agency_id', 'called', 'cover', 'reached'])
      .select([dayText('closed_from').as('closed_from'), dayText('closed_until').as('closed_until')])
      .where('partnership_id', '=', partnership_id)
      .where('withdrawn', '=', false)
      .orderBy('closed_days.closed_from')
      .orderBy('closed_days')
      .execute();
    return rows.map(readClosedDaysRow);
  },
  keepClosedDays: async ({ called, from, until, cover, reached }) => {
    const days = { closed_from: formatDay(from), closed_until: formatDay(until) };
    await tx
      .insertInto('closed_days')
      .values({ partnership_id, called, ...days, cover: cover ?? null, reached: reached ?? null })
      .execute();
  },
  withdrawClosedDays: async (id) => {
    if (!isUuid(id)) return;
    await tx
      .updateTable('closed_days')
      .set({ withdrawn: true })
      .where('partnership_id', '=', partnership_id)
      .where('closed_days', '=', id)
      .execute();
  },
  fileDraws: async () => {
    if (vantage.kind === 'whole') return [];
    const rows = await tx
      .selectFrom('file_draw')
      .select(['file_draw', 'agency_id', 'seed', 'drawn_by', 'body', 'landed'])
      .select(dayText('drawn_of').as('drawn_of'))
      .where('partnership_id', '=', partnership_id)
      .orderBy('landed')
      .orderBy('file_draw')
      .execute();
    return rows.map(readFileDrawRow);
  },
  keepFileDraw: async ({ seed, on, by, ...rest }) => {
    await tx
      .insertInto('file_draw')
      .values({ partnership_id, seed, drawn_of: formatDay(on), drawn_by: by, body: writeDrawBody(rest) })
      .execute();
  },
});
