import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, readableBy } from '../../src/core/access/may-read.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { visibleTo } from '../../src/core/picture/visible.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { dayAt, instantOfNumber } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';
import { type Landed, land, landEach } from './landing.ts';

const agencies = ['hv', 'csc', 'gp'] as const;
const people = ['amy', 'ben', 'cat'] as const;
const workers = ['worker-1', 'worker-2'] as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(agencies) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people }).ledger();

/** Something that an agency does. `on` picks an earlier entry, of those that there are by then. */
type Move =
  | { readonly does: 'note'; readonly by: string; readonly about: string; readonly seen: string }
  | {
      readonly does: 'share';
      readonly on: number;
      readonly with: string;
      readonly what: 'whole' | 'extract';
      readonly status: 'sent' | 'withheld' | 'recalled';
      readonly reached: string | undefined;
      readonly left?: boolean;
    }
  | { readonly does: 'acknowledge'; readonly on: number; readonly by: string }
  | { readonly does: 'correct' | 'withdraw'; readonly on: number }
  | { readonly does: 'account'; readonly on: number; readonly by: string }
  | { readonly does: 'close'; readonly by: string; readonly worker: string; readonly about: string };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('note' as const),
      by: fc.constantFrom(...agencies),
      about: fc.constantFrom(...people),
      seen: fc.constantFrom(...people),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('share' as const),
      on: fc.nat(20),
      with: fc.constantFrom(...agencies),
      what: fc.constantFrom('whole' as const, 'extract' as const),
      status: fc.constantFrom('sent' as const, 'sent' as const, 'recalled' as const, 'withheld' as const),
      reached: fc.constantFrom(undefined, undefined, '2099-01-01'),
      left: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('acknowledge' as const), on: fc.nat(20), by: fc.constantFrom(...agencies) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('correct' as const, 'withdraw' as const), on: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('account' as const), on: fc.nat(20), by: fc.constantFrom(...agencies) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('close' as const),
      by: fc.constantFrom(...agencies),
      worker: fc.constantFrom(...workers),
      about: fc.constantFrom(...people),
    }),
  },
);

/** What a move would append; nothing where there is nothing yet for it to be about. */
function terseOf(move: Move, landed: readonly Landed[], n: number): TerseEntry | undefined {
  const plain = { id: `move-${n}`, when: '2023-05-01', about: ['amy'], text: `Move ${n}.` };
  const on = move.does === 'note' || move.does === 'close' ? undefined : landed[move.on % Math.max(1, landed.length)];
  switch (move.does) {
    case 'note':
      return { ...plain, by: move.by, kind: 'incident', about: [move.about], facts: { harmed: [move.seen] } };
    case 'close':
      return { ...plain, by: move.by, kind: 'closed-to', about: [move.about], facts: { worker: move.worker, people: [move.about] } };
    case 'share': {
      const { with: receiver, what, status, reached, left } = move;
      const extract = what === 'extract' ? { extract: `Part ${n}.` } : {};
      return on === undefined
        ? undefined
        : {
            ...plain,
            by: on.by,
            kind: 'share',
            facts: {
              of: on.id,
              with: receiver,
              what,
              status,
              ...(reached === undefined ? {} : { reached }),
              ...(left === true ? { route: 'voicemail' } : {}),
              ...extract,
            },
          };
    }
    case 'acknowledge':
      return on === undefined
        ? undefined
        : { ...plain, by: move.by, kind: 'share', facts: { of: on.id, with: move.by, status: 'acknowledged' } };
    case 'correct':
      return on === undefined
        ? undefined
        : {
            ...plain,
            by: on.by,
            kind: 'correction',
            facts: { corrects: on.id, replacement: { kind: 'note', when: '2023-05-01', about: ['amy'], text: `Better ${n}.` } },
          };
    case 'withdraw':
      return on === undefined ? undefined : { ...plain, by: on.by, kind: 'correction', facts: { withdraws: on.id } };
    case 'account':
      return on === undefined ? undefined : { ...plain, by: move.by, kind: 'account', facts: { of: on.id, from: 'amy' } };
  }
}

