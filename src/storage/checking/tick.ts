import { lastTick } from '../../core/prompt/tick.ts';
import { readingOwnRules } from '../../parse/reading-own-rules.ts';
import type { Database } from '../schema.ts';
import { checkAtWork } from './at-work.ts';
import type { Checking } from './checking.ts';
import { checkDemonstration } from './demonstration.ts';
import { dueIn, partnershipsDue } from './due.ts';
import { keepingWarm } from './warm.ts';

/** What is asked of a tick. */
export interface Tick extends Pick<Checking, 'checks' | 'version' | 'now'> {
  /** Looks at everything anew, whether or not anything is due. */
  readonly all?: boolean;
  /** Called before each partnership, and before each family in it. */
  readonly tell?: (doing: Progress) => void;
  readonly pause?: () => Promise<void>;
}

export interface Progress {
  readonly partnership: { readonly at: number; readonly of: number };
  readonly family?: { readonly at: number; readonly of: number };
}

/** What a tick came to. */
export interface Ticked {
  readonly partnerships: number;
  /** Questions that are other than before. */
  readonly changed: number;
}

/** Ticks over a database: walks are kept warm from one to the next. */
export function ticking(owner: () => Database): (tick: Tick) => Promise<Ticked> {
  const warm = keepingWarm(500);
  return async ({ checks, version, now, all = false, tell = () => {}, pause = () => Promise.resolve() }) => {
    const [db, at, readOwn] = [owner(), lastTick(now()), readingOwnRules(checks)];
    const due = await partnershipsDue(db, at, version, all);
    let changed = 0;
    for (const [i, partnership] of due.entries()) {
      const place = { at: i, of: due.length };
      tell({ partnership: place });
      const checking = {
        checks,
        readOwn,
        version,
        now,
        pause,
        tell: (done: number, of: number) => tell({ partnership: place, family: { at: done, of } }),
      };
      const work = await dueIn(db, partnership, at, version, all);
      changed += partnership.demonstration
        ? await checkDemonstration(db, work, at, checking)
        : await checkAtWork(db, work, at, checking, warm);
    }
    return { partnerships: due.length, changed };
  };
}
