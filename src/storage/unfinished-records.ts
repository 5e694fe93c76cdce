import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { UnfinishedRecords } from '../core/ledger/unfinished.ts';
import { formatDay } from '../core/time/day.ts';
import { readUnfinishedRow, writeForm } from '../parse/stored/unfinished-row.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Within } from './schema.ts';
import { isUuid } from './take-role.ts';

/** A writer's unfinished entries in a session's transaction: row security answers for whose they are. Who reads the whole has none. */
export function unfinishedRecords(tx: Within, { partnership, vantage }: Session): UnfinishedRecords {
  const own = () =>
    tx
      .selectFrom('unfinished')
      .select(['unfinished_id', 'form', 'version', 'saved', 'expires', 'recorded_as'])
      // A driver would make a moment of a date, in its own time zone.
      .select(sql<string | null>`to_char(shown_on, 'YYYY-MM-DD')`.as('shown_on'))
      .where('partnership_id', '=', partnership);

  const find: UnfinishedRecords['findUnfinished'] = async (id) => {
    if (vantage.kind === 'whole' || !isUuid(id)) return undefined;
    const found = await own().where('unfinished_id', '=', id).executeTakeFirst();
    return found === undefined ? undefined : readUnfinishedRow(found);
  };

  const change = (id: string) => tx.updateTable('unfinished').where('partnership_id', '=', partnership).where('unfinished_id', '=', id);

  return {
    findUnfinished: find,
    unfinished: async () => {
      if (vantage.kind === 'whole') return [];
      return (await own().where('recorded_as', 'is', null).orderBy('saved', 'desc').execute()).map(readUnfinishedRow);
    },
    keepUnfinished: async ({ id, form, basedOn, shownOn }) => {
      if (vantage.kind === 'whole' || !isUuid(id)) return 'no-such';
      if (basedOn === 0)
        await tx
          .insertInto('unfinished')
          .values({
            partnership_id: partnership,
            unfinished_id: id,
            form: writeForm(form),
            shown_on: shownOn === undefined ? null : formatDay(shownOn),
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      else
        await change(id)
          .where('version', '=', basedOn)
          .where('recorded_as', 'is', null)
          .set({ form: writeForm(form), version: basedOn + 1 })
          .execute();
      const now = await find(id);
      if (now === undefined) return 'no-such';
      return canonicalJson(now.form) === canonicalJson(form) ? { kept: now } : { changed: now };
    },
    finish: async (id, entry) => {
      await change(id)
        .set({ form: writeForm({}), recorded_as: entry })
        .execute();
    },
    discard: async (id) => {
      if (!isUuid(id)) return;
      await tx.deleteFrom('unfinished').where('partnership_id', '=', partnership).where('unfinished_id', '=', id).execute();
    },
  };
}
