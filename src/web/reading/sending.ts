import type { ReadSentFile } from '../../core/submission/port.ts';

/** Work on files that runs beside the requests of this server: each piece once, and none that outlives it. */
export interface Jobs {
  /** Begins a piece of work under a name of its own, unless it is running. */
  readonly begin: (name: string, work: (signal: AbortSignal) => Promise<void>) => void;
  readonly cancel: (name: string) => void;
  /** Ends all of it, and waits until it has. */
  readonly end: () => Promise<void>;
}

/** What bringing a file in needs. */
export interface Sending {
  readonly read: ReadSentFile;
  readonly jobs: Jobs;
}

/** @param tell what is told of a fault that ended a piece of work */
export function openJobs(tell: (fault: unknown) => void): Jobs {
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  return {
    begin: (name, work) => {
      if (running.has(name)) return;
      const stop = new AbortController();
      const ended = work(stop.signal)
        .catch((fault: unknown) => {
          if (!stop.signal.aborted) tell(fault);
        })
        .finally(() => running.delete(name));
      running.set(name, { stop, ended });
    },
    cancel: (name) => running.get(name)?.stop.abort(),
    end: async () => {
      for (const { stop } of running.values()) stop.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
