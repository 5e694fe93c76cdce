import { parentPort } from 'node:worker_threads';
import { readBytes } from '../../../../src/exchange/sent/reading/read-bytes.ts';
import type { SentBatch } from '../../../../src/exchange/sent/sent-file.ts';
import { faultsOf } from './faults-of.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  const batches: SentBatch[] = [];
  const from = process.threadCpuUsage();
  const outcome = await readBytes(bytes, (batch) => void batches.push(structuredClone(batch)));
  const { user, system } = process.threadCpuUsage(from);
  const ms = (user + system) / 1000;
  parentPort?.postMessage({ outcome: 'code' in outcome ? outcome.code : 'read', faults: [...new Set(faultsOf(outcome, batches))], ms });
});
