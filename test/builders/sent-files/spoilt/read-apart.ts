import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface ReadApart {
  /** `read`, or the code of why not; `hung` and `died` are for us to mend. */
  readonly outcome: string;
  readonly faults: readonly string[];
  readonly ms: number;
}

/**
 * Reads files one after the other in one thread, that lives on, with what a file's own thread may use: ten thousand threads would take most of an hour to
 * start. A file that does not end within ten seconds, or ends the thread, is said to.
 */
export function readingApart(): { readonly read: (bytes: Uint8Array) => Promise<ReadApart>; readonly end: () => Promise<void> } {
  let thread: Worker | undefined;
  const start = (): Worker =>
    new Worker(new URL('./read-apart-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 640 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
  return {
    read: async (bytes) => {
      thread ??= start();
      const own = thread;
      const stop = new AbortController();
      const ends = (outcome: string) => (): ReadApart => ({ outcome, faults: [outcome], ms: 10_000 });
      own.postMessage(bytes);
      const late = setTimeout(() => stop.abort(), 10_000);
      const read = await Promise.race([
        once(own, 'message', { signal: stop.signal }).then(([message]): ReadApart => message, ends('hung')),
        once(own, 'exit', { signal: stop.signal }).then(ends('died'), ends('hung')),
      ]);
      clearTimeout(late);
      stop.abort();
      if (read.outcome === 'hung' || read.outcome === 'died') {
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
