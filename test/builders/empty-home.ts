import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { embedded, type Home } from '../../src/storage/home.ts';
import { migrate } from '../../src/storage/migrate.ts';

const root = join(import.meta.dirname, '..', '..');
const kept = join(root, 'node_modules', '.cache', 'heed-empty');

/** An embedded database of a test's own, up to date and empty: a copy of one that is made once, and again whenever what makes it is another. */
export const emptyHome = async (): Promise<Home> => embedded(new PGlite({ loadDataDir: await madeOnce() }));

let made: Promise<Blob> | undefined;
function madeOnce(): Promise<Blob> {
  made ??= keptOrMade();
  return made;
}

async function keptOrMade(): Promise<Blob> {
  const file = join(kept, `${await whatMakesIt()}.tar`);
  const held = await readFile(file).catch(() => undefined);
  if (held !== undefined) return new Blob([held]);
  const pglite = new PGlite();
  const home = await embedded(pglite);
  await migrate(home.web);
  const copy = await pglite.dumpDataDir('none');
  await home.close();
  await mkdir(kept, { recursive: true });
  // Another process may make it at the same time: each gives its own its name once it is whole.
  const own = join(kept, `${randomUUID()}.part`);
  await writeFile(own, copy.stream());
  await Promise.all((await readdir(kept)).filter((name) => name.endsWith('.tar')).map((name) => rm(join(kept, name), { force: true })));
  await rename(own, file);
  return copy;
}

/** Of everything that decides what such a database holds. */
async function whatMakesIt(): Promise<string> {
  const hash = createHash('sha256');
  const folders = ['migrations', 'src/storage', 'src/storage/finding'];
  for (const folder of folders)
    for (const entry of (await readdir(join(root, folder), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isFile()) hash.update(entry.name).update(await readFile(join(root, folder, entry.name)));
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  return hash.digest('hex').slice(0, 24);
}
