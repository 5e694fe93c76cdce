import { describe, expect, it } from 'vitest';
import { threadLimits } from '../limits.ts';
import { patience } from './patience.ts';
import { runThread } from './run-thread.ts';
import { inTurn } from './turns.ts';

const text = (rows: number): Uint8Array => new TextEncoder().encode('12/03/2019,HV,Seen at home\n'.repeat(rows));
const nothing = { onBatch: () => {} };

describe('the thread that reads a file', () => {
  it('is ended where it takes too long, or more memory than it may, and the server goes on', async () => {
    // So long that it is looked at before it is read.
    const long = text(1_000_000);
    expect(await runThread(long, nothing, { ...threadLimits, silenceMs: -1 })).toMatchObject({ code: 'took-too-long' });
    expect(await runThread(long, nothing, { ...threadLimits, buffersMiB: 0 })).toMatchObject({ code: 'took-too-much-memory' });
    expect(await runThread(long, nothing, { ...threadLimits, heapMiB: 24 })).toMatchObject({ code: 'took-too-much-memory' });
  });

  it('waits for whoever takes its rows, so that they never pile up', async () => {
    let given = 0;
    let most = 0;
    const read = await runThread(text(20_000), {
      onBatch: async ({ rows }) => {
        given += 1;
        most = Math.max(most, rows.length);
        await new Promise(setImmediate);
      },
    });
    expect(read).toMatchObject({ tables: [{ rows: 20_000 }] });
    expect([given, most]).toEqual([40, 500]);
  });

  it('says how far it has come, and gives nothing once it was stopped', async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    let after = 0;
    const read = await runThread(text(100_000), {
      onBatch: () => {
        if (stop.signal.aborted) after += 1;
      },
      onProgress: ({ share }) => {
        shares.push(share);
        stop.abort();
      },
      signal: stop.signal,
    });
    expect(read).toMatchObject({ code: 'cancelled' });
    expect(after).toBe(0);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('is waited for as long as it shows signs of life, by the time that it works and not by the clock of a busy server', () => {
    let now = 0;
    const time = patience(() => now, { ...threadLimits, silenceMs: 10, workMs: 100, idleMs: 1_000 });
    now = 900;
    expect(time.isOver(10)).toBe(false);
    expect(time.isOver(11)).toBe(true);
    time.alive();
    expect(time.isOver(21)).toBe(false);
    for (let worked = 21; worked <= 100; worked += 5) {
      time.isOver(worked);
      time.alive();
    }
    expect(time.isOver(101)).toBe(true);
  });

  it('is waited for by the clock where it does nothing, but for what it waits for itself', () => {
    let now = 0;
    const time = patience(() => now, { ...threadLimits, idleMs: 1_000 });
    now = 1_001;
    expect(time.isOver(0)).toBe(true);
    time.gave();
    time.gave();
    now = 9_000;
    expect(time.isOver(0)).toBe(false);
    time.wasTaken();
    now = 10_001;
    expect(time.isOver(0)).toBe(true);
  });
});

describe('files that wait for each other', () => {
  it('are read so many at once, and one that is stopped while it waits takes no turn', async () => {
    const stop = new AbortController();
    const first = await inTurn(1);
    let began = '';
    const second = inTurn(1, stop.signal).then((end) => {
      began += 'second';
      return end;
    });
    const third = inTurn(1).then((end) => {
      began += 'third';
      return end;
    });
    stop.abort();
    (await second)();
    expect(began).toBe('second');
    first();
    (await third)();
    expect(began).toBe('secondthird');
    (await inTurn(1))();
  });
});
