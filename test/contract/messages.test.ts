import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageTick } from '../../src/app/messages/keep-messaging.ts';
import { sendMessages } from '../../src/app/messages/send-messages.ts';
import type { AccountId } from '../../src/core/access/ids.ts';
import type { Mail, Message, Outcome } from '../../src/core/access/mail.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { addHours, addMinutes, type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import { inRole, inSession } from '../../src/storage/take-role.ts';
import { openingCases } from '../../src/web/reading/open-case.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const agencies = { hv: 'health-visiting', csc: 'social-care' } as const;
const { directory } = story({ agencies, people: ['amy'] }).ledger();
const keys = { people: new Set(['amy']), agencies: new Set(Object.keys(agencies)) };
const now = (): Instant => instantOfNumber(Date.now());
const hv = asAgency(agencyId('hv'));

/** A server that hands mail on, and what it was given. Its answer to each is the last that was told. */
function mailServer() {
  const sent: (Message & { readonly about: string })[] = [];
  let answer: Outcome = { became: 'accepted', canBeAsked: false };
  let asked: Outcome = { became: 'unknown' };
  const mail: Mail = {
    send: async () => {},
    handOn: async (message, about) => {
      sent.push({ ...message, about });
      return answer;
    },
    ask: async () => asked,
    kept: () => undefined,
  };
  return {
    mail,
    sent,
    says: (one: Outcome) => {
      answer = one;
    },
    saysAsked: (one: Outcome) => {
      asked = one;
    },
  };
}

