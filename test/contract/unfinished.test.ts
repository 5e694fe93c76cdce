import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { inRole, inSession } from '../../src/storage/take-role.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, span } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();

describe.each(homes)('what somebody has begun to write, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
  });
  afterAll(() => bench?.close());

  const session = (agency: string, worker?: string) => ({
    partnership,
    vantage: { kind: 'agency', agency: agencyId(agency) } as const,
    ...(worker === undefined ? {} : { worker }),
  });
  const as = <T>(agency: string, worker: string | undefined, work: (records: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage(session(agency, worker), work);

  it('is there for its writer and for nobody else, whoever they are', async () => {
    const id = randomUUID();
    await as('hv', 'Jo', (records) => records.keepUnfinished({ id, form: { text: 'Saw Amy' }, basedOn: 0 }));
    expect(await as('hv', 'Jo', (records) => records.findUnfinished(id))).toMatchObject({ form: { text: 'Saw Amy' }, version: 1 });
    for (const [agency, worker] of [
      ['hv', 'Sam'],
      ['hv', undefined],
      ['csc', 'Jo'],
    ] as const) {
      expect(await as(agency, worker, (records) => records.findUnfinished(id))).toBeUndefined();
      expect(await as(agency, worker, (records) => records.unfinished())).toEqual([]);
      await as(agency, worker, (records) => records.discard(id));
      expect(await as(agency, worker, (records) => records.keepUnfinished({ id, form: { text: 'x' }, basedOn: 1 }))).toBe('no-such');
    }
    const whole = await bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, async (records) => [
      await records.findUnfinished(id),
      await records.unfinished(),
      await records.keepUnfinished({ id, form: {}, basedOn: 1 }),
    ]);
    expect(whole).toEqual([undefined, [], 'no-such']);
    expect(await as('hv', 'Jo', (records) => records.findUnfinished(id))).toMatchObject({ form: { text: 'Saw Amy' } });
  });

  it('is in no table that whoever reads the whole, checks, loads or seals can ask', async () => {
    for (const role of ['heed_whole', 'heed_lobby', 'heed_loader', 'heed_sealer', 'heed_checker'] as const)
      await expect(inRole(bench.superuser, role, (tx) => tx.selectFrom('unfinished').selectAll().execute())).rejects.toThrow(
        /permission denied/,
      );
  });

  it('is not written over by who has not seen the last saving, and sending the same twice is one saving', async () => {
    const id = randomUUID();
    const keep = (text: string, basedOn: number) =>
      as('hv', undefined, (records) => records.keepUnfinished({ id, form: { text }, basedOn }));
    await keep('first', 0);
    expect(await keep('one tab', 1)).toMatchObject({ kept: { version: 2 } });
    expect(await keep('another tab', 1)).toMatchObject({ changed: { form: { text: 'one tab' }, version: 2 } });
    expect(await keep('one tab', 1)).toMatchObject({ kept: { version: 2 } });
    expect(await keep('begun anew', 0)).toMatchObject({ changed: { form: { text: 'one tab' } } });
  });

  it('is kept for 28 days by the clock of the database, and then is not there and goes', async () => {
    const id = randomUUID();
    await as('hv', undefined, (records) => records.keepUnfinished({ id, form: { text: 'old' }, basedOn: 0 }));
    await run(bench.superuser, 'ALTER TABLE heed.unfinished DISABLE TRIGGER save_unfinished');
    await sql`UPDATE heed.unfinished SET expires = clock_timestamp() - interval '1 minute' WHERE unfinished_id = ${id}`.execute(
      bench.superuser,
    );
    await run(bench.superuser, 'ALTER TABLE heed.unfinished ENABLE TRIGGER save_unfinished');
    expect(await as('hv', undefined, (records) => records.findUnfinished(id))).toBeUndefined();
    await as('hv', undefined, (records) => records.keepUnfinished({ id: randomUUID(), form: { text: 'new' }, basedOn: 0 }));
    const left = await bench.superuser.selectFrom('unfinished').select('unfinished_id').where('unfinished_id', '=', id).execute();
    expect(left).toEqual([]);
  });

  it('is let go of once it is recorded, and tells which entry came of it', async () => {
    const id = randomUUID();
    const entry = randomUUID();
    await as('hv', undefined, async (records) => {
      await records.keepUnfinished({ id, form: { text: 'secret' }, basedOn: 0 });
      await records.finish(id, entry);
    });
    expect(await as('hv', undefined, (records) => records.findUnfinished(id))).toMatchObject({ form: {}, recordedAs: entry });
    expect((await as('hv', undefined, (records) => records.unfinished())).map((one) => one.id)).not.toContain(id);
    expect(await as('hv', undefined, (records) => records.keepUnfinished({ id, form: { text: 'again' }, basedOn: 1 }))).toMatchObject({
      changed: { recordedAs: entry },
    });
  });

  it('about somebody new makes a person record of the agency’s own, under an id that nobody chose, which its entries may name', async () => {
    const person = await as('hv', undefined, (records) => records.addPerson({ called: 'Unknown man: tall', sex: 'm' }));
    expect(person).toMatch(/^[0-9a-f-]{36}$/);
    const body = bodyOf(
      { by: 'hv', kind: 'note', when: '2023-05-01', about: [person] },
      { people: new Set([person]), agencies: new Set(['hv']) },
    );
    const draft = { id: entryId(randomUUID()), body, source: { kind: 'typed' } as const };
    expect(isRefusal(await as('csc', undefined, (records) => records.append({ ...draft, by: agencyId('csc') })))).toBe(true);
    expect((await as('csc', undefined, (records) => records.directory())).people.has(person)).toBe(false);
    expect(isRefusal(await as('hv', undefined, (records) => records.append({ ...draft, by: agencyId('hv') })))).toBe(false);
    await expect(
      inSession(bench.web, session('hv'), (tx) =>
        tx
          .insertInto('person_record')
          .values({ partnership_id: partnership, person_id: 'x', by_agency: 'csc', called: 'x', born: null, sex: null })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('stands on no day of the past outside a demonstration', async () => {
    const body = bodyOf(
      { by: 'hv', kind: 'note', when: '2023-05-01', about: ['amy'] },
      { people: new Set(['amy']), agencies: new Set(['hv']) },
    );
    const draft = { id: entryId(randomUUID()), by: agencyId('hv'), body, source: { kind: 'typed', shownOn: span('2023-05-01') } as const };
    await bench.superuser
      .insertInto('person_record')
      .values({ partnership_id: partnership, person_id: 'amy', by_agency: 'hv', called: 'Amy', born: null, sex: null })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'person_id']).doUpdateSet({ called: 'Amy' }))
      .execute()
      .catch(() => {});
    await expect(as('hv', undefined, (records) => records.append(draft))).rejects.toThrow(/only a demonstration/);
  });
});
