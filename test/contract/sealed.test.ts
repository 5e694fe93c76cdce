import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/core/access/may-read.ts';
import { mayOpenSealed, partsToldTo, type SealedPart, type SealRequest } from '../../src/core/access/sealed.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';
import { type Landed, land } from './landing.ts';

const agencies = ['hv', 'csc', 'gp'] as const;
type AgencyName = (typeof agencies)[number];
const people = ['amy', 'ben'] as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(agencies) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people }).ledger();
const rolesTried = ['practitioner', 'manager', 'safeguarding-lead', 'former manager'] as const;

/** Something that an agency does. `on` picks an earlier entry or sealed part, of those that there are by then. */
type Move =
  | { readonly does: 'note' | 'close'; readonly by: AgencyName; readonly about: string }
  | {
      readonly does: 'share';
      readonly on: number;
      readonly with: AgencyName;
      readonly what: 'whole' | 'extract';
      readonly status: 'sent' | 'recalled' | 'withheld';
    }
  | { readonly does: 'seal'; readonly on: number; readonly told: boolean }
  | { readonly does: 'ask'; readonly on: number; readonly by: AgencyName; readonly given: boolean };

const anAgency = fc.constantFrom(...agencies);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('note' as const), by: anAgency, about: fc.constantFrom(...people) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const), by: anAgency, about: fc.constantFrom(...people) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('share' as const),
      on: fc.nat(20),
      with: anAgency,
      what: fc.constantFrom('whole' as const, 'whole' as const, 'extract' as const),
      status: fc.constantFrom('sent' as const, 'sent' as const, 'recalled' as const, 'withheld' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('seal' as const), on: fc.nat(20), told: fc.constantFrom(true, true, false) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('ask' as const), on: fc.nat(20), by: anAgency, given: fc.boolean() }) },
);

