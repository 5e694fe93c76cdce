import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayReadAttachment, type Reader } from '../../src/core/access/may-read.ts';
import { type Attachment, largestAttachment } from '../../src/core/entry/attachment.ts';
import type { AttachmentId, EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { inRole, inSession } from '../../src/storage/take-role.ts';
import { jpeg, pdf } from '../builders/attached-files.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, bodyOf, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const agencies = ['hv', 'csc', 'gp'] as const;
const people = ['amy', 'ben'] as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(agencies) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people }).ledger();
const note = { by: 'hv', kind: 'note', when: '2023-05-01', about: ['amy'], text: 'A letter came.' } as const;

describe.each(homes)('what is attached, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
  });
  afterAll(() => bench?.close());

  const session = (agency: string, worker?: string, within = partnership) => ({
    partnership: within,
    vantage: { kind: 'agency', agency: agencyId(agency) } as const,
    ...(worker === undefined ? {} : { worker }),
  });
  const as = <T>(agency: string, work: (records: DeskRecords) => Promise<T>, worker?: string, within = partnership): Promise<T> =>
    bench.storage.records.asVantage(session(agency, worker, within), work);

  /** Begins a draft with a file in it. */
  const begin = (agency: string, worker?: string, bytes = jpeg(), within = partnership): Promise<{ draft: string; file: Attachment }> =>
    as(
      agency,
      async (records) => {
        const draft = randomUUID();
        await records.keepUnfinished({ id: draft, form: { text: 'x' }, basedOn: 0 });
        expect(await records.attach({ unfinished: draft, name: 'bruise.jpg', type: 'image/jpeg', bytes })).toBe('attached');
        const [file] = await records.attachedTo(draft);
        if (file === undefined) throw new Error('nothing was attached');
        return { draft, file: { ...file, told: 'entered' } };
      },
      worker,
      within,
    );

  const append = async (
    terse: TerseEntry,
    files: readonly Attachment[],
    within = partnership,
    worker?: string,
  ): Promise<EntryId | undefined> => {
    const plain = bodyOf(terse, keys);
    const body = files.length === 0 ? plain : { ...plain, facts: { ...plain.facts, attachments: files } };
    const draft = {
      id: randomUUID() as string as EntryId,
      by: agencyId(terse.by),
      body: body as typeof plain,
      source: { kind: 'typed' } as const,
    };
    const appended = await as(terse.by, (records) => records.append(draft), worker, within);
    return isRefusal(appended) ? undefined : appended.id;
  };
  const bytesAs = (agency: string, id: AttachmentId, worker?: string, within = partnership) =>
    as(agency, (records) => records.bytesOf(id), worker, within);

  it('comes back byte for byte, also at 20 MB, with its hash', async () => {
    const bytes = new Uint8Array(largestAttachment);
    for (let at = 0; at < bytes.length; at += 997) bytes[at] = at % 251;
    bytes.set(jpeg());
    const { file } = await begin('hv', 'Large', bytes);
    expect(file).toMatchObject({ size: largestAttachment, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(Buffer.compare(Buffer.from((await bytesAs('hv', file.id, 'Large')) ?? []), Buffer.from(bytes))).toBe(0);
  });

  it('is its writer’s alone while it is kept with a draft, and goes with the draft', async () => {
    const { draft, file } = await begin('hv', 'Jo');
    for (const [agency, worker] of [
      ['hv', 'Sam'],
      ['hv', undefined],
      ['csc', 'Jo'],
    ] as const) {
      expect(await bytesAs(agency, file.id, worker)).toBeUndefined();
      expect(await as(agency, (records) => records.attachedTo(draft), worker)).toEqual([]);
      await as(agency, (records) => records.detach(file.id), worker);
      const other = as(
        agency,
        (records) => records.attach({ unfinished: draft, name: 'x.jpg', type: 'image/jpeg', bytes: jpeg() }),
        worker,
      );
      expect(await other).toBe('no-such');
    }
    const whole = bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, async (records) => [
      await records.bytesOf(file.id),
      await records.attachedTo(draft),
    ]);
    expect(await whole).toEqual([undefined, []]);
    expect(await bytesAs('hv', file.id, 'Jo')).toHaveLength(file.size);
    await as('hv', (records) => records.discard(draft), 'Jo');
    const left = await bench.superuser.selectFrom('attachment').select('attachment_id').where('attachment_id', '=', file.id).execute();
    expect(left).toEqual([]);
  });

  it('is in no table that whoever checks or loads can ask, and a draft’s in none that the sealer sees', async () => {
    const { file } = await begin('hv', 'Jo');
    for (const role of ['heed_lobby', 'heed_loader', 'heed_checker'] as const)
      await expect(inRole(bench.superuser, role, (tx) => tx.selectFrom('attachment').select('size').execute())).rejects.toThrow(
        /permission denied/,
      );
    const sealed = await inRole(bench.superuser, 'heed_sealer', (tx) => tx.selectFrom('attachment').select('attachment_id').execute());
    expect(sealed.map(({ attachment_id }) => attachment_id)).not.toContain(file.id);
  });

  it('is taken in by the entry that names it, and is then nobody’s to change or take away', async () => {
    const { draft, file } = await begin('hv');
    expect(await append(note, [file])).toBeDefined();
    await as('hv', async (records) => {
      expect(await records.attachedTo(draft)).toEqual([]);
      await records.detach(file.id);
      await records.discard(draft);
    });
    expect(await bytesAs('hv', file.id)).toHaveLength(file.size);
    expect(await bytesAs('csc', file.id)).toBeUndefined();
    for (const statement of [
      `DELETE FROM heed.attachment WHERE attachment_id = '${file.id}'`,
      `UPDATE heed.attachment SET bytes = '\\x00' WHERE attachment_id = '${file.id}'`,
    ])
      await expect(run(bench.superuser, statement)).rejects.toThrow(/append-only/);
    await expect(inSession(bench.web, session('hv'), (tx) => tx.updateTable('attachment').set({ name: 'x' }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each([
    ['of another agency', async () => (await begin('csc')).file],
    ['in a colleague’s draft', async () => (await begin('hv', 'Colleague')).file],
    [
      'of another entry of its own agency',
      async () => {
        const { file } = await begin('hv');
        await append(note, [file]);
        return file;
      },
    ],
    ['with another hash', async () => ({ ...(await begin('hv')).file, sha256: '0'.repeat(64) })],
    ['under another name', async () => ({ ...(await begin('hv')).file, name: 'other.jpg' })],
    ['that there is none of', async () => ({ ...(await begin('hv')).file, id: randomUUID() as string as AttachmentId })],
  ] as const)('lets nobody read a file %s by naming it in an entry', async (_what, other) => {
    const file = await other();
    await expect(append(note, [file])).rejects.toThrow(/no such attachment/);
  });

  it('takes ten files to a draft', async () => {
    const { draft } = await begin('hv', 'Ten');
    const attach = () =>
      as('hv', (records) => records.attach({ unfinished: draft, name: 'x.pdf', type: 'application/pdf', bytes: pdf() }), 'Ten');
    for (let n = 1; n < 10; n += 1) expect(await attach()).toBe('attached');
    expect(await attach()).toBe('too-many');
    await expect(
      inSession(bench.web, session('hv', 'Ten'), (tx) =>
        tx
          .insertInto('attachment')
          .values({ partnership_id: partnership, unfinished_id: draft, name: 'x', type: 'application/pdf', bytes: Buffer.from(pdf()) })
          .execute(),
      ),
    ).rejects.toThrow(/too many attachments/);
  });

  it('is found by verifying where a byte of it was changed, or where it is gone', async () => {
    const { file } = await begin('hv');
    const entry = await append(note, [file]);
    await bench.storage.seal();
    expect((await bench.storage.verify()).broken).toBeUndefined();
    const tamper = (...statements: readonly string[]): Promise<void> =>
      bench.superuser.transaction().execute((tx) => run(tx, 'SET LOCAL session_replication_role = replica', ...statements));
    const at = `WHERE attachment_id = '${file.id}'`;
    const before = (await bytesAs('hv', file.id)) ?? new Uint8Array();
    await tamper(`UPDATE heed.attachment SET bytes = set_byte(bytes, 25, 7) ${at}`);
    expect((await bench.storage.verify()).broken).toMatchObject({ entry, because: 'attachment changed' });
    await tamper(`UPDATE heed.attachment SET bytes = '\\x${Buffer.from(before).toString('hex')}' ${at}`);
    expect((await bench.storage.verify()).broken).toBeUndefined();
    await tamper(`CREATE TABLE public.kept AS SELECT * FROM heed.attachment ${at}`, `DELETE FROM heed.attachment ${at}`);
    expect((await bench.storage.verify()).broken).toMatchObject({ entry, because: 'attachment missing' });
    const columns = 'partnership_id, attachment_id, by_agency, writer, unfinished_id, name, type, bytes, arrived';
    await tamper(`INSERT INTO heed.attachment (${columns}) SELECT ${columns} FROM public.kept`, 'DROP TABLE public.kept');
    expect((await bench.storage.verify()).broken).toBeUndefined();
  });

  it('goes with what somebody had begun and let run out', async () => {
    const { draft, file } = await begin('hv', 'Late');
    await run(bench.superuser, 'ALTER TABLE heed.unfinished DISABLE TRIGGER save_unfinished');
    await sql`UPDATE heed.unfinished SET expires = clock_timestamp() - interval '1 minute' WHERE unfinished_id = ${draft}`.execute(
      bench.superuser,
    );
    await run(bench.superuser, 'ALTER TABLE heed.unfinished ENABLE TRIGGER save_unfinished');
    expect(await bytesAs('hv', file.id, 'Late')).toBeUndefined();
    await begin('hv', 'Late');
    expect(await bench.superuser.selectFrom('attachment').select('size').where('attachment_id', '=', file.id).execute()).toEqual([]);
  });

  type Move =
    | {
        readonly does: 'share';
        readonly with: string;
        readonly what: 'whole' | 'extract' | 'extract with the file';
        readonly status: 'sent' | 'recalled' | 'withheld';
        readonly later: boolean;
      }
    | { readonly does: 'correct'; readonly keeps: boolean }
    | { readonly does: 'withdraw' }
    | { readonly does: 'close' };
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('share' as const),
        with: fc.constantFrom('csc', 'gp'),
        what: fc.constantFrom('whole' as const, 'extract' as const, 'extract with the file' as const),
        status: fc.constantFrom('sent' as const, 'sent' as const, 'recalled' as const, 'withheld' as const),
        later: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('correct' as const), keeps: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant({ does: 'withdraw' } as const) },
    { weight: 1, arbitrary: fc.constant({ does: 'close' } as const) },
  );

  it('is read by whom the core says, and by nobody else, after any sequence of shares, recalls, corrections and closings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 3, maxLength: 10 }), async (moves) => {
        const within = await openPartnership(bench.superuser, directory);
        const { file } = await begin('hv', undefined, jpeg(), within);
        const entry = await append(note, [file], within);
        if (entry === undefined) throw new Error('nothing landed');
        for (const move of moves) {
          const plain = { by: 'hv', when: '2023-05-01', about: ['amy'], text: 'More.' };
          if (move.does === 'share')
            await append(
              {
                ...plain,
                kind: 'share',
                facts: {
                  ...{ of: entry, with: move.with, what: move.what === 'whole' ? 'whole' : 'extract', status: move.status },
                  ...{ reached: move.later ? '2099-01-01' : '2023-05-01', ...(move.what === 'whole' ? {} : { extract: 'A part.' }) },
                },
              },
              move.what === 'extract with the file' && move.status === 'sent' ? [file] : [],
              within,
            );
          if (move.does === 'correct') {
            const kept = move.keeps ? { attachments: [{ ...file }] } : {};
            const replacement = { kind: 'note', when: '2023-05-01', about: ['amy'], text: 'Better.', facts: kept };
            await append({ ...plain, kind: 'correction', facts: { corrects: entry, replacement } } as never, [], within);
          }
          if (move.does === 'withdraw') await append({ ...plain, kind: 'correction', facts: { withdraws: entry } }, [], within);
          if (move.does === 'close') await append({ ...plain, kind: 'closed-to', facts: { worker: 'w', people: ['amy'] } }, [], within);
        }
        const all = await bench.storage.records.asVantage({ partnership: within, vantage: { kind: 'whole' } }, (records) =>
          records.entries(),
        );
        const ledger = openLedger(all, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
        const readers: readonly Reader[] = [
          ...agencies.flatMap((agency): readonly Reader[] => [
            { vantage: { kind: 'agency', agency: agencyId(agency) } },
            { vantage: { kind: 'agency', agency: agencyId(agency) }, worker: 'w' },
          ]),
          { vantage: { kind: 'whole' } },
          { vantage: { kind: 'whole' }, worker: 'w' },
        ];
        for (const reader of readers) {
          const read = await bench.storage.records.asVantage({ partnership: within, ...reader }, (records) => records.bytesOf(file.id));
          const says = mayReadAttachment(ledger, reader, file.id, instantOfNumber(Date.now() + 1000));
          expect([reader, read !== undefined]).toEqual([reader, says]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is not given with the whole of an entry as something beside it, which a recall would leave behind', async () => {
    const { file } = await begin('hv');
    const entry = await append(note, [file]);
    const share = { ...note, kind: 'share', facts: { of: entry ?? '', with: 'csc', what: 'whole', status: 'sent' } } as const;
    await expect(append(share, [file])).rejects.toThrow(/no such attachment/);
    const given = { ...share, facts: { ...share.facts, what: 'extract', extract: 'A part.' } };
    await append(given, []);
    expect(await bytesAs('csc', file.id)).toBeUndefined();
    await append(given, [file]);
    expect(await bytesAs('csc', file.id)).toHaveLength(file.size);
    await append({ ...given, facts: { ...given.facts, status: 'recalled' } }, []);
    expect(await bytesAs('csc', file.id)).toBeUndefined();
  });
});
