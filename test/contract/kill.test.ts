import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { whole } from '../../src/core/picture/view.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import type { Tick } from '../../src/storage/checking/tick.ts';
import { openStorage, type Storage, withStorage } from '../../src/storage/storage.ts';

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

  /** Runs a program in a process of its own, which is killed as it begins its n-th statement, or once it has said that all is done. */
  async function killedAt(n: number, program: string, ...given: readonly string[]): Promise<'done' | 'under way'> {
    const child = spawn(process.execPath, [join(import.meta.dirname, program), ...given], {
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
    const end = await killedAt(n, 'load-and-die.ts', at(name), file.name);
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

  it('killed while the checks are put, puts them again once it is opened, and keeps nothing twice', async () => {
    const small = shippedFiles().find(({ name }) => name === 'child-h');
    if (small === undefined) throw new Error('no case');
    const tick: Tick = { checks: catalogue, version: 'one', now: () => instantOfNumber(Date.now()) };
    const kept = async (storage: Storage) => {
      const [partnership] = await storage.records.partnerships();
      if (partnership === undefined) throw new Error('nothing was loaded');
      return storage.records.asVantage({ partnership: partnership.id, vantage: whole }, (records) => records.keptQuestions());
    };
    await cp(at('empty'), at('loaded'), { recursive: true });
    await withStorage(config('loaded'), (storage) => storage.loadCase(readShipped(small)));
    await cp(at('loaded'), at('checked'), { recursive: true });
    const unbroken = await withStorage(config('checked'), async (storage) => {
      await storage.check(tick);
      return kept(storage);
    });
    expect(unbroken?.questions.length).toBeGreaterThan(0);
    for (const n of [25, 110]) {
      await cp(at('loaded'), at(`checked-${n}`), { recursive: true });
      await killedAt(n, 'check-and-die.ts', at(`checked-${n}`));
      await withStorage(config(`checked-${n}`), async (storage) => {
        await storage.check(tick);
        expect(await kept(storage)).toEqual(unbroken);
        expect(await storage.check(tick)).toEqual({ partnerships: 0, changed: 0 });
      });
    }
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
