import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadLimits } from '../../../../src/exchange/sent/limits.ts';

export interface ReadApart {
  /** `read`, or the code of why not. `died` is for us to mend. */
  readonly outcome: string;
  readonly faults: readonly string[];
  /** Of the processor's time. */
  readonly ms: number;
}

/**
 * Reads files one after the other in one thread, that lives on, with what a file's own thread may use: ten thousand threads would take most of an hour to
 * start. It is ended as a file's own thread is: a file that takes longer without a sign of life than it may `took-too-long`.
 */
export function readingApart(): { readonly read: (bytes: Uint8Array) => Promise<ReadApart>; readonly end: () => Promise<void> } {
  let thread: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('./read-apart-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: threadLimits.heapMiB },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    // Its end is told by `exit`.
    started.on('error', () => {});
    return started;
  };
  return {
    read: async (bytes) => {
      thread ??= start();
      const own = thread;
      const stop = new AbortController();
      const late = (): ReadApart => ({ outcome: 'took-too-long', faults: [], ms: threadLimits.silenceMs });
      const died = (): ReadApart => ({ outcome: 'died', faults: ['it ended the thread'], ms: 0 });
      const before = await workedMs(own);
      const look = setInterval(() => {
        void workedMs(own).then((worked) => worked - before > threadLimits.silenceMs && stop.abort());
      }, 250);
      const ended = Promise.race([
        once(own, 'message', { signal: stop.signal }).then(([message]): ReadApart => message, late),
        once(own, 'exit', { signal: stop.signal }).then(died, late),
      ]);
      own.postMessage(bytes);
      const read = await ended;
      clearInterval(look);
      stop.abort();
      if (read.outcome === 'took-too-long' || read.outcome === 'died') {
        await own.terminate();
        thread = undefined;
      }
      return read;
    },
    end: async () => {
      await thread?.terminate();
    },
  };
}

/** The processor's time, so that a busy machine spoils no test. */
const workedMs = async (thread: Worker): Promise<number> => {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
};
