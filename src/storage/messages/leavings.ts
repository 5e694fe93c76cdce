import { type RawBuilder, sql } from 'kysely';
import type { Leaving, Outbox } from '../../core/message/outbox.ts';
import { minutesHeld, type Standing, standingAfter } from '../../core/message/retry.ts';
import { addDays } from '../../core/time/day.ts';
import { dayAt, formatInstant, type Instant, startOf } from '../../core/time/instant.ts';
import { readLeavingRow } from '../../parse/stored/message-rows.ts';
import type { Database, Within } from '../schema.ts';
import { inRole } from '../take-role.ts';

const held = sql`clock_timestamp() + ${minutesHeld} * interval '1 minute'`;

/** What is taken is written down as leaving, and committed, before it is handed on: whoever dies between leaves a sign, and nobody hands it on unasked. */
export const leavingsOver = (db: Database): Pick<Outbox, 'takeDue' | 'takeLost' | 'note' | 'takeToAsk'> => ({
  takeDue: (at, most) =>
    inRole(db, 'heed_messenger', async (tx) => {
      await failUnreachable(tx, at);
      const due = sql`state = 'waiting' AND due <= ${formatInstant(at)}`;
      return take(tx, due, most, sql`state = 'leaving', tries = e.tries + 1, held_until = ${held}`);
    }),
  takeLost: (most) =>
    inRole(db, 'heed_messenger', (tx) =>
      take(tx, sql`state = 'leaving' AND held_until < clock_timestamp()`, most, sql`held_until = ${held}`),
    ),
  takeToAsk: (at, most) => inRole(db, 'heed_messenger', (tx) => take(tx, sql`ask_at <= ${formatInstant(at)}`, most, sql`ask_at = ${held}`)),
  note: (leaving, outcome, at) =>
    inRole(db, 'heed_messenger', async (tx) => {
      const standing = standingAfter(outcome, leaving, at);
      await stand(tx, leaving, standing, at);
      if (standing.state === 'failed' && standing.why === 'no-such-address') await markFailing(tx, leaving, at);
      if (standing.state === 'failed' || standing.state === 'unknown') await writeOfItAgain(tx, leaving, at);
    }),
});

/** Of two servers at once, each message is given to one. */
async function take(tx: Within, which: RawBuilder<unknown>, most: number, set: RawBuilder<unknown>): Promise<readonly Leaving[]> {
  const { rows } = await sql`UPDATE heed.message AS e SET ${set} FROM heed.account_mail m
    WHERE m.account_id = e.account_id AND (e.partnership_id, e.message) IN (
      SELECT partnership_id, message FROM heed.message WHERE ${which} ORDER BY due, message LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING e.partnership_id, e.message, e.account_id, e.agency_id, e.sort, e.tries, e.accepted, coalesce(m.address, '') AS address`.execute(
    tx,
  );
  return rows.map(readLeavingRow);
}

/** Somebody whose address is gone, or at which nothing arrives, is not written to. */
const failUnreachable = (tx: Within, at: Instant) =>
  sql`UPDATE heed.message AS e SET state = 'failed', why = CASE WHEN m.confirmed IS NOT NULL THEN 'no-such-address' END, settled = clock_timestamp() FROM heed.account_mail m
    WHERE e.state = 'waiting' AND e.due <= ${formatInstant(at)} AND m.account_id = e.account_id AND (m.confirmed IS NULL OR m.failing IS NOT NULL)`.execute(
    tx,
  );

const stand = (tx: Within, { partnership, message }: Leaving, { state, why, due, accepted, askAt }: Standing, at: Instant) =>
  tx
    .updateTable('message')
    .set({
      ...{ state, why: why ?? null, held_until: null, ask_at: askAt === undefined ? null : formatInstant(askAt) },
      ...(due === undefined ? {} : { due: formatInstant(due) }),
      ...(accepted === undefined ? {} : { accepted: formatInstant(accepted) }),
      ...(state === 'waiting' || state === 'accepted' ? {} : { settled: formatInstant(at) }),
    })
    .where('partnership_id', '=', partnership)
    .where('message', '=', message)
    .execute();

const markFailing = (tx: Within, { account, address }: Leaving, at: Instant) =>
  tx
    .updateTable('account_mail')
    .set({ failing: formatInstant(at) })
    .where('account_id', '=', account)
    .where('address', '=', address)
    .where('failing', 'is', null)
    .execute();

/** What may have been lost is written of again on the next day, if it still waits then; never sooner. */
const writeOfItAgain = (tx: Within, { partnership, message }: Leaving, at: Instant) =>
  tx
    .updateTable('message_item')
    .set({ told_until: formatInstant(startOf(addDays(dayAt(at), 1))) })
    .where('partnership_id', '=', partnership)
    .where('message', '=', message)
    .execute();
