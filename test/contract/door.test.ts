import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/core/access/ids.ts';
import type { Looking } from '../../src/core/access/look.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { Desks } from '../../src/core/prompt/port.ts';
import { addHours, type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import type { Within } from '../../src/storage/schema.ts';
import { inRole, standAt } from '../../src/storage/take-role.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const now = (): Instant => instantOfNumber(Date.now());
const nobody = '00000000-0000-0000-0000-0000000000aa';

describe.each(homes)('signing in on %s', (_home, open) => {
  let bench: Bench;
  let admin: AccountId;
  let place: PartnershipId;
  let other: PartnershipId;
  let amina: AccountId;
  beforeAll(async () => {
    bench = await open();
    const { door, inOffice } = bench.storage;
    await door.inviteFirstAdministrator({ print: 'first', secondFactor: 'sealed', ends: addHours(now(), 1) });
    const credentials = { password: 'a hash', step: 5, recoveryCodes: ['r1', 'r2'] };
    admin = (await door.takeUp('first', { signsInAs: 'admin@x', called: 'Ada', partnership: 'Anytown', credentials }))!;
    await door.beginSession({ print: 's0', account: admin, how: 'password', began: now(), now: now() });
    place = (await door.findSession('s0'))!.roles[0]!.partnership;
    other = await openPartnership(bench.superuser, directory, [personId('amy')]);
    await inOffice({ partnership: place, account: admin }, async (office) => {
      await office.addAgency({ name: 'Locala', kind: 'health-visiting' });
      const [agency] = await office.agencies();
      await office.invite({
        kind: 'role',
        signsInAs: 'amina@x',
        called: 'Amina',
        role: 'practitioner',
        agency: agency!.id,
        print: 'code',
        secondFactor: 'sealed',
        ends: addHours(now(), 1),
      });
    });
    amina = (await door.takeUp('code', { signsInAs: 'amina@x', called: 'Amina', credentials }))!;
  }, 120_000);
  afterAll(() => bench?.close());

  const atDoor = <T>(standing: Parameters<typeof standAt>[1], work: (tx: Within) => Promise<T>): Promise<T> =>
    inRole(bench.web, 'heed_door', async (tx) => {
      await standAt(tx, standing);
      return work(tx);
    });

  it('begins once with each code, however many use it at once', async () => {
    const { door, inOffice } = bench.storage;
    expect(await door.nobodyAdministers()).toBe(false);
    expect(await door.findInvitation('first')).toBeUndefined();
    await inOffice({ partnership: place, account: admin }, (office) =>
      office.invite({
        kind: 'role',
        signsInAs: 'twice@x',
        called: 'Two',
        role: 'quality',
        basis: 'audit',
        print: 'twice',
        secondFactor: 's',
        ends: addHours(now(), 1),
      }),
    );
    const taking = { signsInAs: 'twice@x', called: 'Two', credentials: { password: 'h', step: 1, recoveryCodes: [] as string[] } };
    const taken = await Promise.allSettled(
      ['a', 'b', 'c'].map(() => door.takeUp('twice', { ...taking, credentials: { ...taking.credentials, recoveryCodes: ['z'] } })),
    );
    expect(taken.filter((one) => one.status === 'fulfilled' && one.value !== undefined)).toHaveLength(1);
  });

  it('keeps sessions, roles and failures, and gives them back', async () => {
    const { door } = bench.storage;
    await door.beginSession({ print: 's1', account: amina, how: 'password', began: now(), now: now() });
    const session = await door.findSession('s1');
    expect(session).toMatchObject({
      account: { called: 'Amina' },
      roles: [{ role: 'practitioner', partnershipTitle: 'Anytown', at: { name: 'Locala' } }],
    });
    await door.endSessions(amina, now());
    expect((await door.findSession('s1'))?.ended).toBeDefined();
    await door.noteFailure(['x', 'y'], now());
    expect((await door.failures(['x', 'none'])).get('x')).toHaveLength(1);
    expect([await door.useStep(amina, 6), await door.useStep(amina, 6), await door.useStep(amina, 5)]).toEqual([true, false, false]);
    expect([await door.useRecoveryCode(amina, 'r1'), await door.useRecoveryCode(amina, 'r1')]).toEqual([true, false]);
  });

  it('shows at the door the account that somebody names or is signed in to, and nothing where nobody stands there', async () => {
    const seen = (standing: Parameters<typeof standAt>[1]) => atDoor(standing, (tx) => tx.selectFrom('account').select('called').execute());
    expect(await seen({})).toEqual([]);
    expect(await seen({ name: 'amina@x' })).toEqual([{ called: 'Amina' }]);
    expect(await seen({ account: admin })).toEqual([{ called: 'Ada' }]);
    for (const table of ['session', 'held_role', 'invitation', 'recovery_code', 'partnership', 'agency'] as const)
      expect(await atDoor({}, (tx) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  });

  it.each(['heed_door', 'heed_office', 'heed_link', 'heed_public'] as const)(
    'lets %s read no entry, no person and no question',
    async (role) => {
      for (const table of ['entry', 'person_record', 'question', 'reading', 'audit', 'opening'])
        await expect(
          inRole(bench.web, role, (tx) => sql`SELECT FROM ${sql.table(`heed.${table}`)}`.execute(tx)),
          table,
        ).rejects.toThrow(/permission denied/);
    },
  );

  it.each(['heed_agency', 'heed_whole', 'heed_lobby', 'heed_link', 'heed_public'] as const)(
    'lets %s read nothing of those who sign in',
    async (role) => {
      for (const table of ['account', 'recovery_code', 'held_role', 'session', 'failed_sign_in', 'invitation'])
        await expect(
          inRole(bench.web, role, (tx) => sql`SELECT FROM ${sql.table(`heed.${table}`)}`.execute(tx)),
          table,
        ).rejects.toThrow(/permission denied/);
    },
  );

  it('gives nobody a role at the door but by a code, and nobody the role of an administrator by a claim', async () => {
    const row = { account_id: amina, worker: 'amina@x', agency_id: null, basis: 'x', holds_until: null, given_by: null };
    const giving = (role: string, more: object = {}) =>
      atDoor({ account: amina }, (tx) =>
        tx
          .insertInto('held_role')
          .values({ ...row, partnership_id: place, role, ...more })
          .execute(),
      );
    await expect(giving('quality')).rejects.toThrow(/row-level security/);
    await expect(giving('administrator', { from_claims: true })).rejects.toThrow(/row-level security/);
    await expect(giving('quality', { account_id: admin, from_claims: true })).rejects.toThrow(/row-level security/);
  });

  it('runs one partnership for its own administrator, and for nobody else', async () => {
    const { inOffice } = bench.storage;
    const colleagues = (partnership: PartnershipId, account: AccountId) =>
      inOffice({ partnership, account }, async (office) => [...(await office.agencies()), ...(await office.colleagues())].length);
    expect(await colleagues(place, admin)).toBeGreaterThan(2);
    expect(await colleagues(other, admin)).toBe(0);
    expect(await colleagues(place, amina)).toBe(0);
    await expect(
      inOffice({ partnership: other, account: admin }, (office) => office.addAgency({ name: 'x', kind: 'other' })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inOffice({ partnership: place, account: amina }, (office) => office.addAgency({ name: 'x', kind: 'other' })),
    ).rejects.toThrow(/row-level security/);
  });

  it('lets nobody give a role to themselves', async () => {
    const giving = bench.superuser.insertInto('held_role').values({
      partnership_id: place,
      account_id: admin,
      given_by: admin,
      role: 'quality',
      worker: 'a',
      agency_id: null,
      basis: 'x',
      holds_until: null,
    });
    await expect(giving.execute()).rejects.toThrow(/held_role_given_by_another/);
  });

  it('lets no administrator set anew the password of an account that holds a role elsewhere too', async () => {
    const { inOffice } = bench.storage;
    const mayReset = (name: string) => inOffice({ partnership: place, account: admin }, (office) => office.mayReset(name));
    expect([await mayReset('amina@x'), await mayReset('nobody@x')]).toEqual([true, false]);
    await bench.superuser
      .insertInto('held_role')
      .values({
        partnership_id: other,
        account_id: amina,
        given_by: null,
        role: 'practitioner',
        worker: 'a',
        agency_id: 'hv',
        basis: null,
        holds_until: null,
      })
      .execute();
    expect(await mayReset('amina@x')).toBe(false);
    const resetting = inOffice({ partnership: place, account: admin }, (office) =>
      office.invite({ kind: 'reset', signsInAs: 'amina@x', print: 'reset', secondFactor: 's', ends: addHours(now(), 1) }),
    );
    await expect(resetting).rejects.toThrow(/row-level security/);
  });

  it('keeps the history of accounts and roles, whoever asks', async () => {
    for (const table of ['account', 'held_role'])
      await expect(sql`DELETE FROM ${sql.table(`heed.${table}`)}`.execute(bench.superuser)).rejects.toThrow(/keeps its history/);
  });

  it('follows an identity provider: what it no longer says ends, what it says anew begins', async () => {
    const { door } = bench.storage;
    expect(await door.findAgency(other, 'hv')).toBe('hv');
    const claimed = (role: 'practitioner' | 'manager') => ({ partnership: other, role, agency: agencyId('hv') });
    const account = await door.admit('https://idp#1', 'Omar', [claimed('practitioner')]);
    expect(await door.admit('https://idp#1', 'Omar', [claimed('manager')])).toBe(account);
    await door.beginSession({ print: 'claimed', account, how: 'openid', began: now(), now: now() });
    const roles = (await door.findSession('claimed'))?.roles.map(({ role, until }) => [role, until === undefined]);
    expect(roles).toEqual([
      ['practitioner', false],
      ['manager', true],
    ]);
  });

  describe('who opened what', () => {
    const session = (vantage: Session['vantage'], more: Partial<Session> = {}): Session => ({
      partnership: other,
      vantage,
      account: amina,
      ...more,
    });
    const looking = (change: Partial<Looking> = {}): Looking => ({
      ...{ account: amina, who: 'Amina', role: 'practitioner', agency: agencyId('hv'), event: 'child-shown', wrote: false },
      ...{ subjects: [personId('amy')], from: '192.0.2.1' },
      ...change,
    });
    const asVantage: Desks['asVantage'] = (of, work) => bench.storage.records.asVantage(of, work);

    it('is noted as whoever is signed in, and as nobody else', async () => {
      await asVantage(session(asAgency(agencyId('hv'))), (desk) => desk.note(looking()));
      await expect(asVantage(session(asAgency(agencyId('hv'))), (desk) => desk.note(looking({ account: admin })))).rejects.toThrow(
        /row-level security/,
      );
      await expect(asVantage(session(asAgency(agencyId('hv')), { account: nobody }), (desk) => desk.note(looking()))).rejects.toThrow(
        /row-level security/,
      );
    });
    it('is its own agency’s to know, and that of who reads the whole', async () => {
      const seen = (vantage: Session['vantage']) =>
        asVantage(session(vantage), async (desk) => (await desk.looks({ subject: personId('amy') })).length);
      expect([await seen(asAgency(agencyId('hv'))), await seen(asAgency(agencyId('csc'))), await seen(whole)]).toEqual([1, 0, 1]);
    });
    it('is sealed, and found sound', async () => {
      await bench.storage.door.note('signed-in', '192.0.2.1', { id: amina, signsInAs: 'amina@x', called: 'Amina ü 😀' });
      await bench.storage.door.note('sign-in-failed', '192.0.2.1');
      await bench.storage.seal();
      const found = await bench.storage.verify();
      expect(found.broken).toBeUndefined();
      expect(found.audit?.sealed).toBeGreaterThan(2);
      expect(found.audit?.unsealed).toBe(0);
    });
    it('ends an opening within a day, and is reviewed by another', async () => {
      const hv = session(asAgency(agencyId('hv')));
      const opening = { ...looking(), child: personId('amy'), kind: 'emergency' as const, why: 'Brought in at night' };
      await expect(asVantage(hv, (desk) => desk.open({ ...opening, ends: addHours(now(), 25) }))).rejects.toThrow(/check/);
      await asVantage(hv, (desk) => desk.open({ ...opening, ends: addHours(now(), 4) }));
      const [made] = await asVantage(hv, (desk) => desk.openings());
      const review = (as: AccountId, vantage: Session['vantage'] = hv.vantage) =>
        asVantage(session(vantage, { account: as }), (desk) =>
          desk.reviewOpening(made!.id, { account: as, who: 'x' }, { found: 'was needed', why: 'y' }),
        );
      await expect(review(amina)).rejects.toThrow(/row-level security/);
      await expect(review(admin, asAgency(agencyId('csc')))).rejects.toThrow(/row-level security/);
      await review(admin);
      expect((await asVantage(hv, (desk) => desk.openings()))[0]?.review).toMatchObject({ found: 'was needed' });
    });
    it('keeps an emergency to one person’s record', async () => {
      const { rows } = await sql<{ id: string }>`SELECT public_id AS id FROM heed.person_record WHERE person_id = 'amy'`.execute(
        bench.superuser,
      );
      const hv = session(asAgency(agencyId('hv')));
      expect(await asVantage(hv, (desk) => desk.openInEmergency(rows[0]?.id ?? ''))).toBe('amy');
      expect(await asVantage({ ...hv, account: admin }, (desk) => desk.openInEmergency(rows[0]?.id ?? ''))).toBeUndefined();
      const only = session(whole, { only: personId('somebody-else') });
      expect(await asVantage(only, async (desk) => [...(await desk.entries()), ...(await desk.directory()).people.keys()])).toEqual([]);
    });
  });
});
