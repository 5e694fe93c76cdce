import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { openStorage, withStorage } from '../../src/storage/storage.ts';

const shipped = shippedFiles().find(({ name }) => name === 'child-p');
if (shipped === undefined) throw new Error('no case');
const file = readShipped(shipped);

describe('an embedded ledger in a folder', { timeout: 120_000 }, () => {
  let root: string;
  const at = (name: string): string => join(root, name);
  const config = (name: string) => ({ home: 'folder', folder: at(name) }) as const;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'heed-kill-'));
    await withStorage(config('empty'), async () => {});
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Loads in a process of its own, which is killed as it begins its n-th statement, or once it has said that all is done. */
  async function loadAndKill(folder: string, n: number): Promise<'done' | 'under way'> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'load-and-die.ts'), folder, file.name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.length >= n || said.includes('!')) child.kill('SIGKILL');
    });
    await once(child, 'close');
    return said.includes('!') ? 'done' : 'under way';
  }

  it.each([5, 6, 8, 99])('killed while loading, at statement %i, has all of the file or nothing once it is opened again', async (n) => {
    const name = `killed-${n}`;
    await cp(at('empty'), at(name), { recursive: true });
    const end = await loadAndKill(at(name), n);
    await withStorage(config(name), async (storage) => {
      const [partnership] = await storage.records.partnerships();
      const { sealed, unsealed, broken } = await storage.verify();
      if (end === 'done') expect(partnership).toBeDefined();
      expect(broken).toBeUndefined();
      expect(sealed + unsealed).toBe(partnership === undefined ? 0 : file.entries.length);
      expect(await storage.loadCase(file)).toMatchObject({ loaded: partnership === undefined ? 'loaded' : 'already-there' });
    });
    await rm(at(name), { recursive: true, force: true });
  });

  it('opens after a process was killed while it made the database', async () => {
    await mkdir(at('half/ledger-being-made'), { recursive: true });
    await writeFile(join(at('half'), 'ledger-being-made', 'PG_VERSION'), '18');
    await withStorage(config('half'), async (storage) => expect(await storage.records.partnerships()).toEqual([]));
  });

  it('is held by one process at a time, and free once that one is gone', async () => {
    const first = await openStorage(config('empty'));
    await expect(openStorage(config('empty'))).rejects.toThrow(/Another Heed is running/);
    await first.close();
    await (await openStorage(config('empty'))).close();
  });
});
