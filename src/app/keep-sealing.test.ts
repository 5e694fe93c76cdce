import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepSealing } from './keep-sealing.ts';

describe('keeping the chain sealed', () => {
  afterEach(() => void vi.useRealTimers());

  it('seals at once, every minute and once more at the end', async () => {
    vi.useFakeTimers();
    const seal = vi.fn(async () => 0);
    const end = keepSealing(seal, () => {});
    expect(seal).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seal).toHaveBeenCalledTimes(3);
    await end();
    expect(seal).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seal).toHaveBeenCalledTimes(4);
  });

  it('tells of a fault and tries again', async () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const seal = vi.fn(async () => 0).mockRejectedValueOnce(new Error('gone'));
    const end = keepSealing(seal, (line) => void told.push(line));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['the chain was not sealed this time: gone']);
    expect(seal).toHaveBeenCalledTimes(2);
    await end();
  });
});
