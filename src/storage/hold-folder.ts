import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Holds a folder for this process alone: two that write to one embedded database at once would spoil it. A socket is held, not a file,
 * since it goes with the process however that ends.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(await realpath(folder));
  if (await answers(path)) throw new Error(`Another Heed is running on ${folder}. Stop it first, or set HEED_DATA to another folder.`);
  if (process.platform !== 'win32') await rm(path, { force: true });
  const server = await listen(path);
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

function socketOf(folder: string): string {
  const name = `heed-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

const answers = (path: string): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(path);
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    socket.once('close', () => socket.destroy()).once('connect', () => socket.end());
  });

const listen = (path: string): Promise<Server> =>
  new Promise((held, failed) => {
    const server = createServer((socket) => socket.end());
    server.once('error', failed).listen(path, () => held(server));
  });
