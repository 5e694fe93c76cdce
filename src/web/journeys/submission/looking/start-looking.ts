import { Worker } from 'node:worker_threads';
import type { PersonListed } from '../../../../core/submission/who/people-table.ts';
import type { FromLooking, Looked, LookingTask, RowsToLook, Together, ToLook } from './message.ts';

/** Heap of the thread; and the processor's time in which it answers: a thousand times what rows need. Our choice. */
const heapMiB = 256;
const mostWorkMs = 60_000;
const lookEveryMs = 1000;

/** A thread that looks through rows. Whatever is asked of it is answered in turn; all of it is refused once it has ended. */
export interface Looking {
  readonly rows: (rows: RowsToLook) => Promise<Looked>;
  readonly together: (listed: readonly PersonListed[]) => Promise<Together>;
  readonly end: () => Promise<void>;
}

/** Looks through rows in a thread of its own, so that whoever else asks the server waits for none of it. */
export function startLooking(workerData: LookingTask, signal: AbortSignal): Looking {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: 48 },
  });
  // What is printed there may repeat the file.
  thread.stdout.resume();
  thread.stderr.resume();
  const waiting: PromiseWithResolvers<FromLooking>[] = [];
  let fault: Error | undefined;
  const fail = (why: Error): void => {
    fault ??= why;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  let workedWhenAnswered = 0;
  let worked = 0;
  const look = setInterval(() => {
    void workedBy(thread).then((ms) => {
      worked = ms ?? worked;
      if (waiting.length === 0) workedWhenAnswered = worked;
      if (worked - workedWhenAnswered <= mostWorkMs) return;
      fail(new Error('looking through rows took too long'));
      void thread.terminate();
    });
  }, lookEveryMs);
  thread.on('message', (answered: FromLooking) => {
    workedWhenAnswered = worked;
    waiting.shift()?.resolve(answered);
  });
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('looking through rows ended before it was done')));
  const stop = (): void => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  const ask = (asked: ToLook): Promise<FromLooking> => {
    const one = Promise.withResolvers<FromLooking>();
    // Nobody may be waiting for it when work ends early.
    one.promise.catch(() => {});
    if (fault === undefined) waiting.push(one);
    else one.reject(fault);
    thread.postMessage(asked);
    return one.promise;
  };
  return {
    rows: async (rows) => {
      const answered = await ask({ kind: 'rows', ...rows });
      if (answered.kind !== 'rows') throw new Error('another answer than was asked');
      return answered;
    },
    together: async (listed) => {
      const answered = await ask({ kind: 'names', listed });
      if (answered.kind !== 'names') throw new Error('another answer than was asked');
      return answered;
    },
    end: async () => {
      clearInterval(look);
      signal.removeEventListener('abort', stop);
      await thread.terminate();
    },
  };
}

/** Milliseconds of the processor that a thread has had; nothing is known of one that has ended. */
async function workedBy(thread: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await thread.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return undefined;
  }
}
