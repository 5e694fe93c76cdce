import { CompiledQuery } from 'kysely';
import type { Directory } from '../../src/core/entry/directory.ts';
import type { PartnershipId, PersonId } from '../../src/core/entry/ids.ts';
import { writeAgencyRow, writePersonRow } from '../../src/parse/stored/directory-rows.ts';
import { writeHeader } from '../../src/parse/stored/partnership-row.ts';
import { openHome, pooled } from '../../src/storage/home.ts';
import { migrate } from '../../src/storage/migrate.ts';
import type { Database } from '../../src/storage/schema.ts';
import { openStorageAt, type Storage } from '../../src/storage/storage.ts';
import { emptyHome } from '../builders/empty-home.ts';
import { span } from '../builders/terse.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

/** Storage on one of its homes, and what a test needs to look behind it. */
export interface Bench {
  readonly storage: Storage;
  /** Someone who may do anything: who tampers, and who looks at what is really there. */
  readonly superuser: Database;
  /** The connections that answer the web. */
  readonly web: Database;
  readonly close: () => Promise<void>;
}

const openEmbedded = async (): Promise<Bench> => {
  const home = await emptyHome();
  const storage = await openStorageAt(home);
  return { storage, superuser: home.web, web: home.web, close: storage.close };
};

const openOnServer = async (): Promise<Bench> => {
  const server = await startPostgresServer();
  const logins = await prepareLogins(server);
  const home = await openHome({ home: 'server', url: logins.web, ownerUrl: logins.owner, connections: 2 });
  const storage = await openStorageAt(home);
  const superuser = connected(logins.superuser);
  return {
    storage,
    superuser,
    web: home.web,
    close: async () => {
      await Promise.all([superuser.destroy(), storage.close()]);
      await server.stop();
    },
  };
};

/** Addresses of one database for its logins. */
export interface Logins {
  readonly superuser: string;
  readonly owner: string;
  readonly web: string;
}

/** Makes a database with its owner's login, migrated by that owner, and a login for the web: as docs/operating.md has it. */
export async function prepareLogins(server: PostgresServer): Promise<Logins> {
  const first = connected(server.url);
  await run(first, `CREATE ROLE owner LOGIN CREATEROLE PASSWORD '${password}'`, 'CREATE DATABASE heed OWNER owner').finally(() =>
    first.destroy(),
  );
  const logins = { superuser: asLogin(server.url), owner: asLogin(server.url, 'owner'), web: asLogin(server.url, 'web') };
  const owner = connected(logins.owner);
  await migrate(owner).finally(() => owner.destroy());
  const second = connected(logins.superuser);
  await run(
    second,
    `CREATE ROLE web LOGIN NOINHERIT PASSWORD '${password}'`,
    'GRANT heed_agency, heed_whole, heed_lobby, heed_door, heed_office, heed_link, heed_messenger, heed_public TO web',
  ).finally(() => second.destroy());
  return logins;
}

const password = 'only-for-tests';

const asLogin = (url: string, login?: string): string => {
  const address = new URL(url);
  address.pathname = '/heed';
  if (login !== undefined) Object.assign(address, { username: login, password });
  return String(address);
};

const connected = (url: string): Database => pooled(url, 2);

/** Runs statements as they stand, one after the other. */
export async function run(db: Database, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}

/** The homes of storage. Whatever is said of one is said of both. */
export const homes: readonly (readonly [string, () => Promise<Bench>])[] = [
  ['PGlite', openEmbedded],
  ['a PostgreSQL server', openOnServer],
];

/** A partnership in which agencies work, with these in it: until there is signing in, only a test opens one. */
export async function openPartnership(
  superuser: Database,
  { agencies, people }: Directory,
  children: readonly PersonId[] = [],
): Promise<PartnershipId> {
  const header = writeHeader({ title: 'At work', scope: span('2023-01/2026-12') });
  const opened = superuser.insertInto('partnership').values({ name: 'at-work', demonstration: false, header, children });
  const { partnership_id } = await opened.returning('partnership_id').executeTakeFirstOrThrow();
  await superuser
    .insertInto('agency')
    .values([...agencies.values()].map((agency) => ({ partnership_id, ...writeAgencyRow(agency) })))
    .execute();
  await superuser
    .insertInto('person_record')
    .values([...people.values()].map((person) => ({ partnership_id, ...writePersonRow(person), by_agency: firstOf(agencies) })))
    .execute();
  return partnership_id as PartnershipId;
}

const firstOf = (agencies: Directory['agencies']): string | null => [...agencies.keys()][0] ?? null;