describe.each(homes)('what is kept sealed on %s', (_home, open) => {
  let bench: Bench;
  const accounts = new Map<string, string>();
  beforeAll(async () => {
    bench = await open();
    for (const agency of agencies)
      for (const role of rolesTried) {
        const account_id = randomUUID();
        await sql`INSERT INTO heed.account (account_id, signs_in_as, called) VALUES (${account_id}, ${`${agency} ${role}`}, ${role})`.execute(
          bench.superuser,
        );
        accounts.set(`${agency} ${role}`, account_id);
      }
  });
  afterAll(() => bench?.close());

  const accountOf = (agency: AgencyName, role: (typeof rolesTried)[number]): string => accounts.get(`${agency} ${role}`) ?? '';
  const asRole = (partnership: PartnershipId, agency: AgencyName, role: (typeof rolesTried)[number], worker?: string) => ({
    partnership,
    vantage: { kind: 'agency', agency: agencyId(agency) } as const,
    account: accountOf(agency, role),
    ...(worker === undefined ? {} : { worker }),
  });

  async function opened(): Promise<PartnershipId> {
    const partnership = await openPartnership(bench.superuser, directory);
    for (const agency of agencies)
      for (const role of rolesTried) {
        const until = role === 'former manager' ? sql`clock_timestamp()` : sql`NULL`;
        await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, agency_id, worker, holds_until)
          VALUES (${partnership}, ${accountOf(agency, role)}, ${role === 'former manager' ? 'manager' : role}, ${agency}, ${role}, ${until})`.execute(
          bench.superuser,
        );
      }
    return partnership;
  }

  interface World {
    readonly partnership: PartnershipId;
    readonly parts: readonly SealedPart[];
    readonly requests: readonly SealRequest[];
  }

  const asManager = (partnership: PartnershipId, by: string) => asRole(partnership, by as AgencyName, 'manager');

  async function play(moves: readonly Move[]): Promise<World> {
    const partnership = await opened();
    const landed: Landed[] = [];
    for (const [n, move] of moves.entries()) {
      const terse = terseOf(move, landed, n);
      const one = terse === undefined ? undefined : await land(bench, keys, partnership, terse);
      if (one !== undefined) landed.push(one);
      if (move.does === 'seal') await seal(partnership, landed[move.on % Math.max(1, landed.length)], move.told, n);
      if (move.does === 'ask') await ask(partnership, move);
    }
    return { partnership, ...(await everything(partnership)) };
  }

  async function seal(partnership: PartnershipId, on: Landed | undefined, told: boolean, n: number): Promise<void> {
    if (on === undefined) return;
    await bench.storage.records.asVantage(asManager(partnership, on.by), (desk) =>
      desk.keepSealed(on.id, [{ part: 'source', keptFrom: [], told, words: `quince ${n}` }]),
    );
  }

  /** Asks where the agency may know that there is something to ask for, and is answered by who keeps it. */
  async function ask(partnership: PartnershipId, { on, by, given }: Extract<Move, { does: 'ask' }>): Promise<void> {
    const part = await bench.storage.records.asVantage(asRole(partnership, by, 'practitioner'), async (desk) => {
      const told = (await desk.sealedParts()).filter((one) => one.by !== by);
      const wanted = told[on % Math.max(1, told.length)];
      if (wanted !== undefined) await desk.askForSealed(wanted.id, { who: 'Somebody', why: 'to know' });
      return wanted;
    });
    if (part === undefined) return;
    await bench.storage.records.asVantage(asManager(partnership, part.by), async (desk) => {
      const open = (await desk.sealRequests()).filter(({ answer }) => answer === undefined);
      for (const one of open) await desk.answerForSealed(one.id, { given, who: 'A manager', why: 'thought about' });
    });
  }

  /** All that is sealed, whoever may know of it: what the core is told, to say who may. */
  async function everything(partnership: PartnershipId): Promise<Pick<World, 'parts' | 'requests'>> {
    const { rows } = await sql<{ sealed: string; entry_id: EntryId; by_agency: string; told: boolean }>`
      SELECT sealed, entry_id, by_agency, told FROM heed.sealed_part WHERE partnership_id = ${partnership}`.execute(bench.superuser);
    const asked = await sql<{ request: string; sealed: string; agency_id: string; given: boolean | null }>`
      SELECT r.request, r.sealed, r.agency_id, a.given FROM heed.sealed_request r LEFT JOIN heed.sealed_answer a USING (partnership_id, request)
      WHERE r.partnership_id = ${partnership}`.execute(bench.superuser);
    const at = instantOfNumber(0);
    return {
      parts: rows.map(({ sealed, entry_id, by_agency, told }) => ({
        ...{ id: sealed, entry: entry_id, by: agencyId(by_agency), told, part: 'source', keptFrom: [] },
      })),
      requests: asked.rows.map(({ request, sealed, agency_id, given }) => ({
        ...{ id: request, sealed, by: agencyId(agency_id), who: '', why: '', asked: at },
        ...(given === null ? {} : { answer: { given, who: '', why: '', at } }),
      })),
    };
  }

  it('is known to, and opened by, exactly whom the core says, after any sequence of notes, shares, recalls, closings, seals and requests', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 8, maxLength: 24 }), async (moves) => {
        const { partnership, parts, requests } = await play(moves);
        const all = await bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, (desk) => desk.entries());
        const ledger = openLedger(all, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
        const now = instantOfNumber(Date.now() + 1000);
        const idsOf = (told: readonly SealedPart[]): readonly string[] => told.map(({ id }) => id).sort();
        const whole: Reader = { vantage: { kind: 'whole' } };
        expect(idsOf(await bench.storage.records.asVantage({ partnership, ...whole }, (desk) => desk.sealedParts()))).toEqual(
          idsOf(partsToldTo(ledger, whole, parts, now)),
        );
        for (const agency of agencies)
          for (const role of rolesTried)
            for (const worker of [undefined, 'worker-1']) {
              const session = asRole(partnership, agency, role, worker);
              const reader = { ...session, answers: role === 'manager' || role === 'safeguarding-lead' };
              await bench.storage.records.asVantage(session, async (desk) => {
                expect(idsOf(await desk.sealedParts())).toEqual(idsOf(partsToldTo(ledger, reader, parts, now)));
                for (const part of parts) {
                  const words = await desk.openSealed(part.id, { who: role, role: 'manager', why: 'asked to', from: 'here' });
                  expect([agency, role, words !== undefined]).toEqual([agency, role, mayOpenSealed(ledger, reader, part, requests, now)]);
                }
              });
            }
      }),
      { numRuns: 20 },
    );
  });

  it('stands in no table that a role of the web can select, and in no other', async () => {
    const { partnership } = await play([
      { does: 'note', by: 'hv', about: 'amy' },
      { does: 'seal', on: 0, told: true },
    ]);
    const here = await bench.storage.records.asVantage(asManager(partnership, 'hv'), (desk) => desk.sealedParts());
    expect(here).toHaveLength(1);
    for (const role of [
      'heed_agency',
      'heed_whole',
      'heed_lobby',
      'heed_door',
      'heed_office',
      'heed_checker',
      'heed_sealer',
      'heed_loader',
    ])
      for (const column of ['words', 'salt'])
        await expect(
          bench.superuser.transaction().execute(async (tx) => {
            await sql`SELECT set_config('role', ${role}, true), set_config('heed.partnership', ${partnership}, true), set_config('heed.agency', 'hv', true)`.execute(
              tx,
            );
            await sql`SELECT ${sql.raw(column)} FROM heed.sealed_part`.execute(tx);
          }),
        ).rejects.toThrow(/permission denied/);
    const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'heed'::regnamespace AND relkind = 'r' AND relname NOT IN ('sealed_part')`.execute(bench.superuser);
    for (const { name } of rows) {
      const held = await sql<{
        n: number;
      }>`SELECT count(*)::int AS n FROM ${sql.table(`heed.${name}`)} t WHERE t::text LIKE '%quince%'`.execute(bench.superuser);
      expect([name, held.rows[0]?.n]).toEqual([name, 0]);
    }
  });

  it('is neither changed nor taken away, is printed into the chain of audit as it is sealed, and its opening is noted', async () => {
    const { partnership, parts } = await play([
      { does: 'note', by: 'hv', about: 'amy' },
      { does: 'seal', on: 0, told: false },
    ]);
    const [part] = parts;
    await expect(sql`UPDATE heed.sealed_part SET words = 'x'`.execute(bench.superuser)).rejects.toThrow();
    await expect(sql`DELETE FROM heed.sealed_part`.execute(bench.superuser)).rejects.toThrow();
    const open = (why: string) =>
      bench.storage.records.asVantage(asManager(partnership, 'hv'), (desk) =>
        desk.openSealed(part?.id ?? '', { who: 'Cara', role: 'manager', why, from: 'here' }),
      );
    expect(await open('')).toBeUndefined();
    expect(await open('The court asks')).toBe('quince 1');
    const { rows } = await sql<{
      event: string;
      why: string;
    }>`SELECT event, why FROM heed.audit WHERE partnership_id = ${partnership} ORDER BY audit`.execute(bench.superuser);
    expect(rows.map(({ event }) => event)).toEqual(['part-sealed', 'seal-opened']);
    expect(rows[0]?.why).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[1]?.why).toBe('The court asks');
  });

  it('is found by `heed verify` where it was changed, taken away or slipped in by whoever takes the triggers away', async () => {
    const { partnership } = await play([
      { does: 'note', by: 'hv', about: 'amy' },
      { does: 'seal', on: 0, told: false },
    ]);
    expect((await bench.storage.verify()).broken).toBeUndefined();
    const tampered = async (statement: string): Promise<unknown> => {
      let found: unknown;
      await sql`CREATE TABLE IF NOT EXISTS public.kept AS SELECT * FROM heed.sealed_part`.execute(bench.superuser);
      await run(bench.superuser, 'ALTER TABLE heed.sealed_part DISABLE TRIGGER USER', 'ALTER TABLE heed.sealed_part DISABLE TRIGGER ALL');
      try {
        await run(bench.superuser, statement);
        found = (await bench.storage.verify()).broken;
      } finally {
        await run(
          bench.superuser,
          'DELETE FROM heed.sealed_part',
          'INSERT INTO heed.sealed_part SELECT * FROM public.kept',
          'ALTER TABLE heed.sealed_part ENABLE TRIGGER ALL',
        );
      }
      return found;
    };
    const here = `WHERE partnership_id = '${partnership}'`;
    expect(await tampered(`UPDATE heed.sealed_part SET words = 'somebody else' ${here}`)).toMatchObject({
      partnership,
      because: 'entry changed',
    });
    expect(await tampered(`DELETE FROM heed.sealed_part ${here}`)).toMatchObject({ partnership, because: 'entry missing' });
    const slipped = `INSERT INTO heed.sealed_part (partnership_id, entry_id, part, by_agency, words)
      SELECT partnership_id, entry_id, part, by_agency, 'slipped in' FROM heed.sealed_part ${here}`;
    expect(await tampered(slipped)).toMatchObject({ partnership, because: 'commitment missing' });
    expect((await bench.storage.verify()).broken).toBeUndefined();
  });

  it('is sealed of its own entries alone, and asked for by nobody who may not know of it', async () => {
    const { partnership, parts } = await play([
      { does: 'note', by: 'hv', about: 'amy' },
      { does: 'share', on: 0, with: 'csc', what: 'whole', status: 'sent' },
      { does: 'seal', on: 0, told: false },
    ]);
    const [part] = parts;
    if (part === undefined) throw new Error('nothing was sealed');
    const csc = asManager(partnership, 'csc');
    const sealing = [{ part: 'source', keptFrom: [], told: true, words: 'x' }] as const;
    await expect(bench.storage.records.asVantage(csc, (desk) => desk.keepSealed(part.entry, sealing))).rejects.toThrow(
      /row-level security/,
    );
    const asking = (desk: { askForSealed: (sealed: string, by: { who: string; why: string }) => Promise<void> }) =>
      desk.askForSealed(part.id, { who: 'x', why: 'x' });
    await expect(bench.storage.records.asVantage(csc, asking)).rejects.toThrow(/row-level security/);
    await expect(bench.storage.records.asVantage(asManager(partnership, 'hv'), asking)).rejects.toThrow(/row-level security/);
  });
});

function terseOf(move: Move, landed: readonly Landed[], n: number): TerseEntry | undefined {
  const plain = { id: `move-${n}`, when: '2023-05-01', about: ['amy'], text: `Move ${n}.` };
  if (move.does === 'note') return { ...plain, by: move.by, kind: 'note', about: [move.about] };
  if (move.does === 'close')
    return { ...plain, by: move.by, kind: 'closed-to', about: [move.about], facts: { worker: 'worker-1', people: [move.about] } };
  const on = move.does === 'share' ? landed[move.on % Math.max(1, landed.length)] : undefined;
  if (move.does !== 'share' || on === undefined) return undefined;
  const { with: receiver, what, status } = move;
  const extract = what === 'extract' ? { extract: `Part ${n}.` } : {};
  return { ...plain, by: on.by, kind: 'share', facts: { of: on.id, with: receiver, what, status, ...extract } };
}
