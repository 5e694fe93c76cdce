import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import type { NewRow } from '../../src/core/ledger/bringing-in.ts';
import type { Draft } from '../../src/core/ledger/draft.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { inRole } from '../../src/storage/take-role.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, span } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const people = ['amy'] as const;
const keys = { people: new Set<string>(people), agencies: new Set(['hv', 'csc']) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people }).ledger();

const rowsOf = (texts: readonly string[], from = 0): readonly NewRow[] =>
  texts.map((text, i) => ({
    row: from + i,
    table: 0,
    sent: JSON.stringify({ place: { kind: 'line', line: i + 1 }, cells: [{ kind: 'text', text }] }),
    print: createHash('sha256').update(text).digest('hex'),
  }));

describe.each(homes)('what an agency brings in, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
  });
  afterAll(() => bench?.close());

  const as = <T>(agency: string, work: (records: DeskRecords) => Promise<T>, worker?: string): Promise<T> =>
    bench.storage.records.asVantage(
      { partnership, vantage: { kind: 'agency', agency: agencyId(agency) }, ...(worker === undefined ? {} : { worker }) },
      work,
    );

  /** Brings a file in, and reads these rows of it. */
  async function read(
    agency: string,
    texts: readonly string[],
    worker?: string,
  ): Promise<{ id: string; bytes: Uint8Array; sha256: string }> {
    const [id, attempt] = [randomUUID(), randomUUID()];
    const bytes = new TextEncoder().encode(`${id}${texts.join('\n')}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await as(agency, (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt }), worker);
    expect(await as(agency, (desk) => desk.keepRows(id, attempt, rowsOf(texts)), worker)).toBe('kept');
    expect(await as(agency, (desk) => desk.finishReading(id, attempt, [{ name: 'Text', from: 0, rows: texts.length }]), worker)).toBe(
      'kept',
    );
    return { id, bytes, sha256 };
  }

  /** Looks through its rows, as the job does. */
  async function sort(agency: string, id: string, follows?: string): Promise<void> {
    const attempt = randomUUID();
    await as(agency, async (desk) => {
      await desk.beginSorting(id, attempt, follows);
      const rows = await desk.rowsFrom(id, 0, 1000);
      await desk.sortRows(
        id,
        attempt,
        rows.map(({ row, sent }) => ({
          row,
          print: createHash('sha256')
            .update(sent.replace(/"line": ?\d+/, ''))
            .digest('hex'),
          state: 'waiting',
          alike: 'note',
          dated: row === 0 ? 'not-read' : 'read',
          twins: 0,
        })),
      );
      await desk.settleUnchanged(id);
      await desk.finishSorting(id, attempt, [['Mum', 2]]);
    });
  }

  const draftOf = (id: string, row: number, when = '2023-05-01'): Draft => ({
    id: entryId(`${id}-${row}`),
    by: agencyId('hv'),
    body: bodyOf({ by: 'hv', kind: 'note', when, about: ['amy'], text: `Row ${row}` }, keys),
    source: { kind: 'imported', file: 'visits.csv', where: `line ${row}` },
    imported: { recorded: endOf(day('2023-06-01')), recordedAs: span('2023-06-01') },
  });

  it('is kept byte for byte in parts, and the same bytes again are the file that is there', async () => {
    const bytes = new Uint8Array(2_500_001).map((_, i) => i % 251);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [id, attempt] = [randomUUID(), randomUUID()];
    await as('hv', (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt }), 'Jo');
    expect(Buffer.compare(Buffer.from((await as('hv', (desk) => desk.bytesOfSubmission(id))) ?? []), Buffer.from(bytes))).toBe(0);
    const again = await as('hv', (desk) => desk.bringIn({ id: randomUUID(), name: 'other.csv', sha256, bytes, attempt }), 'Sam');
    expect(again).toMatchObject({ already: { id, name: 'visits.csv', broughtBy: 'Jo' } });
    // Another agency that brings the same bytes in brings them in for itself.
    const other = await as('csc', (desk) => desk.bringIn({ id: randomUUID(), name: 'visits.csv', sha256, bytes, attempt }));
    expect(other).toMatchObject({ brought: { state: 'reading' } });
  });

  it('is its own agency’s alone, whoever there brought it: no other agency and nobody who reads the whole sees it, its rows or how many', async () => {
    const { id } = await read('hv', ['one', 'two'], 'Jo');
    expect(await as('hv', (desk) => desk.findSubmission(id), 'Sam')).toMatchObject({ counts: { waiting: 2 } });
    const look = async (desk: DeskRecords) => [
      await desk.findSubmission(id),
      await desk.bytesOfSubmission(id),
      await desk.rowsFrom(id, 0, 10),
      await desk.goneRows(id, 10),
      (await desk.filterCounts(id)).all,
      await desk.discardSubmission(id),
    ];
    const nothing = [undefined, undefined, [], [], 0, 'no-such'];
    expect(await as('csc', look)).toEqual(nothing);
    expect(await bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, look)).toEqual(nothing);
    for (const role of ['heed_whole', 'heed_lobby', 'heed_loader', 'heed_checker', 'heed_sealer', 'heed_office'] as const)
      await expect(inRole(bench.superuser, role, (tx) => tx.selectFrom('submission_row').select('row_no').execute())).rejects.toThrow(
        /permission denied/,
      );
  });

  it('has no row before all are read; broken off, none is left, and it is read again whole', async () => {
    const [id, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const bytes = new TextEncoder().encode(id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await as('hv', (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt: first }));
    await as('hv', (desk) => desk.keepRows(id, first, rowsOf(['one', 'two'])));
    expect(await as('hv', (desk) => desk.rowsFrom(id, 0, 10))).toEqual([]);
    expect(await as('hv', (desk) => desk.beginWork(id, second))).toBe('kept');
    expect(await as('hv', (desk) => desk.keepRows(id, first, rowsOf(['three'], 2)))).toBe('stopped');
    await as('hv', (desk) => desk.keepRows(id, second, rowsOf(['one', 'two', 'three'])));
    await as('hv', (desk) => desk.finishReading(id, second, [{ name: 'Text', from: 0, rows: 3 }]));
    expect((await as('hv', (desk) => desk.rowsFrom(id, 0, 10))).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('cancelled or not to be read, leaves nothing behind, and work that goes on is told', async () => {
    const left = async (id: string) => {
      const rows = await bench.superuser.selectFrom('submission_row').select('row_no').where('submission_id', '=', id).execute();
      const parts = await bench.superuser.selectFrom('submission_part').select('part').where('submission_id', '=', id).execute();
      return rows.length + parts.length;
    };
    for (const end of ['cancel', 'refuse'] as const) {
      const [id, attempt] = [randomUUID(), randomUUID()];
      const bytes = new TextEncoder().encode(id);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await as('hv', (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt }));
      await as('hv', (desk) => desk.keepRows(id, attempt, rowsOf(['one'])));
      expect(await left(id)).toBe(2);
      if (end === 'cancel') expect(await as('hv', (desk) => desk.discardSubmission(id))).toBe('gone');
      else expect(await as('hv', (desk) => desk.refuseReading(id, attempt, 'It has a password.'))).toBe('kept');
      expect(await left(id)).toBe(0);
      expect(await as('hv', (desk) => desk.keepRows(id, attempt, rowsOf(['two'])))).toBe('stopped');
      // It may be tried again.
      if (end === 'refuse')
        expect(await as('hv', (desk) => desk.bringIn({ id: randomUUID(), name: 'visits.csv', sha256, bytes, attempt }))).toHaveProperty(
          'brought',
        );
    }
  });

  it('work that ended with its server is nobody’s once it is swept, and what it had read is gone', async () => {
    const [id, attempt] = [randomUUID(), randomUUID()];
    const bytes = new TextEncoder().encode(id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await as('hv', (desk) => desk.bringIn({ id, name: 'visits.csv', sha256, bytes, attempt }));
    await as('hv', (desk) => desk.keepRows(id, attempt, rowsOf(['one'])));
    await inRole(bench.superuser, 'heed_lobby', async (tx) => {
      const { sql } = await import('kysely');
      await sql`SELECT heed.sweep_submissions(interval '0')`.execute(tx);
    });
    expect(await as('hv', (desk) => desk.findSubmission(id))).toMatchObject({ state: 'reading', isAtWork: false });
    const rows = await bench.superuser.selectFrom('submission_row').select('row_no').where('submission_id', '=', id).execute();
    expect(rows).toEqual([]);
    expect(await as('hv', (desk) => desk.keepRows(id, attempt, rowsOf(['two'])))).toBe('stopped');
  });

  it('records each row once however often it is confirmed, says what the ledger does not take, and stays from then on', async () => {
    const { id } = await read('hv', ['one', 'two', 'three']);
    await sort('hv', id);
    const drafts = [0, 1].map((row) => ({ row, draft: draftOf(id, row) }));
    const late = { row: 2, draft: draftOf(id, 2, '2023-07-01') };
    expect(await as('hv', (desk) => desk.confirmRows(id, [...drafts, late]))).toMatchObject([
      { row: 2, refusal: { refused: 'recorded-before-it-happened' } },
    ]);
    expect(await as('hv', (desk) => desk.confirmRows(id, drafts))).toEqual([]);
    const entries = (await as('hv', (desk) => desk.entries())).filter(({ text }) => text.startsWith('Row'));
    expect(entries.map(({ text, source }) => [text, source])).toEqual([
      ['Row 0', { kind: 'imported', file: 'visits.csv', where: 'line 0' }],
      ['Row 1', { kind: 'imported', file: 'visits.csv', where: 'line 1' }],
    ]);
    expect(await as('hv', (desk) => desk.filterCounts(id))).toMatchObject({ waiting: 1, accepted: 2, all: 3 });
    expect(await as('hv', (desk) => desk.discardSubmission(id))).toBe('stays');
    expect(await as('hv', (desk) => desk.rowsOfEntries(entries.map((entry) => entry.id as EntryId)))).toEqual([
      { submission: id, row: 0 },
      { submission: id, row: 1 },
    ]);
  });

  it('a newer copy takes over what stands word for word, asks about what is gone, and what waits passes on to it', async () => {
    const before = await read('hv', ['same', 'dropped', 'left', 'waits', 'same']);
    await sort('hv', before.id);
    await as('hv', (desk) =>
      desk.confirmRows(
        before.id,
        [0, 1].map((row) => ({ row, draft: draftOf(before.id, row) })),
      ),
    );
    await as('hv', (desk) => desk.leaveOut(before.id, [2], 'Not about Amy'));
    const after = await read('hv', ['same', 'waits', 'left', 'new']);
    await sort('hv', after.id, before.id);
    const rows = await as('hv', (desk) => desk.rowsFrom(after.id, 0, 10));
    expect(rows.map(({ state, followsRow }) => [state, followsRow])).toEqual([
      ['unchanged', 0],
      ['waiting', 3],
      ['left-out', 2],
      ['waiting', undefined],
    ]);
    expect((await as('hv', (desk) => desk.goneRows(after.id, 10))).map(({ row }) => row)).toEqual([1]);
    await as('hv', (desk) => desk.keepGone(after.id, 1));
    expect(await as('hv', (desk) => desk.goneRows(after.id, 10))).toEqual([]);
    expect((await as('hv', (desk) => desk.findSubmission(before.id)))?.counts).toMatchObject({ 'passed-on': 2, accepted: 2 });
    expect(await as('hv', (desk) => desk.unpairedRows(after.id, 10))).toMatchObject({
      here: [{ row: 3 }],
      before: [{ row: 1 }, { row: 4 }],
    });
  });

  it('what was settled for headings is kept for the agency', async () => {
    await as(
      'hv',
      (desk) =>
        desk.rememberHeads(
          new Map([
            ['event', 'nothing'],
            ['date', 'when'],
          ]),
        ),
      'Jo',
    );
    await as('hv', (desk) => desk.rememberHeads(new Map([['event', 'event']])), 'Sam');
    expect([...(await as('hv', (desk) => desk.rememberedHeads()))].sort()).toEqual([
      ['date', 'when'],
      ['event', 'event'],
    ]);
    expect((await as('csc', (desk) => desk.rememberedHeads())).size).toBe(0);
  });
});