describe.each(homes)('messages on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  const account: Record<string, AccountId> = {};
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    for (const [called, role] of [
      ['Amina Khan', 'practitioner'],
      ['Cara Lee', 'practitioner'],
      ['Mo Manager', 'manager'],
    ] as const) {
      const signs_in_as = `${called.toLowerCase().replace(' ', '.')}@x`;
      const { account_id } = await bench.superuser
        .insertInto('account')
        .values({ signs_in_as, called, password: null, second_factor: null })
        .returning('account_id')
        .executeTakeFirstOrThrow();
      account[called] = account_id as AccountId;
      await bench.superuser
        .insertInto('held_role')
        .values({
          ...{ partnership_id: partnership, account_id, role, agency_id: 'hv', worker: signs_in_as },
          ...{ basis: null, holds_until: null, given_by: null },
        })
        .execute();
      await bench.superuser
        .insertInto('account_mail')
        .values({
          account_id,
          address: signs_in_as,
          confirmed: new Date().toISOString(),
          pace: 'as-it-comes',
          quiet_from: 0,
          quiet_until: 0,
        })
        .execute();
    }
    // It works every day, so that what is said here holds on any.
    await bench.superuser
      .insertInto('agency_mail')
      .values({
        ...{ partnership_id: partnership, agency_id: 'hv', daily_at: 0, may_put_off: true, weekdays: [1, 2, 3, 4, 5, 6, 7] },
        ...{ closed_from: null, closed_until: null },
      })
      .execute();
    await bench.superuser
      .insertInto('post')
      .values({
        ...{ partnership_id: partnership, agency_id: 'hv', post: 'named nurse', called: 'Amina Khan', reached: null, answers: true },
        ...{ holds_from: '2020-01-01', holds_until: null },
      })
      .execute();
  }, 120_000);
  afterAll(() => bench?.close());
  // What one test left is nobody's to send in the next.
  beforeEach(async () => {
    await run(
      bench.superuser,
      `UPDATE heed.message SET state = 'delivered', ask_at = NULL, held_until = NULL`,
      `UPDATE heed.message SET made = made - interval '3 days'`,
      'UPDATE heed.account_mail SET failing = NULL',
      `UPDATE heed.desk_look SET taken_until = NULL`,
    );
  });

  const appended = async (terse: TerseEntry): Promise<string> => {
    const id = entryId(randomUUID());
    // Until an agency has a record that names somebody it cannot name them, so that a superuser lends a hand.
    await bench.superuser.updateTable('person_record').set({ by_agency: terse.by }).execute();
    const entry = await bench.storage.records.asVantage({ partnership, vantage: asAgency(agencyId(terse.by)) }, (desk) =>
      desk.append({ id, by: agencyId(terse.by), source: { kind: 'typed' }, body: bodyOf(terse, keys) }),
    );
    if (isRefusal(entry)) throw new Error(entry.refused);
    return entry.id;
  };
  /** Social care gives the health visitors something to read. */
  const given = async (): Promise<void> => {
    const of = await appended({ by: 'csc', kind: 'note', when: '2026-05-01', about: ['amy'], text: 'persimmon' });
    await appended({ by: 'csc', kind: 'share', when: '2026-05-01', about: ['amy'], facts: { of, with: 'hv', status: 'sent' } });
  };
  const ticking = (mail: Mail, at: () => Instant) => ({
    ...{ outbox: bench.storage.outbox, records: bench.storage.records, open: openingCases([]), mail, now: at },
    reachedAt: 'https://heed.example',
  });
  /** Two ticks, since what is written on one leaves on the next. */
  const ticks = async (mail: Mail, from: Instant = addMinutes(now(), 1)): Promise<void> => {
    await messageTick(ticking(mail, () => from));
    await messageTick(ticking(mail, () => addMinutes(from, 1)));
  };
  const states = async (): Promise<readonly (readonly [string, string | null])[]> =>
    (
      await bench.superuser
        .selectFrom('message')
        .select(['state', 'why'])
        .where('made', '>', new Date(Date.now() - 86_400_000).toISOString())
        .orderBy('made')
        .execute()
    ).map(({ state, why }) => [state, why]);

  it('go to whoever is asked today, once, and say that there is something and nothing of what it is', async () => {
    const { mail, sent } = mailServer();
    await given();
    await ticks(mail);
    await ticks(mail, addMinutes(now(), 4));
    expect(sent.map(({ to }) => to)).toEqual(['amina.khan@x']);
    const [{ subject, text } = { subject: '', text: '' }] = sent;
    expect(text).toContain(`https://heed.example/cases/${partnership}/today`);
    expect(`${subject} ${text.replace(/https:\S+/, '')}`).not.toMatch(/amy|persimmon|social care|question|\d/i);
    expect(await states()).toEqual([['accepted', null]]);
    // It left on a minute of the clock, whenever what it is of was recorded and however long looking took.
    const { due } = await bench.superuser.selectFrom('message').select('due').orderBy('made', 'desc').executeTakeFirstOrThrow();
    expect(new Date(due).getTime() % 60_000).toBe(0);
  });

  it('go to whoever covers while they are away, and to them again of what still waits', async () => {
    await bench.superuser
      .insertInto('absence')
      .values({
        ...{ partnership_id: partnership, agency_id: 'hv', called: 'amina khan', cover: 'Cara Lee', reached: null },
        ...{ away_from: '2020-01-01', away_until: '2090-01-01' },
      })
      .execute();
    const { mail, sent } = mailServer();
    await given();
    await ticks(mail);
    expect(sent.map(({ to }) => to)).toEqual(['cara.lee@x']);
    await run(bench.superuser, `UPDATE heed.absence SET away_until = '2020-01-02'`);
  });

  it('are not sent to anybody who may not know of the family, and are then sent to nobody in their name: the next who is asked gets it', async () => {
    const entry = await appended({ by: 'hv', kind: 'note', when: '2026-05-02', about: ['amy'], text: 'greengage' });
    await bench.superuser
      .insertInto('closed_to' as 'account')
      .values({ partnership_id: partnership, worker: 'amina.khan@x', agency_id: 'hv', person_id: 'amy', entry_id: entry } as never)
      .execute();
    await bench.superuser
      .insertInto('post')
      .values({
        ...{ partnership_id: partnership, agency_id: 'hv', post: 'duty desk', called: 'Cara Lee', reached: null, answers: false },
        ...{ holds_from: '2020-01-01', holds_until: null },
      })
      .execute();
    const { mail, sent } = mailServer();
    await given();
    await ticks(mail);
    expect(sent.map(({ to }) => to)).toEqual(['cara.lee@x']);
    await run(bench.superuser, 'DELETE FROM heed.closed_to');
  });

  it('leave once, of two servers that send at once', async () => {
    const { mail, sent } = mailServer();
    for (let i = 0; i < 20; i += 1) await waitingFor('Amina Khan');
    await Promise.all([1, 2, 3].map(() => sendMessages(addMinutes(now(), 1), ticking(mail, now))));
    expect(sent).toHaveLength(20);
    expect(new Set(sent.map(({ about }) => about)).size).toBe(20);
  });

  it('are written once, of two servers that look at one desk at once', async () => {
    const { mail } = mailServer();
    await given();
    await Promise.all([1, 2, 3].map(() => messageTick(ticking(mail, () => addMinutes(now(), 1)))));
    expect(await states()).toHaveLength(1);
  });

  it('are tried again where a server surely did not take them, later each time, and given up in the end', async () => {
    const { mail, sent, says } = mailServer();
    says({ became: 'again', why: 'mailbox-not-taking' });
    await waitingFor('Amina Khan');
    let at = addMinutes(now(), 1);
    const tried: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const before = sent.length;
      await sendMessages(
        at,
        ticking(mail, () => at),
      );
      if (sent.length > before) tried.push(sent.length);
      at = addHours(at, 1);
    }
    expect(tried).toHaveLength(6);
    expect(await states()).toEqual([['failed', 'mailbox-not-taking']]);
  });

  it('end at an address that there is not: nothing more goes there until it is confirmed anew', async () => {
    const { mail, sent, says } = mailServer();
    says({ became: 'failed', why: 'no-such-address' });
    await waitingFor('Amina Khan');
    await sendMessages(addMinutes(now(), 1), ticking(mail, now));
    await waitingFor('Amina Khan');
    await sendMessages(addMinutes(now(), 1), ticking(mail, now));
    expect(sent).toHaveLength(1);
    expect(await bench.storage.ownMail.mailOf(account['Amina Khan']!)).toMatchObject({ failing: true });
  });

  it('that may have been taken are not sent again, by the same server or another, and stand as not known', async () => {
    const { mail, sent, says } = mailServer();
    says({ became: 'unknown' });
    await waitingFor('Amina Khan');
    for (let i = 1; i < 4; i += 1) await sendMessages(addHours(now(), i), ticking(mail, now));
    expect(sent).toHaveLength(1);
    expect(await states()).toEqual([['unknown', null]]);
  });

  it.each([
    ['was taken', { became: 'accepted', canBeAsked: false }, 0, 'accepted'],
    ['was never taken', { became: 'again', why: 'not-reached' }, 1, 'accepted'],
    ['cannot be asked about', { became: 'unknown' }, 0, 'unknown'],
  ] as const)('whose server died as it handed one on: what %s', async (_what, asked, more, state) => {
    const { mail, sent, saysAsked } = mailServer();
    saysAsked(asked);
    await waitingFor('Amina Khan');
    expect(await bench.storage.outbox.takeDue(addMinutes(now(), 1), 4)).toHaveLength(1);
    await sendMessages(addMinutes(now(), 2), ticking(mail, now));
    expect(sent).toHaveLength(0);
    await run(bench.superuser, `UPDATE heed.message SET held_until = now() - interval '1 second' WHERE state = 'leaving'`);
    for (const hours of [1, 2])
      await sendMessages(
        addHours(now(), hours),
        ticking(mail, () => addHours(now(), hours)),
      );
    expect(sent).toHaveLength(more);
    expect((await states()).map(([one]) => one)).toEqual([state]);
  });

  it('are asked about where that can be: delivered, or not and why', async () => {
    const { mail, says, saysAsked } = mailServer();
    says({ became: 'accepted', canBeAsked: true });
    await waitingFor('Amina Khan');
    await sendMessages(addMinutes(now(), 1), ticking(mail, now));
    expect(await states()).toEqual([['accepted', null]]);
    saysAsked({ became: 'delivered' });
    await sendMessages(addHours(now(), 1), ticking(mail, now));
    expect(await states()).toEqual([['delivered', null]]);
  });

  it('are written and sent in a role that reads no entry, no person and no question', async () => {
    for (const table of ['entry', 'person_record', 'question', 'reading', 'audit', 'session', 'recovery_code', 'closed_to'])
      await expect(
        inRole(bench.web, 'heed_messenger', (tx) => sql`SELECT FROM ${sql.table(`heed.${table}`)}`.execute(tx)),
        table,
      ).rejects.toThrow(/permission denied/);
    await expect(inRole(bench.web, 'heed_messenger', (tx) => tx.selectFrom('account').select('password').execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each(['heed_agency', 'heed_whole', 'heed_lobby', 'heed_link', 'heed_office'] as const)('let %s read none of them', async (role) => {
    for (const table of ['message', 'message_item', 'desk_look', 'account_mail'])
      await expect(
        inRole(bench.web, role, (tx) => sql`SELECT FROM ${sql.table(`heed.${table}`)}`.execute(tx)),
        table,
      ).rejects.toThrow(/permission denied/);
  });

  it('are no nearer for what a desk cannot read: it is not so much as looked at', async () => {
    const { outbox } = bench.storage;
    const at = addMinutes(now(), 1);
    await ticks(mailServer().mail);
    await run(bench.superuser, `UPDATE heed.desk_look SET look_at = 'infinity'`);
    expect(await outbox.takeDesks(at, 9)).toEqual([]);
    await appended({ by: 'csc', kind: 'note', when: '2026-05-03', about: ['amy'], text: 'medlar' });
    expect(await outbox.takeDesks(at, 9)).toEqual([]);
    await given();
    expect(await outbox.takeDesks(addMinutes(now(), 1), 9)).toMatchObject([{ agency: 'hv' }]);
  });

  it('hold nothing of what they are of, anywhere', async () => {
    await given();
    await ticks(mailServer().mail);
    const { rows } = await sql<{
      text: string;
    }>`SELECT row_to_json(m)::text AS text FROM heed.message m UNION ALL SELECT row_to_json(i)::text FROM heed.message_item i`.execute(
      bench.superuser,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { text } of rows) expect(text).not.toMatch(/amy|persimmon|csc/);
  });

  describe('an address', () => {
    const print = (code: string): string => createHash('sha256').update(code).digest('hex');
    it('is written to once its code was typed, by nobody else, in time, and within five tries', async () => {
      const { ownMail } = bench.storage;
      const [mo, cara] = [account['Mo Manager']!, account['Cara Lee']!];
      expect(await ownMail.askToConfirm(mo, 'new@x', print('one'))).toBe('asked');
      expect(await ownMail.mailOf(mo)).toMatchObject({ address: 'mo.manager@x', asked: 'new@x' });
      expect(await ownMail.confirm(cara, print('one'))).toBe('ended');
      expect(await ownMail.confirm(mo, print('two'))).toBe('wrong');
      expect(await ownMail.confirm(mo, print('one'))).toBe('confirmed');
      expect(await ownMail.mailOf(mo)).toMatchObject({ address: 'new@x', failing: false });
      expect(await ownMail.confirm(mo, print('one'))).toBe('ended');
      expect(await ownMail.askToConfirm(mo, 'newer@x', print('three'))).toBe('asked');
      for (let i = 0; i < 5; i += 1) expect(await ownMail.confirm(mo, print('wrong'))).toBe('wrong');
      expect(await ownMail.confirm(mo, print('three'))).toBe('ended');
    });
    it('gets five codes an hour and no more', async () => {
      const { ownMail } = bench.storage;
      const cara = account['Cara Lee']!;
      for (let i = 0; i < 5; i += 1) expect(await ownMail.askToConfirm(cara, 'c@x', print(String(i)))).toBe('asked');
      expect(await ownMail.askToConfirm(cara, 'c@x', print('six'))).toBe('too-often');
    });
    it('is forgotten when its owner says so, and choices are kept', async () => {
      const { ownMail } = bench.storage;
      const cara = account['Cara Lee']!;
      const choices = { pace: 'daily', quiet: { from: 1200, until: 480 }, onOffDays: true } as const;
      await ownMail.choose(cara, choices);
      await ownMail.forget(cara);
      expect(await ownMail.mailOf(cara)).toEqual({ failing: false, choices });
    });
  });

  it('let who answers for an agency settle its terms and see whose mail arrives, and nobody else', async () => {
    const as = (called: string) => ({ partnership, vantage: hv, account: account[called]! });
    const terms = { dailyAt: 600, mayPutOff: false, weekdays: [1, 2, 3] };
    const { records } = bench.storage;
    await records.asVantage(as('Mo Manager'), (desk) => desk.keepMessageTerms(terms));
    expect(await records.asVantage(as('Amina Khan'), (desk) => desk.messageTerms())).toEqual(terms);
    await expect(records.asVantage(as('Amina Khan'), (desk) => desk.keepMessageTerms(terms))).rejects.toThrow(/row-level security/);
    expect((await records.asVantage(as('Mo Manager'), (desk) => desk.colleaguesMail())).map(({ called }) => called)).toEqual([
      'Amina Khan',
      'Cara Lee',
      'Mo Manager',
    ]);
    expect(await records.asVantage(as('Amina Khan'), (desk) => desk.colleaguesMail())).toEqual([]);
  });

  it('a day of a practice is noted as read by whoever is signed in, for their own agency, and stays', async () => {
    const { records } = bench.storage;
    const session = { partnership, vantage: hv, account: account['Amina Khan']! };
    const of = day('2026-11-02');
    await records.asVantage(session, (desk) => desk.notePracticeRead(of, 'Amina Khan'));
    expect(await records.asVantage(session, (desk) => desk.practiceReceipts(of))).toMatchObject([{ of, called: 'Amina Khan' }]);
    expect(await records.asVantage({ ...session, vantage: asAgency(agencyId('csc')) }, (desk) => desk.practiceReceipts(of))).toEqual([]);
    await expect(run(bench.superuser, 'DELETE FROM heed.practice_receipt')).rejects.toThrow(/append-only/);
    await expect(inSession(bench.web, session, (tx) => tx.updateTable('practice_receipt').set({ called: 'x' }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  async function waitingFor(called: string): Promise<void> {
    await bench.superuser
      .insertInto('message')
      .values({
        partnership_id: partnership,
        account_id: account[called]!,
        agency_id: 'hv',
        sort: 'daily',
        due: new Date(Date.now() - 60_000).toISOString(),
      })
      .execute();
  }
});
