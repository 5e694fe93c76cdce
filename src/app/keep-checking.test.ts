import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantOfNumber } from '../core/time/instant.ts';
import type { Tick } from '../storage/checking/tick.ts';
import { keepChecking, tickOf } from './keep-checking.ts';

const now = () => instantOfNumber(Date.now());
const nothing = { partnerships: 0, changed: 0 };

describe('keeping the checks put', () => {
  afterEach(() => void vi.useRealTimers());

  it('puts them at once, then on every minute of the clock, and no more once it has ended', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9, 0, 40) });
    const at: number[] = [];
    const end = keepChecking(
      async () => {
        at.push(new Date().getUTCSeconds());
        return nothing;
      },
      tickOf([], 'one', now),
      () => {},
    );
    await vi.advanceTimersByTimeAsync(100_000);
    expect(at).toEqual([40, 0, 0]);
    await end();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(at).toHaveLength(3);
  });

  it('tells of a fault and tries again', async () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const check = vi.fn(async () => nothing).mockRejectedValueOnce(new Error('gone'));
    const end = keepChecking(check, tickOf([], 'one', now), (line) => void told.push(line));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['the checks were not put this time: gone']);
    expect(check).toHaveBeenCalledTimes(2);
    await end();
  });

  it('stops between one family and the next when it is ended, and says how far it is while it lasts', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
    const told: string[] = [];
    let looked = 0;
    const check = async ({ tell, pause }: Tick) => {
      for (; ; looked++) {
        tell?.({ partnership: { at: 0, of: 2 }, family: { at: looked, of: 99 } });
        await pause?.();
        vi.setSystemTime(Date.now() + 1000);
      }
    };
    const end = keepChecking(check, tickOf([], 'one', now), (line) => void told.push(line));
    await new Promise((go) => void setImmediate(() => setImmediate(go)));
    await end();
    expect(looked).toBeGreaterThan(0);
    expect(told[0]).toMatch(/^putting the checks to what is on record: 1 of 2, family \d+ of 99$/);
  });
});
