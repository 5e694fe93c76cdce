import { sql } from 'kysely';
import type { AccountId } from '../../core/access/ids.ts';
import { usualChoices } from '../../core/message/choices.ts';
import type { OwnMailRecords } from '../../core/message/own-mail.ts';
import { readOwnMailRow, readSentRow } from '../../parse/stored/own-mail-rows.ts';
import type { Database, Within } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';

/** More codes than these within an hour, or more wrong ones than these for a code, and none is of use. */
const limits = { codes: 5, wrong: 5 };

/** What somebody settles about their own messages, where they are signed in and as nobody else. */
export const ownMailOver = (db: Database): OwnMailRecords => {
  const as = <T>(account: AccountId, work: (tx: Within) => Promise<T>): Promise<T> =>
    inRole(db, 'heed_door', async (tx) => {
      await standAt(tx, { account });
      return work(tx);
    });
  const change = (account: AccountId, set: Readonly<Record<string, unknown>>): Promise<unknown> =>
    as(account, (tx) =>
      tx
        .insertInto('account_mail')
        .values({ account_id: account, ...set })
        .onConflict((conflict) => conflict.column('account_id').doUpdateSet(set))
        .execute(),
    );
  return {
    mailOf: (account) =>
      as(account, async (tx) => {
        const row = await tx.selectFrom('account_mail').selectAll().where('account_id', '=', account).executeTakeFirst();
        return row === undefined ? { failing: false, choices: usualChoices } : readOwnMailRow(row);
      }),
    askToConfirm: (account, address, print) =>
      as(account, async (tx) => {
        const { rows } = await sql`INSERT INTO heed.account_mail AS m (account_id, asked, code_hash, code_ends, codes_sent)
          VALUES (${account}, ${address}, ${print}, clock_timestamp() + interval '10 minutes', ARRAY[clock_timestamp()])
          ON CONFLICT (account_id) DO UPDATE SET asked = EXCLUDED.asked, code_hash = EXCLUDED.code_hash, code_ends = EXCLUDED.code_ends, wrong = 0,
            codes_sent = ARRAY(SELECT sent FROM unnest(m.codes_sent) AS sent WHERE sent > clock_timestamp() - interval '1 hour') || EXCLUDED.codes_sent
          WHERE (SELECT count(*) FROM unnest(m.codes_sent) AS sent WHERE sent > clock_timestamp() - interval '1 hour') < ${limits.codes}
          RETURNING account_id`.execute(tx);
        return rows.length > 0 ? 'asked' : 'too-often';
      }),
    confirm: (account, print) =>
      as(account, async (tx) => {
        const usable = sql`account_id = ${account} AND asked IS NOT NULL AND code_hash IS NOT NULL AND clock_timestamp() < code_ends AND wrong < ${limits.wrong}`;
        const right =
          await sql`UPDATE heed.account_mail SET address = asked, confirmed = clock_timestamp(), failing = NULL, asked = NULL, code_hash = NULL
          WHERE ${usable} AND code_hash = ${print} RETURNING account_id`.execute(tx);
        if (right.rows.length > 0) return 'confirmed';
        const wrong = await sql`UPDATE heed.account_mail SET wrong = wrong + 1 WHERE ${usable} RETURNING account_id`.execute(tx);
        return wrong.rows.length > 0 ? 'wrong' : 'ended';
      }),
    forget: async (account) => {
      await change(account, { address: null, confirmed: null, failing: null, asked: null, code_hash: null });
    },
    choose: async (account, { pace, quiet, onOffDays }) => {
      await change(account, { pace, quiet_from: quiet.from, quiet_until: quiet.until, on_off_days: onOffDays });
    },
    sentTo: (account) =>
      as(account, async (tx) => {
        const rows = await tx
          .selectFrom('message')
          .select(['sort', 'made', 'state', 'why'])
          .where('account_id', '=', account)
          .orderBy('made', 'desc')
          .limit(20)
          .execute();
        return rows.map(readSentRow);
      }),
  };
};
