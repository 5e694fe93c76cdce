import type { ThreadLimits } from '../limits.ts';
import { underWay } from './message.ts';

/**
 * How long a thread is waited for. What counts is the processor's time, so that no file is refused because the server is busy, and the time in which the thread
 * waits for whoever takes its rows counts nothing. A thread that does nothing at all is waited for by the clock.
 */
export interface Patience {
  /** The thread gave a sign of life. */
  readonly alive: () => void;
  readonly gave: () => void;
  readonly wasTaken: () => void;
  /** @param workedMs the processor's time that the thread has had in all */
  readonly isOver: (workedMs: number) => boolean;
}

export function patience(now: () => number, { silenceMs, workMs, idleMs }: ThreadLimits): Patience {
  let waiting = 0;
  let since = now();
  let worked = 0;
  let workedWhenAlive = 0;
  const alive = (): void => {
    since = now();
    workedWhenAlive = worked;
  };
  return {
    alive,
    gave: () => {
      alive();
      waiting += 1;
    },
    wasTaken: () => {
      alive();
      waiting -= 1;
    },
    isOver: (workedMs) => {
      worked = workedMs;
      return worked - workedWhenAlive > silenceMs || worked > workMs || (waiting < underWay && now() - since > idleMs);
    },
  };
}
