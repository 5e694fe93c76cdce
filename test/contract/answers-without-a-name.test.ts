import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/core/access/ids.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { story } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const training = { kind: 'training' } as const;

describe.each(homes)('what is answered without a name, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  const accounts = { quality: randomUUID(), nurse: randomUUID() } as const;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    for (const [name, account] of Object.entries(accounts))
      await sql`INSERT INTO heed.account (account_id, signs_in_as, called) VALUES (${account}, ${name}, ${name})`.execute(bench.superuser);
    await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, worker, basis)
      VALUES (${partnership}, ${accounts.quality}, 'quality', 'quality', 'a ground')`.execute(bench.superuser);
    await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, worker, basis, agency_id)
      VALUES (${partnership}, ${accounts.nurse}, 'practitioner', 'nurse', 'a ground', 'hv')`.execute(bench.superuser);
  });
  afterAll(() => bench?.close());

  const asQuality = <T>(work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage(
      { partnership, vantage: whole, account: accounts.quality as string as AccountId, acting: 'quality' },
      work,
    );
  const asNurse = <T>(work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage(
      { partnership, vantage: asAgency(agencyId('hv')), account: accounts.nurse as string as AccountId, acting: 'practitioner' },
      work,
    );

  it.each(['session-answered', 'skills-answered', 'parent-answered'])(
    'holds of a %s no account, no name and no hour, whatever it was sent with, and no other agency reads it',
    async (kind) => {
      const asked = await asQuality((desk) => desk.keepLearning(training, { kind: 'training-session', body: {}, who: 'Quinn Ash' }));
      await asNurse((desk) => desk.keepLearning(training, { kind, body: { kind }, who: 'Nia Reed', answers: asked }));
      const { rows } = await sql<{
        row: string;
        hour: string;
      }>`SELECT l::text AS row, to_char(landed AT TIME ZONE 'Europe/London', 'HH24:MI:SS.US') AS hour
        FROM heed.learning l WHERE kind = ${kind}`.execute(bench.superuser);
      expect(rows).toHaveLength(1);
      for (const word of ['Nia', 'Reed', accounts.nurse]) expect(rows[0]?.row).not.toContain(word);
      expect(rows[0]?.hour).toBe('00:00:00.000000');
      const kinds = (desk: DeskRecords) => desk.learning(training).then((all) => all.map((one) => one.kind));
      expect(await asQuality(kinds)).toContain(kind);
      const elsewhere = await bench.storage.records.asVantage({ partnership, vantage: asAgency(agencyId('csc')) }, kinds);
      expect(elsewhere).not.toContain(kind);
    },
  );

  it('is no rule for what agencies say of themselves: that has a name', async () => {
    const asked = await asQuality((desk) => desk.keepLearning(training, { kind: 'training-session', body: {}, who: 'Quinn Ash' }));
    await asNurse((desk) => desk.keepLearning(training, { kind: 'attended', body: {}, who: 'Nia Reed', answers: asked }));
    const said = (await asQuality((desk) => desk.learning(training))).find(({ kind }) => kind === 'attended');
    expect(said).toMatchObject({ who: 'Nia Reed', account: accounts.nurse });
  });
});
