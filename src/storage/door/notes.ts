import type { Door } from '../../core/access/door.ts';
import { readAccountRow } from '../../parse/stored/door-rows.ts';
import type { Database } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';

/** What belongs to no partnership stands under the nil UUID (RFC 9562). */
const ofNone = '00000000-0000-0000-0000-000000000000';
const nothingElse = { role: null, agency_id: null, subjects: [], why: null, alike: null };

/** What is noted at the door, in a chain of its own. */
export const notesOver = (db: Database): Pick<Door, 'note' | 'findAccount'> => ({
  note: (event, from, account) =>
    inRole(db, 'heed_door', async (tx) => {
      if (account !== undefined) await standAt(tx, { account: account.id });
      const who = account === undefined ? { account_id: null, who: 'not known' } : { account_id: account.id, who: account.called };
      await tx
        .insertInto('audit')
        .values({ partnership_id: ofNone, ...who, event, wrote: true, came_from: from, ...nothingElse })
        .execute();
    }),
  findAccount: (id) =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account: id });
      const found = tx.selectFrom('account').select(['account_id', 'signs_in_as', 'called']).where('account_id', '=', id);
      const row = await found.executeTakeFirst();
      return row === undefined ? undefined : readAccountRow(row);
    }),
});
