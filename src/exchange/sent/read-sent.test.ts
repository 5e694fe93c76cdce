import { describe, expect, it } from 'vitest';
import { writeAs } from '../../../test/builders/sent-files/write-as.ts';
import { dayOf } from '../../core/time/day.ts';
import { readSent } from './read-sent.ts';
import type { SentBatch } from './sent-file.ts';

const rows = [
  ['Date', 'Source', 'Event'],
  [new Date('2019-03-12'), 'HV notes', 'Home visit.\nNobody in'],
  [new Date('2019-03-14T15:20Z'), 'GP', 'Seen at the surgery, “well”'],
];

describe('a file that an agency sent', () => {
  it('is read in a thread, row by row, with the place of each', async () => {
    const batches: SentBatch[] = [];
    const bytes = await writeAs('xlsx', [{ name: 'Visits', rows }]);
    const read = await readSent(bytes, { onBatch: (batch) => void batches.push(batch) });
    expect(read).toMatchObject({ format: 'xlsx', tables: [{ name: 'Visits', rows: 3 }] });
    expect(batches.flatMap((batch) => batch.rows)).toEqual([
      {
        place: { kind: 'sheet', sheet: 'Visits', row: 1 },
        cells: ['Date', 'Source', 'Event'].map((text) => ({ kind: 'text', text })),
      },
      {
        place: { kind: 'sheet', sheet: 'Visits', row: 2 },
        cells: [
          { kind: 'day', text: '12/03/2019', day: dayOf(2019, 3, 12) },
          { kind: 'text', text: 'HV notes' },
          { kind: 'text', text: 'Home visit.\nNobody in' },
        ],
      },
      {
        place: { kind: 'sheet', sheet: 'Visits', row: 3 },
        cells: [
          { kind: 'day', text: '14/03/2019 15:20', day: dayOf(2019, 3, 14), at: 920 },
          { kind: 'text', text: 'GP' },
          { kind: 'text', text: 'Seen at the surgery, “well”' },
        ],
      },
    ]);
  });

  it('may be stopped, and its thread ends', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ['12/03/2019', `event ${i}`]);
    const stop = new AbortController();
    const bytes = await writeAs('csv', [{ name: '', rows: many }]);
    const read = await readSent(bytes, { onBatch: () => stop.abort(), signal: stop.signal });
    expect(read).toMatchObject({ code: 'cancelled' });
  });

  it('is not read further once its rows cannot be taken', async () => {
    const bytes = await writeAs('csv', [{ name: '', rows }]);
    const failing = () => Promise.reject(new Error('no room'));
    await expect(readSent(bytes, { onBatch: failing })).rejects.toThrow('no room');
  });
});
