import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyIn } from './session-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the key of sessions', () => {
  it('is made at the first start, kept for the next, and readable by its owner alone', async () => {
    const [first, second] = [await keyIn(folder, 'session-key'), await keyIn(folder, 'session-key')];
    expect(first).toEqual(second);
    expect(first).toHaveLength(32);
    expect((await stat(join(folder, 'session-key'))).mode & 0o077).toBe(0);
  });
  it('is another in another folder', async () => {
    expect(await keyIn(join(folder, 'a'), 'session-key')).not.toEqual(await keyIn(join(folder, 'b'), 'session-key'));
  });
  it('that was spoilt is not used', async () => {
    await writeFile(join(folder, 'session-key'), 'short');
    await expect(keyIn(folder, 'session-key')).rejects.toThrow('is not a key');
  });
});