const readers = agencies.flatMap((agency): readonly Reader[] => [
  { vantage: { kind: 'agency', agency: agencyId(agency) } },
  ...workers.map((worker): Reader => ({ vantage: { kind: 'agency', agency: agencyId(agency) }, worker })),
]);
const wholes: readonly Reader[] = workers.map((worker) => ({ vantage: { kind: 'whole' }, worker }));

describe.each(homes)('who reads what on %s', (_home, open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());

  const readAs = (partnership: PartnershipId, reader: Reader) =>
    bench.storage.records.asVantage({ partnership, ...reader }, (records) => records.entries());

  const append = (partnership: PartnershipId, terse: TerseEntry): Promise<Landed | undefined> => land(bench, keys, partnership, terse);
  const play = (moves: readonly Move[]): Promise<PartnershipId> => landEach(bench, { directory, keys, terseOf }, moves);

  /** Every reader reads what the core says of everything that landed. */
  async function expectAsTheCoreSays(partnership: PartnershipId): Promise<void> {
    const all = await readAs(partnership, { vantage: { kind: 'whole' } });
    const ledger = openLedger(all, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
    const now = instantOfNumber(Date.now() + 1000);
    for (const reader of [...readers, ...wholes]) {
      const ids = new Set(readableBy(ledger, reader, now).map(({ id }) => id));
      const expected = visibleTo(ledger, reader.vantage, now).filter(({ id }) => ids.has(id));
      expect((await readAs(partnership, reader)).toSorted((a, b) => a.order - b.order)).toEqual(
        expected.toSorted((a, b) => a.order - b.order),
      );
    }
  }

  it('is exactly what the core says, after any sequence of notes, shares, messages left, receipts, recalls, corrections, accounts and closings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 8, maxLength: 24 }), async (moves) => {
        await expectAsTheCoreSays(await play(moves));
      }),
      { numRuns: 12 },
    );
  });

  it('is what the core says where one entry is shared, corrected, recalled and answered at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const partnership = await openPartnership(bench.superuser, directory);
      const note = await append(partnership, { id: 'note', by: 'hv', when: '2023-05-01', kind: 'note', about: ['amy'] });
      const landed = note === undefined ? [] : [note];
      const share = { does: 'share', on: 0, what: 'whole', status: 'sent', reached: undefined } as const;
      const moves: readonly Move[] = [
        { ...share, with: 'csc' },
        { does: 'correct', on: 0 },
        { ...share, with: 'gp' },
        { does: 'account', on: 0, by: 'hv' },
        { ...share, with: 'csc', status: 'recalled' },
        { does: 'withdraw', on: 0 },
      ];
      await Promise.all(
        moves.map((move, n) => append(partnership, terseOf(move, landed, n) ?? { by: 'hv', when: '2023-05-01', kind: 'note' })),
      );
      await expectAsTheCoreSays(partnership);
    }
  });

  it('is the whole again for an agency that is given again what was recalled', async () => {
    const shared = { does: 'share', on: 0, with: 'csc', what: 'whole', reached: undefined } as const;
    const note = { does: 'note', by: 'hv', about: 'amy', seen: 'ben' } as const;
    const csc: Reader = { vantage: { kind: 'agency', agency: agencyId('csc') } };
    const recalled = await play([note, { ...shared, status: 'sent' }, { ...shared, status: 'recalled' }]);
    expect((await readAs(recalled, csc)).map(({ kind }) => kind)).toEqual(['share', 'share']);
    const again = await play([note, { ...shared, status: 'sent' }, { ...shared, status: 'recalled' }, { ...shared, status: 'sent' }]);
    expect((await readAs(again, csc)).map(({ kind }) => kind)).toEqual(['incident', 'share', 'share', 'share']);
  });

  it('shows on the day of recording what was recorded live, by the clock of the database', async () => {
    const partnership = await play([{ does: 'note', by: 'hv', about: 'amy', seen: 'ben' }]);
    const [entry] = await readAs(partnership, { vantage: { kind: 'whole' } });
    if (entry === undefined) throw new Error('nothing landed');
    expect(entry.recorded).toBe(entry.landed);
    expect(entry.recordedAs).toEqual(exactly(dayAt(entry.landed)));
    expect(Math.abs(Date.now() - entry.landed)).toBeLessThan(60_000);
  });
});
