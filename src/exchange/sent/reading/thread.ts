import { parentPort, workerData } from 'node:worker_threads';
import { type FromThread, type ThreadTask, underWay } from './message.ts';
import { readBytes } from './read-bytes.ts';

const task: ThreadTask = workerData;
const taken = new Int32Array(task.taken);
const tell = (message: FromThread): void => parentPort?.postMessage(message);
let sent = 0;
let told = 0;

const outcome = await readBytes(
  task.bytes,
  (batch) => {
    tell({ kind: 'batch', batch });
    sent += 1;
    for (let count = Atomics.load(taken, 0); sent - count >= underWay; count = Atomics.load(taken, 0)) Atomics.wait(taken, 0, count);
  },
  (share, rows) => {
    const now = performance.now();
    if (now - told < 100) return;
    told = now;
    tell({ kind: 'progress', progress: { share, rows } });
  },
);
tell({ kind: 'ended', outcome });
