import type { AnyCheck } from '../core/check/check.ts';
import { nextTick } from '../core/prompt/tick.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Progress, Tick, Ticked } from '../storage/checking/tick.ts';

/** What the checks of this program are put with, all but what each tick says of itself. */
export const tickOf = (checks: readonly AnyCheck[], version: string, now: () => Instant): Tick => ({
  checks,
  version,
  now,
  // Requests that came meanwhile are answered first.
  pause: () => new Promise((go) => void setImmediate(go)),
});

const everySecond = 1000;

/** Words for how far a tick is, once a second at most. */
export function progress(now: () => number, tell: (line: string) => void): (doing: Progress) => void {
  let told = now();
  return ({ partnership, family }) => {
    if (now() - told < everySecond) return;
    told = now();
    const families = family === undefined ? '' : `, family ${family.at + 1} of ${family.of}`;
    tell(`putting the checks to what is on record: ${partnership.at + 1} of ${partnership.of}${families}`);
  };
}

/**
 * Puts the checks now and on every tick, one at a time. On a server the web's login may not; there `heed check` runs. A fault is told and tried again
 * on the next tick: what is due stays due.
 * @returns ends it, between one family and the next
 */
export function keepChecking(check: (tick: Tick) => Promise<Ticked>, tick: Tick, tell: (line: string) => void): () => Promise<void> {
  let isEnding = false;
  let timer: NodeJS.Timeout | undefined;
  let last = once();
  return async () => {
    isEnding = true;
    clearTimeout(timer);
    await last;
  };

  async function once(): Promise<void> {
    try {
      await check({
        ...tick,
        tell: progress(tick.now, tell),
        pause: async () => {
          await tick.pause?.();
          if (isEnding) throw ending;
        },
      });
    } catch (fault) {
      if (fault !== ending) tell(`the checks were not put this time: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    if (isEnding) return;
    timer = setTimeout(() => {
      last = once();
    }, nextTick(tick.now()) - tick.now());
    timer.unref();
  }
}

const ending = Symbol('ending');
