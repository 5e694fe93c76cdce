import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reader, readableBy } from '../../src/core/access/may-read.ts';
import type { AgencyKind } from '../../src/core/entry/directory.ts';
import type { PartnershipId, PersonId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import type { Asked } from '../../src/core/matching/search/asked.ts';
import { findAmong, findableIn, findEntriesAmong } from '../../src/core/matching/search/find-among.ts';
import { judged, type Match } from '../../src/core/matching/search/judge.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { visibleTo } from '../../src/core/picture/visible.ts';
import { type DecidingSharing, type ReleaseTerms, releasesOn } from '../../src/core/sharing/agreement.ts';
import { type Involved, identityIn, releasedTo } from '../../src/core/sharing/released-to.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays, type Day, formatDay } from '../../src/core/time/day.ts';
import { dayAt, instantOfNumber } from '../../src/core/time/instant.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, personId, span, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, run } from './bench.ts';
import { type Landed, landEach } from './landing.ts';
import { comparedBy, listed } from './people-compared.ts';

const agencies = ['hv', 'csc', 'gp'] as const;
const people = ['amy', 'ben', 'cat', 'dov'] as const;
const workers = ['worker-1', 'worker-2'] as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(agencies) };
const { agencies: known } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people }).ledger().directory;
const called = { amy: 'Amy Smith', ben: 'Benjamin Smythe', cat: 'Muhammad Khan', dov: 'Baby' };
const born = { amy: '1991-04-07', ben: '1988', cat: '1979-11-30', dov: '2023-05-02' };
const directory = {
  agencies: known,
  people: new Map(people.map((id) => [personId(id), { id: personId(id), called: called[id], born: span(born[id]) }])),
};

const anyClaim = fc.record({
  who: fc.constantFrom(...people),
  is: fc.constantFrom('known-as', 'lives-at', 'has-nhs-number', 'has-telephone'),
  what: fc.constantFrom('Mo Kahn', 'Amy Jones', '14 Mill Lane HD1 2AB', '943 476 5919', '07700 900123'),
  sealed: fc.constantFrom(false, false, true),
  not: fc.constantFrom(false, false, false, true),
});
type AnyClaim = typeof anyClaim extends fc.Arbitrary<infer C> ? C : never;

const lately = formatDay(addDays(dayAt(instantOfNumber(Date.now())), -10));

/** Something that an agency does. `on` picks an earlier entry, of those that there are by then. */
type Move =
  | {
      readonly does: 'note';
      readonly by: string;
      readonly about: string;
      readonly there: readonly string[];
      readonly when: string;
      readonly claims: readonly AnyClaim[];
      /** What somebody says of their faith: nobody is found by it. */
      readonly isBackground?: boolean;
    }
  | {
      readonly does: 'share';
      readonly on: number;
      readonly with: string;
      readonly what: string;
      readonly status: string;
      readonly reached: string | undefined;
    }
  | { readonly does: 'correct'; readonly on: number; readonly about: string; readonly claims: readonly AnyClaim[] }
  | { readonly does: 'withdraw'; readonly on: number }
  | { readonly does: 'close'; readonly by: string; readonly worker: string; readonly about: string };

const person = fc.constantFrom(...people);
const agency = fc.constantFrom(...agencies);
const claims = fc.array(anyClaim, { maxLength: 3 });
const note: fc.Arbitrary<Move> = fc.record({
  does: fc.constant('note' as const),
  by: agency,
  about: person,
  there: fc.uniqueArray(person, { maxLength: 2 }),
  when: fc.constantFrom('2023-04-30', '2023-05-02', '2023-05-04', lately),
  claims,
  isBackground: fc.constantFrom(false, false, true),
});
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: note },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('share' as const),
      on: fc.nat(20),
      with: agency,
      what: fc.constantFrom('whole', 'whole', 'extract'),
      status: fc.constantFrom('sent', 'sent', 'sent', 'recalled', 'withheld'),
      reached: fc.constantFrom(undefined, undefined, '2099-01-01'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('correct' as const), on: fc.nat(20), about: person, claims }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const), on: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('close' as const), by: agency, worker: fc.constantFrom(...workers), about: person }),
  },
);

const saidIn = (given: readonly AnyClaim[]) => given.map((claim) => ({ ...claim, basis: 'seen' as const }));

