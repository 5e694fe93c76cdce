import { describe, expect, it } from 'vitest';
import { proposeTable } from '../../src/core/submission/columns.ts';
import type { ReadRow } from '../../src/core/submission/read-row.ts';
import { mapFor, readRows } from '../../src/core/submission/read-rows.ts';
import type { SentRow } from '../../src/core/submission/sent.ts';
import type { TakenRow } from '../../src/core/taken-out/taken-chronology.ts';
import { dayOf } from '../../src/core/time/day.ts';
import { files } from '../../src/exchange/files.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { chronologyOfCase } from '../builders/chronologies-taken.ts';
import { demonstration } from '../builders/demonstration.ts';

const today = dayOf(2026, 11, 20);
const cases = demonstration().map((told) => [told.partnership.name, told] as const);

/** The rows of the chronology in a file, as a submission would read them with every column as it is proposed. */
async function readBack(bytes: Uint8Array): Promise<readonly ReadRow[]> {
  const tables = new Map<number, SentRow[]>();
  const read = await readSent(bytes, { onBatch: ({ table, rows }) => void tables.set(table, [...(tables.get(table) ?? []), ...rows]) });
  if ('code' in read) throw new Error(read.says);
  const [chronology, ...others] = [...tables.values()].flatMap((rows) => {
    const proposed = proposeTable(rows, today);
    return proposed.is === 'chronology' ? [{ rows, proposed }] : [];
  });
  expect(others.map((one) => one.rows[0]?.cells.map(({ text }) => text))).toEqual([]);
  if (chronology === undefined) throw new Error('no table was taken for a chronology');
  const { rows, proposed } = chronology;
  const under = rows.slice((proposed.head ?? -1) + 1);
  const meanings = proposed.columns.map(({ meaning }) => meaning);
  return [...readRows(under, mapFor(under, meanings, today), { today })].map((one) => one.read);
}

const lines = (texts: readonly string[]): string =>
  texts
    .join('\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
const trimmed = (text: string): string => lines([text]);

function expectSame(read: ReadRow, { row, cells }: TakenRow, format: keyof typeof files.write): void {
  const of = row.reference;
  expect([of, read.reference]).toEqual([of, of]);
  expect([of, read.when.kind === 'read' ? read.when.when.edtf : read.when]).toEqual([of, row.when.edtf]);
  if (row.when.earliest === row.when.latest) expect([of, read.at]).toEqual([of, row.at]);
  expect([of, read.recorded.kind === 'read' ? read.recorded.when.edtf : read.recorded]).toEqual([of, row.recorded.on.edtf]);
  const event = format === 'docx' ? [...cells.kind, ...cells.event] : cells.event;
  expect([of, trimmed(read.event)]).toEqual([of, lines(event)]);
  if (format !== 'docx') expect([of, read.kind]).toEqual([of, lines(cells.kind)]);
  expect([of, read.agency]).toEqual([of, lines(cells.source)]);
  expect([of, read.present]).toEqual([of, cells.present.map((name) => name.replace(/;$/, ''))]);
  expect([of, trimmed(read.action)]).toEqual([of, lines(cells.action)]);
  expect([of, read.comment]).toEqual([of, '']);
  expect([of, read.told.map(({ agency, when }) => `${agency} ${when?.earliest}`)]).toEqual([
    of,
    row.knownTo.map(({ since }, i) => `${(cells.knownTo[i] ?? '').split(/, \d/)[0]?.replaceAll(/[“”]/g, '')} ${since}`),
  ]);
  const [seen] = row.child;
  expect([of, read.seen?.seen]).toEqual([
    of,
    seen === undefined ? undefined : /^Seen\b/.test(seen) ? 'yes' : /^Not seen/.test(seen) ? 'no' : read.seen?.seen,
  ]);
  if (read.seen?.seen === 'yes') expect([of, seen]).toEqual([of, expect.stringMatching(/^Seen\b|^“/)]);
}

describe.each(['docx', 'xlsx', 'csv'] as const)('a chronology taken out as %s', (format) => {
  it.each(cases)('of %s is read back entry by entry in every column that it carries', async (_, told) => {
    const taken = await chronologyOfCase(told);
    const read = await readBack(await files.write[format](taken));
    expect(read).toHaveLength(taken.rows.length);
    taken.rows.forEach((row, i) => {
      const one = read[i];
      if (one === undefined) throw new Error(`no row ${i}`);
      expectSame(one, row, format);
    });
  });
});
