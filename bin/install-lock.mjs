import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const abandonedAfter = 15 * 60_000;

/**
 * Runs `work` while no other launcher in this folder does. A lock whose holder has died is taken over.
 * @param {string} root
 * @param {() => void} work
 */
export async function holdingLock(root, work) {
  const folder = join(root, '.runtime');
  const lock = join(folder, 'install.lock');
  mkdirSync(folder, { recursive: true });
  let waited = false;
  while (!take(lock)) {
    if (isAbandoned(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!waited) process.stderr.write('Heed: waiting for another start to finish installing\n');
    waited = true;
    await pause(250);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  work();
  process.removeListener('exit', release);
  release();
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  const taken = statSync(lock, { throwIfNoEntry: false });
  if (taken === undefined) return false;
  if (Date.now() - taken.mtimeMs > abandonedAfter) return true;
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