function terseOf(move: Move, landed: readonly Landed[], n: number): TerseEntry | undefined {
  const plain = { id: `move-${n}`, when: '2023-05-05', about: ['amy'], text: `Share ${n}.` };
  if (move.does === 'note') {
    const { by, about, there, when } = move;
    return {
      ...plain,
      by,
      when,
      kind: 'note',
      about: [about],
      present: [...there],
      text: `Bruise seen ${n}`,
      claims: saidIn(move.claims),
      facts: move.isBackground === true ? { background: 'faith' } : {},
    };
  }
  if (move.does === 'close')
    return { ...plain, by: move.by, kind: 'closed-to', about: [move.about], facts: { worker: move.worker, people: [move.about] } };
  const on = landed[move.on % Math.max(1, landed.length)];
  if (on === undefined) return undefined;
  if (move.does === 'withdraw') return { ...plain, by: on.by, kind: 'correction', facts: { withdraws: on.id } };
  if (move.does === 'correct') {
    const replacement = { kind: 'note', when: '2023-05-04', about: [move.about], text: `Bruising fades ${n}`, claims: saidIn(move.claims) };
    return { ...plain, by: on.by, kind: 'correction', facts: { corrects: on.id, replacement } };
  }
  const { with: receiver, what, status, reached } = move;
  const extract = what === 'extract' ? { extract: `Bruised, part ${n}.` } : {};
  return {
    ...plain,
    by: on.by,
    kind: 'share',
    facts: { of: on.id, with: receiver, what, status, ...(reached === undefined ? {} : { reached }), ...extract },
  };
}

const readers: readonly Reader[] = [
  ...agencies.flatMap((one): readonly Reader[] => [
    { vantage: { kind: 'agency', agency: agencyId(one) } },
    { vantage: { kind: 'agency', agency: agencyId(one) }, worker: workers[0] },
  ]),
  { vantage: { kind: 'whole' } },
  { vantage: { kind: 'whole' }, worker: workers[1] },
];

const questions: readonly Asked[] = [
  { name: 'Amy Smyth' },
  { name: 'Mohammed Khan' },
  { name: 'Mo Khan' },
  { name: 'ben' },
  { name: 'Smith' },
  { name: 'Amy Jones' },
  { name: 'Baby' },
  { name: 'A Smith', born: span('1991-07-04') },
  { born: span('1991-04-07') },
  { born: span('2023-05') },
  { address: '14 mill lane' },
  { address: 'hd12ab' },
  { nhsNumber: '9434765919' },
  { telephone: '07700900123' },
  { name: 'Amy Smith', telephone: '07700900123' },
  { name: 'Khan', address: 'HD1', born: span('1979') },
];

/** Who is asked for exactly. */
const identities: readonly Asked[] = [
  { name: 'Amy Smith', born: span('1991-04-07') },
  { name: 'amy jones', born: span('1991-04-07') },
  { name: 'Mo Kahn', born: span('1979-11-30') },
  { name: 'Muhammad Khan', born: span('1979-11-30') },
  { name: 'Baby', born: span('2023-05-02') },
  { name: 'Amy Smith', born: span('1991-04-08') },
  { nhsNumber: '9434765919' },
];

const someKinds = fc.uniqueArray(fc.constantFrom<AgencyKind>('health-visiting', 'social-care', 'gp'), { minLength: 1 });
const anyRelease: fc.Arbitrary<ReleaseTerms> = fc.record({
  name: fc.constant('Who is involved'),
  of: someKinds,
  to: someKinds,
  as: fc.constantFrom('name', 'name', 'kind'),
  isEarlierToo: fc.boolean(),
  basis: fc.constant('A task'),
});
const anyDecision = (agreement: string): fc.Arbitrary<DecidingSharing> => {
  const stated = { agreement, from: day('2024-05-01'), decidedBy: 'The board', reason: 'Agreed' };
  const until = fc.constantFrom({}, {}, {}, { until: day('2024-06-01') }, { until: day('2099-01-01') });
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(anyRelease, until).map(([release, end]) => ({ ...stated, what: 'released' as const, release, ...end })),
    },
    { weight: 1, arbitrary: fc.constant({ ...stated, what: 'ended' as const }) },
    { weight: 1, arbitrary: anyRelease.map((release) => ({ ...stated, from: day('2099-01-01'), what: 'released' as const, release })) },
  );
};

const inOrder = (told: readonly Involved[]): readonly string[] => told.map((one) => JSON.stringify(one)).sort();

/** What somebody would be shown. */
const shown = (matches: readonly Match[]): readonly unknown[] =>
  matches.map(({ found, isExact, reasons }) => [found.person, isExact, reasons]);

