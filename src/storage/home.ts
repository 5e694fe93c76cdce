import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { StorageConfig } from './config.ts';
import { holdFolder } from './hold-folder.ts';
import type { Database, Schema } from './schema.ts';

/** Connections to where the ledger is kept. */
export interface Home {
  /** What answers the web: on a server, a login that owns nothing and bypasses nothing. */
  readonly web: Database;
  /** What migrates, loads, seals and verifies. None where no owner's login was given. */
  readonly owner: Database | undefined;
  /** True where the two are one connection of a superuser, and only the role taken for each transaction stands between them. */
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
}

export const openHome = (config: StorageConfig): Promise<Home> => {
  switch (config.home) {
    case 'folder':
      return openFolder(config.folder);
    case 'memory':
      return embedded(new PGlite());
    case 'server':
      return Promise.resolve(openServer(config));
  }
};

async function openFolder(folder: string): Promise<Home> {
  await mkdir(folder, { recursive: true });
  const release = await holdFolder(folder);
  try {
    const home = await embedded(new PGlite(await madeIn(folder)));
    return { ...home, close: () => home.close().finally(release) };
  } catch (fault) {
    await release();
    throw fault;
  }
}

/** Where the database is, made first if there is none. It gets its name once it is whole: a process that ends before leaves nothing that looks like one. */
async function madeIn(folder: string): Promise<string> {
  const [ledger, beingMade] = [join(folder, 'ledger'), join(folder, 'ledger-being-made')];
  await rm(beingMade, { recursive: true, force: true });
  if (existsSync(ledger)) return ledger;
  const pglite = new PGlite(beingMade);
  await pglite.waitReady;
  await pglite.close();
  await rename(beingMade, ledger);
  return ledger;
}

/** What an embedded database is reached by. */
export async function embedded(pglite: PGlite): Promise<Home> {
  await pglite.waitReady;
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) }).withSchema('heed');
  return { web: db, owner: db, embedded: true, close: () => db.destroy() };
}

function openServer({ url, ownerUrl, connections }: Extract<StorageConfig, { home: 'server' }>): Home {
  const web = pooled(url, connections ?? 10);
  const owner = ownerUrl === undefined ? undefined : pooled(ownerUrl, 2);
  return {
    web,
    owner,
    embedded: false,
    close: async () => {
      await Promise.all([web.destroy(), owner?.destroy()]);
    },
  };
}

/** A pool of connections to a server. */
export function pooled(url: string, connections: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that the server drops while it is idle is replaced when one is next wanted; unheard, it would end the process.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }).withSchema('heed');
}
