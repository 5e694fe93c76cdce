import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const length = 32;

/** The key that seals sessions: this installation's own, made at its first start and readable by its owner alone. There is no default. */
export async function sessionKeyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'session-key');
  try {
    // Fails where there is one already, so that two first starts cannot each have a key of their own.
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(length));
    } finally {
      await file.close();
    }
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const key = await readFile(path);
  if (key.length !== length) throw new Error(`${path} is not a session key: remove it, and everyone continues anew`);
  return key;
}
