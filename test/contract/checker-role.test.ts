import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { inSession } from '../../src/storage/take-role.ts';
import { story } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const hv = asAgency(agencyId('hv'));

describe.each(homes)('the role of the checks on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    const found = {
      partnership_id: partnership,
      check_id: 'told',
      anchor: 'one',
      appears: '2024-05-01',
      children: [],
      people: [],
      evidence: [],
    };
    await bench.superuser
      .insertInto('question')
      .values(['hv', 'csc', ''].map((vantage) => ({ ...found, vantage, goes: null, body: '{}' })))
      .execute();
  });
  afterAll(() => bench?.close());

  it('writes what no role of the web may write, and sees what none may see', async () => {
    const statements = [
      sql`SELECT * FROM heed.work`,
      sql`SELECT * FROM heed.look_again`,
      sql`INSERT INTO heed.work (partnership_id, vantage, due, check_id) VALUES (${partnership}, '', now(), 'told')`,
      sql`UPDATE heed.question SET body = '{}'`,
      sql`DELETE FROM heed.question`,
      sql`INSERT INTO heed.question SELECT * FROM heed.question`,
      sql`DELETE FROM heed.work`,
      sql`UPDATE heed.looked SET print = ''`,
      sql`SELECT * FROM heed.entries_with(ARRAY['amy'], ARRAY[]::text[])`,
    ];
    for (const vantage of [hv, whole])
      for (const statement of statements)
        await expect(inSession(bench.web, { partnership, vantage }, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
    const rows = await inSession(bench.web, { partnership, vantage: hv }, (tx) => tx.selectFrom('question').select('vantage').execute());
    expect(rows.map(({ vantage }) => vantage)).toEqual(['hv']);
  });

  it('changes nothing of the ledger', async () => {
    for (const statement of [
      'DELETE FROM heed.entry',
      'UPDATE heed.partnership SET name = name',
      'INSERT INTO heed.check_decision DEFAULT VALUES',
    ])
      await expect(
        bench.superuser.transaction().execute(async (tx) => {
          await sql`SELECT set_config('role', 'heed_checker', true)`.execute(tx);
          await sql.raw(statement).execute(tx);
        }),
      ).rejects.toThrow(/permission denied/);
  });
});

describe('the login that answers the web', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await (homes[1]?.[1] ?? noServer)();
  });
  afterAll(() => bench?.close());

  it('cannot take the role of the checks', async () => {
    const taking = bench.web.transaction().execute((tx) => sql`SELECT set_config('role', 'heed_checker', true)`.execute(tx));
    await expect(taking).rejects.toThrow(/permission denied to set role/);
  });
});

const noServer = (): never => {
  throw new Error('there is no server');
};
