import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FrontDoors, OpenDoor, Sent, ToldByPublic } from '../../core/access/front-door.ts';
import { isRefusal } from '../../core/ledger/refusal.ts';
import { byPublicPage, referralByPublic, sealedTeller, unnamedChild } from '../../core/pathway/front-door/from-outside.ts';
import { asAgency } from '../../core/picture/view.ts';
import { dayAt, minutesIntoDayAt } from '../../core/time/instant.ts';
import { exactly } from '../../core/time/span.ts';
import { readOpenDoor, readReceiver, readTokenHolder } from '../../parse/stored/front-door-rows.ts';
import { storedEntryId, storedThread } from '../../parse/stored/ids.ts';
import { readClock } from '../read-clock.ts';
import type { Database, Within } from '../schema.ts';
import { sealRecords } from '../seal-records.ts';
import { becomeAgency, inRole, isUuid } from '../take-role.ts';
import { vantageRecords } from '../vantage-records.ts';
import { nameChild } from './name-child.ts';
import { recordSent } from './record-sent.ts';

/** What reaches the front door from outside, over connections that are the web's. The role that takes it in reads no table, and runs three functions alone. */
export const frontDoorsOver = (db: Database): FrontDoors => ({
  doors: () => inRole(db, 'heed_public', openDoors),
  tell: (id, told, from) =>
    inRole(db, 'heed_public', async (tx) => {
      if (!isUuid(id)) return undefined;
      const door = (await openDoors(tx)).find((one) => one.id === id);
      const { rows } = await sql`SELECT * FROM heed.public_referral(${id}, ${from})`.execute(tx);
      if (door === undefined || rows[0] === undefined) return undefined;
      const receiver = readReceiver(rows[0]);
      await becomeAgency(tx, receiver.partnership, receiver.agency);
      await recordTold(tx, receiver, door, told);
      return 'recorded';
    }),
  send: (token, sent, from) =>
    inRole(db, 'heed_public', async (tx): Promise<Sent> => {
      const { rows } = await sql`SELECT * FROM heed.token_used(${token}, ${from})`.execute(tx);
      if (rows[0] === undefined) return { kind: 'no-such-token' };
      const holder = readTokenHolder(rows[0]);
      if (holder.front_door === null) return { kind: 'no-front-door' };
      await becomeAgency(tx, holder.partnership, holder.agency);
      return recordSent(tx, { ...holder, front_door: holder.front_door }, sent);
    }),
});

async function openDoors(tx: Within): Promise<readonly OpenDoor[]> {
  const { rows } = await sql`SELECT * FROM heed.open_doors()`.execute(tx);
  return rows.map(readOpenDoor);
}

/** Records what was told in the eyes of the agency that receives it, with the children as records of its own: whether they are on record already is for people to find out. */
async function recordTold(
  tx: Within,
  { partnership, agency }: ReturnType<typeof readReceiver>,
  door: OpenDoor,
  told: ToldByPublic,
): Promise<void> {
  const session = { partnership, vantage: asAgency(agency) };
  const records = vantageRecords(tx, session);
  const id = storedEntryId.parse(`public-page/${told.id}`);
  if (await isThere(tx, partnership, agency, id)) return;
  const children = [];
  for (const called of told.children.length === 0 ? [unnamedChild] : told.children) children.push(await records.addPerson({ called }));
  const teller = told.isSealed || told.name === '' ? undefined : await records.addPerson({ called: told.name });
  const now = await readClock(tx);
  const when = door.shownOn === undefined ? { on: dayAt(now), at: minutesIntoDayAt(now) } : { on: door.shownOn };
  const body = referralByPublic(told, { children, teller, to: agency }, { ...when, thread: storedThread.parse(randomUUID()) });
  const shownOn = door.shownOn === undefined ? {} : { shownOn: exactly(door.shownOn) };
  const appended = await records.append({ id, by: agency, worker: byPublicPage, body, source: { kind: 'typed', ...shownOn } });
  if (isRefusal(appended)) throw new Error(`what the public told may not be recorded: ${appended.refused}`);
  for (const child of children) await nameChild(tx, child);
  const words = sealedTeller(told);
  if (words !== undefined) await sealRecords(tx, session).keepSealed(appended.id, [{ part: 'source', keptFrom: [], told: true, words }]);
}

/** Sent twice, it is recorded once. */
async function isThere(tx: Within, partnership: string, agency: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('entry')
    .select('entry_id')
    .where('partnership_id', '=', partnership)
    .where('by_agency', '=', agency)
    .where('source_id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
