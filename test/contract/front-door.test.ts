import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DoorTerms, SentBySystem, ToldByPublic } from '../../src/core/access/front-door.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { byPublicPage } from '../../src/core/pathway/front-door/from-outside.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { inRole } from '../../src/storage/take-role.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { csc: 'social-care', school: 'school', police: 'police' }, people: ['amy'] }).ledger();
const [csc, school, police] = [agencyId('csc'), agencyId('school'), agencyId('police')];
const terms: DoorTerms = { publicPage: true, ring: '01484 000000', alwaysAsk: [], areas: [], levels: [] };
const told = (more: Partial<ToldByPublic> = {}): ToldByPublic => ({
  ...{
    id: randomUUID(),
    worry: 'He is out at midnight.',
    children: ['Tom Reed'],
    whoTheyAre: 'about six',
    where: 'Hill Street',
    happened: '',
  },
  ...{ from: 'neighbour', name: '', reached: '', isSealed: true, ...more },
});
const sent: SentBySystem = {
  worry: 'She came without a coat.',
  referrer: { name: 'Ms Ash', post: 'head' },
  children: [{ name: 'Una Gray', reference: 'p-1' }],
  parents: [{ name: 'Vera Gray' }],
};
const print = (n: number): string => n.toString(16).padStart(64, '0');

