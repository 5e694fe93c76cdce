import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { heed } from '../cli/heed.ts';
import type { Keeping, Ports, Unreachable } from '../cli/ports.ts';
import { nextTick } from '../core/prompt/tick.ts';
import { instantOfNumber } from '../core/time/instant.ts';
import { readCaseFile, readExpectedFile } from '../exchange/read-case-file.ts';
import { readFileText } from '../exchange/read-file-text.ts';
import { readRuleFile } from '../exchange/read-rule-file.ts';
import { catalogue } from './catalogue.ts';
import { checksVersion } from './checks-version.ts';
import { tickOf } from './keep-checking.ts';
import { matchPorts } from './match-ports.ts';
import { expectedPath, isReviewed, type Shipped, shippedFiles } from './shipped-cases.ts';
import { storageConfig } from './storage-config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const withExpected = (shipped: Shipped) => ({ file: join(root, shipped.path), expected: join(root, expectedPath(shipped)) });

const now = () => instantOfNumber(Date.now());
// Only a command that waits for ticks hears it: any other ends as a command does.
const stopping = new AbortController();

const ports: Ports = {
  ...matchPorts,
  readCaseFile,
  readExpectedFile,
  readRuleFile,
  shippedCases: (which) =>
    (which === 'reviewed' ? shippedFiles().filter(isReviewed) : shippedFiles().filter((one) => !isReviewed(one))).map(withExpected),
  readText: readFileText,
  withStorage: <T>(work: (storage: Keeping) => Promise<T>) => reached(() => withOpenStorage(work)),
  migrate: () => reached(migrateAll),
  nextTick: async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      if (process.listenerCount(signal) === 0) process.once(signal, () => stopping.abort());
    await wait(nextTick(now()) - now(), undefined, { signal: stopping.signal }).catch(() => {});
    return !stopping.signal.aborted;
  },
};

// The database is a large part to start, and most commands do without it.
async function withOpenStorage<T>(work: (storage: Keeping) => Promise<T>): Promise<T> {
  const { withStorage } = await import('../storage/storage.ts');
  return withStorage(storageConfig(process.env), (storage) => {
    const tick = tickOf(catalogue, checksVersion(), now);
    return work({ ...storage, check: (asked) => storage.check({ ...tick, ...asked }) });
  });
}

async function migrateAll(): Promise<readonly string[]> {
  const { openHome } = await import('../storage/home.ts');
  const { migrate } = await import('../storage/migrate.ts');
  const home = await openHome(storageConfig(process.env));
  try {
    if (home.owner === undefined) throw new Error("Migrating a server needs the owner's login: set HEED_OWNER_URL.");
    return await migrate(home.owner);
  } finally {
    await home.close();
  }
}

/** What a person can do something about is said in a line; a bug keeps its stack. */
async function reached<T>(work: () => Promise<T>): Promise<T | Unreachable> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Error) || bugs.some((bug) => fault instanceof bug)) throw fault;
    return { unreachable: fault.message || ('code' in fault ? String(fault.code) : fault.name) };
  }
}

const bugs = [TypeError, RangeError, ReferenceError, SyntaxError];

process.exitCode = await heed(process.argv.slice(2), ports, catalogue);
