import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../test/builders/sent-files/spoilt/faults-of.ts';
import { readSpoilt } from '../../../test/builders/sent-files/spoilt/read-spoilt.ts';
import { soundFiles, spoiltFile } from '../../../test/builders/sent-files/spoilt/spoilt-file.ts';
import { readSent } from './read-sent.ts';
import type { SentBatch } from './sent-file.ts';

describe('a file that was spoilt', () => {
  it('is read whole, or refused in words that repeat nothing of it', async () => {
    const seeds = fc.sample(fc.nat({ max: 2 ** 31 }), { numRuns: 100, seed: 43 });
    expect((await readSpoilt(seeds)).faults).toEqual([]);
  });

  it('is refused the same in a thread of its own, which it cannot outlive', async () => {
    const sound = await soundFiles();
    for (const seed of fc.sample(fc.nat({ max: 2 ** 31 }), { numRuns: 6, seed: 7 })) {
      const { what, bytes } = spoiltFile(sound, seed);
      const batches: SentBatch[] = [];
      const outcome = await readSent(bytes, { onBatch: (batch) => void batches.push(batch) });
      expect([what, ...faultsOf(outcome, batches)]).toEqual([what]);
    }
  });
});