describe.each(homes)('what reaches the front door from outside, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  const entriesOf = (agency: typeof csc) =>
    bench.storage.records.asVantage({ partnership, vantage: asAgency(agency) }, (desk) => desk.entries());
  const referralsOf = async (agency: typeof csc) => (await entriesOf(agency)).filter(({ kind }) => kind === 'referral');
  const decide = (of: DoorTerms) =>
    bench.storage.records.asVantage({ partnership, vantage: whole }, (desk) =>
      desk.decideDoor({ terms: of, decidedBy: 'Q', reason: 'agreed' }),
    );
  /** As the web keeps it, of a token that somebody made. */
  const token = (n: number, agency = school) =>
    bench.superuser
      .insertInto('agency_token')
      .values({ partnership_id: partnership, agency_id: agency, token_hash: print(n), called: 'SIMS', made_by: 'Ms Ash' })
      .execute();
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory, [personId('amy')]);
  });
  afterAll(() => bench?.close());

  it('finds no door where the partnership has opened none, and takes nothing', async () => {
    expect((await bench.storage.frontDoors.doors()).map(({ id }) => id)).not.toContain(partnership);
    expect(await bench.storage.frontDoors.tell(partnership, told(), 'here')).toBeUndefined();
    expect(await referralsOf(csc)).toEqual([]);
  });

  it('records what the public tells as a referral to the front door, by nobody, about a child of its own from then on', async () => {
    await decide(terms);
    expect(await bench.storage.frontDoors.doors()).toContainEqual({ id: partnership, title: 'At work', agency: 'csc', ring: terms.ring });
    const worry = told();
    expect(await bench.storage.frontDoors.tell(partnership, worry, 'here')).toBe('recorded');
    expect(await bench.storage.frontDoors.tell(partnership, worry, 'here'), 'sent twice').toBe('recorded');
    const [referral, ...more] = await referralsOf(csc);
    expect(more).toEqual([]);
    expect(referral).toMatchObject({ by: csc, worker: byPublicPage, facts: { from: 'public', to: [csc] } });
    const desk = await bench.storage.records.asVantage({ partnership, vantage: asAgency(csc) }, async (records) => ({
      people: (await records.directory()).people,
      children: (await records.partnership())?.children,
    }));
    const [child] = referral?.about ?? [];
    expect(child && desk.people.get(child)?.called).toBe('Tom Reed');
    // A partnership at work keeps no list: the referral names the child.
    expect([desk.children, referral?.kind === 'referral' && referral.facts.children]).toEqual([['amy'], [child]]);
    for (const other of [school, police]) expect(await entriesOf(other)).toEqual([]);
  });

  it('keeps who told in no entry where they ask it, and lets a manager open it', async () => {
    await bench.storage.frontDoors.tell(partnership, told({ name: 'Rose Plum', reached: '01484 555777', from: 'family' }), 'here');
    const all = await referralsOf(csc);
    const referral = all.at(-1);
    expect(JSON.stringify(all)).not.toMatch(/Plum|555777|family/);
    const { rows } = await sql<{
      words: string;
      entry: string;
    }>`SELECT words, entry_id AS entry FROM heed.sealed_part WHERE words LIKE '%Plum%'`.execute(bench.superuser);
    expect(rows).toEqual([{ entry: referral?.id, words: 'Rose Plum\n01484 555777\nof the family' }]);
    expect(
      JSON.stringify((await bench.superuser.selectFrom('person_record').selectAll().execute()).map(({ called }) => called)),
    ).not.toContain('Plum');
  });

  it('says who told where they let it, so that they can be spoken with', async () => {
    await bench.storage.frontDoors.tell(partnership, told({ name: 'Rose Plum', reached: '01484 555777', isSealed: false }), 'here');
    const referral = (await referralsOf(csc)).at(-1);
    expect(referral?.text).toContain('Told by: Rose Plum, reached at 01484 555777');
    expect(referral?.facts).toMatchObject({ from: 'neighbour', heardFrom: expect.any(String) });
  });

  it('makes a record of a child whose name was not told', async () => {
    await bench.storage.frontDoors.tell(partnership, told({ children: [] }), 'here');
    const about = (await referralsOf(csc)).at(-1)?.about ?? [];
    const { people } = await bench.storage.records.asVantage({ partnership, vantage: asAgency(csc) }, (desk) => desk.directory());
    expect(about.map((child) => people.get(child)?.called)).toEqual(['A child whose name was not told']);
  });

  it('takes a referral of an agency’s system in that agency’s name and gives it to the front door, once for each key', async () => {
    const { frontDoors } = bench.storage;
    const sending = { key: 'ref 1', print: print(900), referral: sent };
    expect(await frontDoors.send(print(1), sending, 'here')).toEqual({ kind: 'no-such-token' });
    await token(1);
    const first = await frontDoors.send(print(1), sending, 'here');
    expect(first).toMatchObject({ kind: 'recorded', to: 'csc' });
    expect(await frontDoors.send(print(1), sending, 'here')).toEqual({ ...first, kind: 'there-already', at: expect.any(Number) });
    expect(await frontDoors.send(print(1), { ...sending, print: print(901) }, 'here')).toEqual({ kind: 'another-by-this-key' });
    expect(await referralsOf(school)).toMatchObject([
      { by: school, worker: 'Ms Ash, head (sent by SIMS)', facts: { from: 'professional' } },
    ]);
    expect((await referralsOf(csc)).at(-1)).toMatchObject({ by: school, text: sent.worry });
    expect(await entriesOf(police)).toEqual([]);
  });

  it('knows a child whom the system named before by its own reference, and nobody else’s', async () => {
    await bench.storage.frontDoors.send(print(1), { key: 'ref 2', print: print(902), referral: sent }, 'here');
    const [first, second] = await referralsOf(school);
    expect(second?.about[0]).toBe(first?.about[0]);
    await token(2, police);
    await bench.storage.frontDoors.send(print(2), { key: 'ref 1', print: print(903), referral: sent }, 'here');
    const [own] = await referralsOf(police);
    expect(own?.about).not.toEqual(first?.about);
  });

  it('records once what is sent by one key several times at once', async () => {
    const sending = { key: 'at once', print: print(904), referral: sent };
    const answers = await Promise.all([1, 2, 3, 4].map(() => bench.storage.frontDoors.send(print(1), sending, 'here')));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['recorded', 'there-already', 'there-already', 'there-already']);
    expect((await referralsOf(school)).length).toBe(3);
  });

  it('takes nothing of a day that has not come, nor by a token that was taken back', async () => {
    const { frontDoors } = bench.storage;
    const later = { key: 'ref 3', print: print(905), referral: { ...sent, on: day('2099-01-01') } };
    expect(await frontDoors.send(print(1), later, 'here')).toEqual({ kind: 'not-yet' });
    await bench.superuser.updateTable('agency_token').set({ revoked: '2026-01-01' }).where('token_hash', '=', print(1)).execute();
    expect(await frontDoors.send(print(1), { ...later, referral: sent }, 'here')).toEqual({ kind: 'no-such-token' });
  });

  it('lets whoever sends read no table, and no agency the print of a token or a setting changed', async () => {
    const { rows } = await sql<{
      name: string;
    }>`SELECT relname AS name FROM pg_class WHERE relnamespace = 'heed'::regnamespace AND relkind IN ('r', 'v')`.execute(bench.superuser);
    for (const { name } of rows)
      await expect(inRole(bench.web, 'heed_public', (tx) => sql`SELECT FROM ${sql.table(`heed.${name}`)}`.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    const as = <T>(work: (tx: Parameters<Parameters<typeof inRole>[2]>[0]) => Promise<T>) => inRole(bench.web, 'heed_agency', work);
    await expect(as((tx) => tx.selectFrom('agency_token').select('token_hash').execute())).rejects.toThrow(/permission denied/);
    await expect(
      bench.storage.records.asVantage({ partnership, vantage: asAgency(csc) }, (desk) =>
        desk.decideDoor({ terms, decidedBy: 'X', reason: 'x' }),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('notes each in the audit, with nobody’s name', async () => {
    const { rows } = await sql<{ event: string; who: string; subjects: string[] }>`
      SELECT DISTINCT event, who, subjects FROM heed.audit WHERE partnership_id = ${partnership} AND event IN ('public-referral-sent', 'system-token-used')`.execute(
      bench.superuser,
    );
    expect(rows.map(({ event, who }) => `${event} ${who}`).sort()).toEqual([
      'public-referral-sent the public page',
      'system-token-used by system: SIMS',
    ]);
  });
});
