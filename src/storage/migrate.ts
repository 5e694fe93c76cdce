import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { keepAnew } from './finding/keep-anew.ts';
import type { Database } from './schema.ts';

const folder = join(import.meta.dirname, '..', '..', 'migrations');

/** Names of all migrations, in their order. */
export const migrationNames = async (): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();

/**
 * Brings a database up to date, all of it or nothing. Forward only: each file is SQL that records itself first, with its grants and row
 * policies. What is up to date costs two short queries.
 * @returns the names of what was applied
 */
export async function migrate(owner: Database): Promise<readonly string[]> {
  const names = await migrationNames();
  if ((await missing(names, await applied(owner))).length === 0) return [];
  const done = await owner.transaction().execute(async (tx) => {
    // Two that start at once: the second waits, and finds nothing left to do.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('heed.migration', 0))`.execute(tx);
    const due = missing(names, await applied(tx));
    for (const name of due) {
      const statements = await readFile(join(folder, `${name}.sql`), 'utf8');
      for (const statement of statementsOf(statements)) await tx.executeQuery(CompiledQuery.raw(statement));
    }
    return due;
  });
  // A ledger that is older than this has entries of which nothing was kept yet.
  if (done.includes('0007_find_people')) await keepAnew(owner);
  return done;
}

const missing = (names: readonly string[], done: ReadonlySet<string>): readonly string[] => names.filter((name) => !done.has(name));

/** Names of the migrations that a database has had; none where it has no ledger yet. */
export async function applied(db: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ there: boolean }>`SELECT to_regclass('heed.migration') IS NOT NULL AS there`.execute(db);
  if (rows[0]?.there !== true) return new Set();
  return new Set((await db.selectFrom('migration').select('name').execute()).map(({ name }) => name));
}

/** Statements end with a semicolon at the end of a line, but for those inside a function's `$$`. */
export function statementsOf(text: string): readonly string[] {
  const statements: string[] = [];
  let held = '';
  let quoted = false;
  for (const line of text.split('\n')) {
    held += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) quoted = !quoted;
    if (quoted || !line.trimEnd().endsWith(';') || line.trimStart().startsWith('--')) continue;
    statements.push(held.trim());
    held = '';
  }
  return held.trim() === '' ? statements : [...statements, held.trim()];
}
