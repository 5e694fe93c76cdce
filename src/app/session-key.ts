import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const length = 32;

/** What is lost with each key. */
const lost = { 'session-key': 'everyone continues anew', 'account-key': 'everyone needs a new second factor' };

/**
 * A key of this installation's own: as it was given, or else made at the first start and readable by its owner alone. There is no default.
 * @param given 64 figures of base 16
 */
export async function keyIn(folder: string, name: keyof typeof lost, given?: string): Promise<Buffer> {
  if (given !== undefined) return Buffer.from(given, 'hex');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
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
  if (key.length !== length) throw new Error(`${path} is not a key: remove it, and ${lost[name]}`);
  return key;
}
