import { threadLimits } from '../limits.ts';
import { underWay } from './message.ts';

/** How long a thread has worked. Its time counts while it need not wait for whoever takes its rows. */
export interface Patience {
  /** The thread gave a sign of life. */
  readonly alive: () => void;
  readonly gave: () => void;
  readonly wasTaken: () => void;
  readonly isOver: () => boolean;
}

export function patience(now: () => number): Patience {
  let waiting = 0;
  let worked = 0;
  let since = now();
  const silent = (): number => (waiting < underWay ? now() - since : 0);
  const alive = (): void => {
    worked += silent();
    since = now();
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
    isOver: () => silent() > threadLimits.silenceMs || worked + silent() > threadLimits.workMs,
  };
}
