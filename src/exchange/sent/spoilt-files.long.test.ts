import { describe, expect, it } from 'vitest';
import { readSpoilt, sayCounts } from '../../../test/builders/sent-files/spoilt/read-spoilt.ts';

const thousand = 1_000;

describe('ten thousand spoilt files', () => {
  it.each(Array.from({ length: 10 }, (_, i) => i))(
    'of thousand %i: each is read whole, or refused in words that repeat nothing of it, and none ends its thread',
    async (nth) => {
      const read = await readSpoilt(Array.from({ length: thousand }, (_, i) => nth * thousand + i));
      console.info(sayCounts(read));
      expect(read.faults).toEqual([]);
    },
  );
});
