import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { InOffice, OfficeRecords } from '../../core/access/office.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { readAgency } from '../../parse/stored/directory-rows.ts';
import { readAccountRow, readHeldRow, readInvitedRow } from '../../parse/stored/door-rows.ts';
import { readMailCountRow, readMailFailureRow } from '../../parse/stored/own-mail-rows.ts';
import type { Database, Within } from '../schema.ts';
import { inRole, standAt } from '../take-role.ts';

/** Runs the place for an administrator: the database itself looks whether the account is one. */
export const officeOver =
  (db: Database): InOffice =>
  ({ partnership, account }, work) =>
    inRole(db, 'heed_office', async (tx) => {
      await standAt(tx, { partnership, account });
      return work(officeRecords(tx, partnership, account));
    });

const officeRecords = (tx: Within, partnership_id: string, given_by: string): OfficeRecords => ({
  note: async ({ who, event, wrote, subjects, from }) => {
    const line = { partnership_id, account_id: given_by, who, role: 'administrator', agency_id: null, event, wrote, subjects };
    await tx
      .insertInto('audit')
      .values({ ...line, why: null, alike: null, came_from: from })
      .execute();
  },
  agencies: async () => (await tx.selectFrom('agency').selectAll().orderBy('place').execute()).map(readAgency),
  addAgency: async ({ name, kind, parent }) => {
    await tx
      .insertInto('agency')
      .values({ partnership_id, agency_id: randomUUID(), name, kind, parent: parent ?? null })
      .execute();
  },
  colleagues: async () => {
    const accounts = await tx
      .selectFrom('account')
      .select(['account_id', 'signs_in_as', 'called'])
      .orderBy('called')
      .orderBy('signs_in_as')
      .execute();
    const held = (await tx.selectFrom('held_role').selectAll().orderBy('holds_from').execute()).map(readHeldRow);
    return accounts.map(readAccountRow).map((account) => ({ ...account, roles: held.filter((role) => role.account === account.id) }));
  },
  invited: async () => {
    const rows = await tx
      .selectFrom('invitation')
      .select(['kind', 'signs_in_as', 'called', 'role', 'agency_id', 'ends'])
      .where('used', 'is', null)
      .where('ends', '>', sql<string>`clock_timestamp()`)
      .orderBy('made')
      .execute();
    return rows.map(readInvitedRow);
  },
  invite: async ({ kind, signsInAs, called, role, agency, basis, print, secondFactor, ends }) => {
    await tx
      .insertInto('invitation')
      .values({
        ...{ code_hash: print, kind, partnership_id, signs_in_as: signsInAs, called: called ?? null, role: role ?? null },
        ...{
          agency_id: agency ?? null,
          basis: basis ?? null,
          second_factor: secondFactor,
          given_by,
          ends: formatInstant(ends),
          used: null,
        },
      })
      .execute();
  },
  mayReset: async (signsInAs) => {
    const { rows } = await sql<{ may: boolean }>`SELECT heed.holds_only_here(${signsInAs}) AS may`.execute(tx);
    return rows[0]?.may === true;
  },
  mailByState: async () => (await sql`SELECT * FROM heed.mail_by_state()`.execute(tx)).rows.map(readMailCountRow),
  mailThatFailed: async () => (await sql`SELECT * FROM heed.mail_that_failed()`.execute(tx)).rows.map(readMailFailureRow),
  endRole: async (held, now) => {
    await tx
      .updateTable('held_role')
      .set({ holds_until: formatInstant(now) })
      .where('partnership_id', '=', partnership_id)
      .where('held', '=', held)
      .where('holds_until', 'is', null)
      .execute();
  },
});
