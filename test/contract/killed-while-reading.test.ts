import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { openStorage, type Storage, withStorage } from '../../src/storage/storage.ts';
import { readFile } from '../../src/web/journeys/submission/read-file.ts';

const rows = 4000;
const text = ['Date,Details of event', ...Array.from({ length: rows }, (_, i) => `3 July 2018,"Home visit, number ${i}."`)].join('\n');

/** Runs a server's work on a file in a process of its own, which is killed as it begins its n-th statement. */
async function killedAt(n: number, folder: string, id: string): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'read-and-die.ts'), folder, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.length;
    if (said >= n) child.kill('SIGKILL');
  });
  await once(child, 'close');
}

describe('a server that is killed while it reads a file', { timeout: 240_000 }, () => {
  let root: string;
  let id: string;
  const at = (name: string): string => join(root, name);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'heed-killed-reading-'));
    const small = shippedFiles().find(({ name }) => name === 'child-h');
    if (small === undefined) throw new Error('no case');
    id = randomUUID();
    await withStorage({ home: 'folder', folder: at('loaded') }, async (storage) => {
      await storage.loadCase(readShipped(small));
      const bytes = new TextEncoder().encode(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await asDesk(storage, (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt: randomUUID() }));
    });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  async function sessionIn(storage: Storage): Promise<Session> {
    const [partnership] = await storage.records.partnerships();
    if (partnership === undefined) throw new Error('no case');
    const whole = { partnership: partnership.id, vantage: { kind: 'whole' } } as const;
    const [agency] = await storage.records.asVantage(whole, async (desk) => [...(await desk.directory()).agencies.keys()]);
    if (agency === undefined) throw new Error('no agency');
    return { partnership: partnership.id, vantage: { kind: 'agency', agency } };
  }
  const asDesk = async <T>(storage: Storage, work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    storage.records.asVantage(await sessionIn(storage), work);

  it.each([8, 20])('at statement %i, has none of it once it runs again, and then reads all of it once', async (n) => {
    const folder = at(`killed-${n}`);
    await cp(at('loaded'), folder, { recursive: true });
    await killedAt(n, folder, id);
    const storage = await openStorage({ home: 'folder', folder });
    try {
      const before = await asDesk(storage, (desk) => desk.findSubmission(id));
      if (before?.state === 'reading') {
        await storage.sweepSubmissions();
        expect(await asDesk(storage, (desk) => desk.findSubmission(id))).toMatchObject({ state: 'reading', isAtWork: false });
        expect(await asDesk(storage, (desk) => desk.rowsFrom(id, 0, 10))).toEqual([]);
        const attempt = randomUUID();
        expect(await asDesk(storage, (desk) => desk.beginWork(id, attempt))).toBe('kept');
        const session = await sessionIn(storage);
        await readFile(readSent, { records: storage.records, session, id, attempt, signal: new AbortController().signal });
      }
      expect(await asDesk(storage, (desk) => desk.findSubmission(id))).toMatchObject({ state: 'choosing', counts: { waiting: rows + 1 } });
      const numbers = (await asDesk(storage, (desk) => desk.rowsFrom(id, 0, 10_000))).map(({ row }) => row);
      expect(numbers).toEqual(Array.from({ length: rows + 1 }, (_, i) => i));
    } finally {
      await storage.close();
    }
    await rm(folder, { recursive: true, force: true });
  });
});