describe.each(homes)('finding people on %s', (_home, open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());

  const play = (moves: readonly Move[]): Promise<PartnershipId> => landEach(bench, { directory, keys, terseOf }, moves);

  const entriesOf = (partnership: PartnershipId) =>
    bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, (records) => records.entries());

  it('finds exactly whom the core finds among what each reader may read, after any sequence of notes, shares, recalls, corrections and closings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 6, maxLength: 20 }), async (moves) => {
        const partnership = await play(moves);
        const ledger = openLedger(await entriesOf(partnership), { directory, calendar: englandBankHolidays, reckoning: 'landed' });
        const now = instantOfNumber(Date.now() + 1000);
        for (const reader of readers) {
          const ids = new Set(readableBy(ledger, reader, now).map(({ id }) => id));
          const readable = visibleTo(ledger, reader.vantage, now).filter(({ id }) => ids.has(id));
          if (reader.worker === undefined)
            expect(await comparedBy(bench, partnership, reader.vantage), JSON.stringify(reader)).toEqual(
              listed(findableIn(readable, directory)),
            );
          await bench.storage.records.asVantage({ partnership, ...reader }, async (records) => {
            for (const asked of questions) {
              const expected = judged(asked, findAmong(readable, directory, asked));
              expect(shown(judged(asked, await records.findPeople(asked, 20))), JSON.stringify({ reader, asked })).toEqual(shown(expected));
            }
            for (const words of [['bruis'], ['bruise', 'seen'], ['fades'], ['part'], ['nothing']])
              expect(await records.findEntries(words, 50), JSON.stringify({ reader, words })).toEqual(findEntriesAmong(readable, words));
          });
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('tells of whom a reader may not read exactly what the core releases by the agreements in force, and nothing without one', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMove, { minLength: 8, maxLength: 16 }),
        fc.array(fc.constantFrom('one', 'other').chain(anyDecision), { maxLength: 3 }),
        async (moves, decisions) => {
          const partnership = await play(moves);
          for (const decision of decisions)
            await bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, (desk) => desk.decideSharing(decision));
          const ledger = openLedger(await entriesOf(partnership), { directory, calendar: englandBankHolidays, reckoning: 'landed' });
          const now = instantOfNumber(Date.now() + 1000);
          for (const reader of readers)
            await bench.storage.records.asVantage({ partnership, ...reader }, async (records) => {
              const releases = releasesOn(await records.sharingDecisions(), now, dayAt(now), 'landed');
              for (const asked of identities) {
                const identity = identityIn(asked);
                if (identity === undefined) throw new Error('not exact enough');
                const expected = releasedTo({ ledger, reader, releases }, identity, now, dayAt(now));
                if (decisions.length === 0) expect(expected).toEqual([]);
                told += expected.length;
                const given = await records.toldOfInvolvement(identity, { from: '' });
                expect(inOrder(given), JSON.stringify({ reader, asked, releases })).toEqual(inOrder(expected));
              }
            });
        },
      ),
      { numRuns: 120 },
    );
    expect(told).toBeGreaterThan(10);
  }, 120_000);

  it('takes the word of who asks for the day, and for what is agreed, in a demonstration and nowhere else', async () => {
    const note = { does: 'note', by: 'hv', there: [], when: lately, claims: [] } as const;
    const partnership = await play([{ ...note, about: 'amy' }]);
    const identity = identityIn({ name: 'Amy Smith', born: span('1991-04-07') });
    if (identity === undefined) throw new Error('not exact enough');
    const today = dayAt(instantOfNumber(Date.now()));
    const release = { name: '', of: ['health-visiting'], to: ['gp'], as: 'name', isEarlierToo: false, basis: '' } as const;
    const told = (on: Day, known: readonly PersonId[] = []) =>
      bench.storage.records.asVantage({ partnership, vantage: asAgency(agencyId('gp')) }, (records) =>
        records.toldOfInvolvement(identity, { from: '', shown: { on, releases: [release], known } }),
      );
    expect(await told(today)).toEqual([]);
    await run(bench.superuser, `UPDATE heed.partnership SET demonstration = true WHERE partnership_id = '${partnership}'`);
    expect(await told(today)).toEqual([{ by: 'name', agency: 'hv', lately: true }]);
    expect(await told(addDays(today, -1))).toEqual([]);
    expect(await told(today, [personId('amy')])).toEqual([]);
  });

  it('finds nobody but those around the one child to whose record a session is kept in an emergency', async () => {
    const note = { does: 'note', by: 'hv', there: [], when: '2023-05-02', claims: [] } as const;
    const partnership = await play([
      { ...note, about: 'amy' },
      { ...note, about: 'ben' },
    ]);
    const session = { partnership, vantage: { kind: 'whole' }, only: personId('amy') } as const;
    const found = await bench.storage.records.asVantage(session, async (records) => ({
      amy: (await records.findPeople({ name: 'Amy Smith' }, 20)).map(({ person }) => person),
      ben: await records.findPeople({ name: 'ben' }, 20),
      entries: (await records.findEntries(['bruise'], 20)).length,
    }));
    expect(found).toEqual({ amy: ['amy'], ben: [], entries: 1 });
  });

  it('keeps, entry by entry, what working it all out anew comes to', async () => {
    const [moves = []] = fc.sample(fc.array(anyMove, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 7 });
    await play(moves);
    expect(await bench.storage.keepAnew()).toMatchObject({ differed: [] });
    await run(bench.superuser, "UPDATE heed.findable SET keys = '{}' WHERE what = 'called'");
    expect((await bench.storage.keepAnew()).differed.length).toBeGreaterThan(0);
    expect(await bench.storage.keepAnew()).toMatchObject({ differed: [] });
  }, 120_000);
});
