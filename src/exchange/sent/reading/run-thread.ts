import { Worker } from 'node:worker_threads';
import { type ThreadLimits, threadLimits } from '../limits.ts';
import type { NotRead, ReadSentOptions, SentFile } from '../sent-file.ts';
import { whyNot } from '../why-not.ts';
import type { FromThread, ThreadTask } from './message.ts';
import { patience } from './patience.ts';

const lookEveryMs = 100;

/** Reads in a thread of its own, and ends it whatever happens: at its end, on a fault of either side, at a limit, or when it is told to. */
export function runThread(
  bytes: Uint8Array,
  { onBatch, onProgress, signal }: ReadSentOptions,
  may: ThreadLimits = threadLimits,
): Promise<SentFile | NotRead> {
  const taken = new SharedArrayBuffer(4);
  const thread = startThread({ bytes, taken }, may);
  const { promise, resolve, reject } = Promise.withResolvers<SentFile | NotRead>();
  const time = patience(() => performance.now(), may);
  const cancel = (): void => resolve(whyNot('cancelled'));
  const look = setInterval(() => {
    void usedBy(thread).then(({ workedMs, buffersMiB }) => {
      if (time.isOver(workedMs)) resolve(whyNot('took-too-long'));
      if (buffersMiB > may.buffersMiB) resolve(whyNot('took-too-much-memory'));
    });
  }, lookEveryMs);
  // Batches are taken one after the other; what comes after them waits for them.
  let isOver = false;
  let before: Promise<void> = Promise.resolve();
  const next = (then: () => void | Promise<void>): void => {
    before = before.then(() => (isOver ? undefined : then())).catch(reject);
  };
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'batch') {
      time.gave();
      next(async () => {
        await onBatch(message.batch);
        time.wasTaken();
        const count = new Int32Array(taken);
        Atomics.add(count, 0, 1);
        Atomics.notify(count, 0);
      });
    } else if (message.kind === 'progress') {
      time.alive();
      next(() => onProgress?.(message.progress));
    } else next(() => resolve(message.outcome));
  });
  thread.on('error', (error: NodeJS.ErrnoException) =>
    resolve(whyNot(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'took-too-much-memory' : 'failed')),
  );
  thread.on('exit', () => next(() => resolve(whyNot('failed'))));
  signal?.addEventListener('abort', cancel, { once: true });
  return promise.finally(async () => {
    isOver = true;
    clearInterval(look);
    signal?.removeEventListener('abort', cancel);
    await thread.terminate();
    // Whoever takes rows is done with the last of them before they are told.
    await before;
  });
}

/** Without our settings and arguments: it needs none. What libraries print there goes nowhere, for it may repeat the file. */
function startThread(workerData: ThreadTask, { heapMiB }: ThreadLimits): Worker {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: 48 },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  return thread;
}

/** Nothing is known of a thread that has ended. Buffers lie beside the heap, and no limit of a thread holds for them. */
async function usedBy(thread: Worker): Promise<{ readonly workedMs: number; readonly buffersMiB: number }> {
  try {
    const [{ user, system }, { external_memory }] = await Promise.all([thread.cpuUsage(), thread.getHeapStatistics()]);
    return { workedMs: (user + system) / 1000, buffersMiB: external_memory / 2 ** 20 };
  } catch {
    return { workedMs: 0, buffersMiB: 0 };
  }
}
