import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/core/access/ids.ts';
import { mayDo } from '../../src/core/access/permission.ts';
import type { Role } from '../../src/core/access/role.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { story } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const audits = { kind: 'audits' } as const;
const refused = /row-level security/;

describe.each(homes)('an audit of several agencies, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let asked: Readonly<Record<'hv' | 'csc', string>>;
  let planned: string;
  const held = {
    quality: { role: 'quality', agency: null },
    nurse: { role: 'practitioner', agency: 'hv' },
    lead: { role: 'safeguarding-lead', agency: 'hv' },
    worker: { role: 'practitioner', agency: 'csc' },
  } as const satisfies Readonly<Record<string, { readonly role: Role; readonly agency: string | null }>>;
  type Who = keyof typeof held;
  const accounts = new Map(Object.keys(held).map((who) => [who, randomUUID()]));

  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    for (const [who, { role, agency }] of Object.entries(held)) {
      const account = accounts.get(who);
      await sql`INSERT INTO heed.account (account_id, signs_in_as, called) VALUES (${account}, ${who}, ${who})`.execute(bench.superuser);
      await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, worker, basis, agency_id)
        VALUES (${partnership}, ${account}, ${role}, ${who}, 'a ground', ${agency})`.execute(bench.superuser);
    }
    planned = await as('quality', (desk) => desk.keepLearning(audits, { ...saying('audit-planned'), readers: [] }));
    asked = {
      hv: await as('quality', (desk) => desk.keepLearning(audits, { ...saying('asked of hv'), readers: [agencyId('hv')] })),
      csc: await as('quality', (desk) => desk.keepLearning(audits, { ...saying('asked of csc'), readers: [agencyId('csc')] })),
    };
  });
  afterAll(() => bench?.close());

  const as = <T>(who: Who, work: (desk: DeskRecords) => Promise<T>): Promise<T> => {
    const { role, agency } = held[who];
    const vantage = agency === null ? whole : asAgency(agencyId(agency));
    return bench.storage.records.asVantage({ partnership, vantage, account: accounts.get(who) as AccountId, acting: role }, work);
  };
  const saying = (kind: string) => ({ kind, body: {}, who: 'Somebody' });
  const readBy = (who: Who): Promise<readonly string[]> => as(who, async (desk) => (await desk.learning(audits)).map(({ kind }) => kind));
  const answer = (who: Who, answers: string): Promise<string> =>
    as(who, (desk) => desk.keepLearning(audits, { ...saying(`answered by ${who}`), answers, readers: [] }));

  it('is read by an agency as far as it names that agency as its reader, and by whoever audits as a whole', async () => {
    for (const who of ['nurse', 'lead'] as const) expect([who, await readBy(who)]).toEqual([who, ['asked of hv']]);
    expect(await readBy('worker')).toEqual(['asked of csc']);
    expect(await readBy('quality')).toEqual(['audit-planned', 'asked of hv', 'asked of csc']);
  });

  it('is answered by an agency where it was asked, by a practitioner as well as by its lead, and by nobody of another', async () => {
    for (const who of ['nurse', 'lead'] as const) {
      // What pages offer by role is what is taken.
      expect(mayDo(held[who].role, 'answer-for-agency')).toBe(true);
      await answer(who, asked.hv);
    }
    expect(mayDo('quality', 'answer-for-agency')).toBe(false);
    for (const elsewhere of [asked.csc, planned, randomUUID()]) await expect(answer('nurse', elsewhere)).rejects.toThrow(refused);
    await expect(answer('worker', asked.hv)).rejects.toThrow(refused);
    await expect(as('nurse', (desk) => desk.keepLearning(audits, saying('of its own')))).rejects.toThrow(refused);
    expect(await readBy('nurse')).toEqual(['asked of hv', 'answered by nurse', 'answered by lead']);
    expect(await readBy('worker')).toEqual(['asked of csc']);
    expect(await readBy('quality')).toContain('answered by nurse');
  });
});
