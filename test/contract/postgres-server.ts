import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from './postgres-programs.ts';

/** A PostgreSQL server of a test's own. */
export interface PostgresServer {
  /** Connects as its superuser to the database `postgres`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root, and `nobody` is on every Linux. */
const nobody = 65_534;

/** Makes and starts an empty server on this machine, from the binaries in npm, that keeps nothing once it is stopped. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const asRoot = process.getuid?.() === 0;
  const runAs = asRoot ? { uid: nobody, gid: nobody } : {};
  const folder = await mkdtemp(join(tmpdir(), 'heed-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomUUID();
  await mkdir(data);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (asRoot) {
    await chmod(folder, 0o755);
    await Promise.all([data, passwordFile].map((path) => chown(path, nobody, nobody)));
  }
  const { initdb, postgres } = await postgresPrograms(asRoot ? folder : undefined);
  const asSuperuser = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const asUtf8 = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await finish(spawn(initdb, [`--pgdata=${data}`, '--no-sync', ...asSuperuser, ...asUtf8], { cwd: folder, ...runAs }));

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((setting) => ['-c', setting]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], { cwd: folder, ...runAs });
  const stopWithUs = () => server.kill('SIGQUIT');
  process.once('exit', stopWithUs);
  await readiness(server);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener('exit', stopWithUs);
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function finish(program: ChildProcess): Promise<void> {
  const said = keepOutput(program);
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(said());
}

function readiness(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const said = keepOutput(server);
  server.stderr?.on('data', () => said().includes('ready to accept connections') && resolve());
  server.on('error', reject);
  server.on('exit', () => reject(new Error(said())));
  return promise;
}

function keepOutput(program: ChildProcess): () => string {
  let text = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
