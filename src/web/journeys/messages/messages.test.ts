import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';
import { agencyId, bodyOf, entryId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../app/catalogue.ts';
import { messageTick } from '../../../app/messages/keep-messaging.ts';
import type { Message } from '../../../core/access/mail.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { asAgency } from '../../../core/picture/view.ts';
import { addMinutes, type Instant } from '../../../core/time/instant.ts';
import { openingCases } from '../../reading/open-case.ts';

const tokenOn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
/** Sends a form as it stands on a page. */
const send = async (browser: VisitorAtWork, page: string, at: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  browser.post(at, { ...form, _csrf: tokenOn((await browser.get(page)).body) });

const said = (body: string): string =>
  body
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('messages at work', () => {
  let work: AtWork;
  let amina: Employed;
  let mo: Employed;
  beforeAll(async () => {
    work = await openFamilyAtWork();
    amina = await work.employ('amina', 'practitioner', 'hv', 'Amina Khan');
    mo = await work.employ('mo', 'manager', 'hv', 'Mo Manager');
  }, 120_000);
  afterAll(() => work?.close());

  const codeTo = async (address: string): Promise<string> => {
    const row = await work.superuser.selectFrom('account_mail').select('account_id').where('asked', '=', address).executeTakeFirstOrThrow();
    return /^[0-9A-Z]+/.exec(work.service.mail.kept(`${row.account_id} address`)?.text ?? '')?.[0] ?? '';
  };
  const messages = (): string => `/cases/${work.partnership}/messages`;
  const sent: Message[] = [];
  const tick = async (from: Instant): Promise<void> => {
    const { storage, mail } = work.service;
    const given = {
      ...{ outbox: storage.outbox, records: storage.records, open: openingCases([]), reachedAt: 'https://heed.example' },
      mail: {
        ...mail,
        handOn: async (message: Message) => {
          sent.push(message);
          return { became: 'accepted', canBeAsked: false } as const;
        },
      },
    };
    for (const minutes of [0, 1]) await messageTick({ ...given, now: () => addMinutes(from, minutes) });
  };

  it('go to an address once the code that was sent there was typed, and never before', async () => {
    const page = await amina.browser.get('/account/messages');
    expect(said(page.body)).toContain('You are not written to yet');
    expect(page.body).toContain('value="amina@heed.example"');
    expect((await send(amina.browser, '/account/messages', '/account/messages/address', { address: 'amina' })).status).toBe(422);
    expect(
      (await send(amina.browser, '/account/messages', '/account/messages/address', { address: 'a.khan@locala.example' })).location,
    ).toBe('/account/messages#confirm');
    expect(said((await amina.browser.get('/account/messages')).body)).toContain('A code was sent to a.khan@locala.example');
    const wrong = await send(amina.browser, '/account/messages', '/account/messages/confirm', { code: 'AAAAA' });
    expect([wrong.status, said(wrong.body).includes('not the code that was sent last')]).toEqual([422, true]);
    const code = await codeTo('a.khan@locala.example');
    expect(
      (await send(amina.browser, '/account/messages', '/account/messages/confirm', { code: ` ${code.toLowerCase()} ` })).location,
    ).toBe('/account/messages?done=confirmed');
    expect(said((await amina.browser.get('/account/messages')).body)).toContain('You are written to at a.khan@locala.example');
  });

  it('come when somebody chose, and what they typed stays where it cannot be kept', async () => {
    const wrong = await send(amina.browser, '/account/messages', '/account/messages/choices', {
      pace: 'daily',
      'quiet-from': 'late',
      'quiet-until': '7',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/value="late"/);
    const right = { pace: 'as-it-comes', 'quiet-from': '', 'quiet-until': '', 'off-days': 'yes' };
    expect((await send(amina.browser, '/account/messages', '/account/messages/choices', right)).location).toBe(
      '/account/messages?done=chosen',
    );
    expect((await amina.browser.get('/account/messages')).body).toMatch(/value="as-it-comes" checked/);
  });

  it('are settled for an agency by who answers for it, and its days and hours are read back', async () => {
    expect((await amina.browser.get(messages())).status).toBe(404);
    const wrong = await send(mo.browser, messages(), `${messages()}/terms`, { 'daily-at': '25:00', 'closed-from': '1 8 2026' });
    expect(wrong.status).toBe(422);
    for (const text of ['Enter a time', 'Choose the days', 'Enter the last day']) expect(said(wrong.body)).toContain(text);
    const everyDay = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`works-${day}`, 'yes']));
    const terms = { ...everyDay, 'daily-at': '0:00', 'closed-from': '23 7 2020', 'closed-until': '1 9 2020', 'may-put-off': 'yes' };
    expect((await send(mo.browser, messages(), `${messages()}/terms`, terms)).location).toBe(`${messages()}#terms`);
    const { body } = await mo.browser.get(messages());
    for (const value of ['00:00', '23 July 2020', '1 September 2020']) expect(body).toContain(`value="${value}"`);
  });

  it('reach whoever is asked, tell their manager the day and no more, and hold no word of a record', async () => {
    const agency = `/cases/${work.partnership}/agency`;
    await send(mo.browser, agency, `${agency}/posts`, {
      post: 'named nurse',
      'post-called': 'Amina Khan',
      'post-from': '1 1 2024',
      'post-answers': 'yes',
    });
    expect(said((await mo.browser.get(messages())).body)).toMatch(/Amina Khan.{0,60}Can be written to/);
    const csc = { partnership: work.partnership, vantage: asAgency(agencyId('csc')) };
    await work.service.storage.records.asVantage(csc, async (desk) => {
      const of = (await desk.entries())[0]!.id;
      const keys = { people: new Set(['leo']), agencies: new Set(['hv', 'csc']) };
      const body = bodyOf(
        { by: 'csc', kind: 'share', when: '2026-11-01', about: ['leo'], facts: { of, with: 'hv', status: 'sent' } },
        keys,
      );
      const entry = await desk.append({ id: entryId(randomUUID()), by: agencyId('csc'), source: { kind: 'typed' }, body });
      expect(isRefusal(entry)).toBe(false);
    });
    await tick(addMinutes(work.service.now(), 1));
    expect(sent.map(({ to }) => to)).toEqual(['a.khan@locala.example']);
    for (const { text, subject } of sent)
      for (const word of [...Object.values(secretOf), 'Leo', 'Marsh', 'social care']) expect(`${subject} ${text}`).not.toContain(word);
    expect(said((await amina.browser.get('/account/messages')).body)).toMatch(/Something to read A mail server took it/);
    const toManager = said((await mo.browser.get(messages())).body);
    expect(toManager).toMatch(/Amina Khan , Practitioner: can be written to The last message, \d+ \w+ \d{4}: A mail server took it/);
    await tick(addMinutes(work.service.now(), 20));
    expect(sent).toHaveLength(1);
  });

  it('say to whoever runs the place how they fare, and nothing of any desk', async () => {
    await work.admin.signIn();
    const place = said((await work.admin.browser.get('/place/messages')).body);
    expect(place).toContain('In the last seven days');
    expect(place).toContain('Nothing in the last four weeks');
    for (const word of ['Locala', 'Leo', 'named nurse']) expect(place).not.toContain(word);
  });

  it('end when somebody says so', async () => {
    expect((await send(amina.browser, '/account/messages', '/account/messages/stop', {})).location).toBe('/account/messages?done=stopped');
    expect(said((await mo.browser.get(messages())).body)).toMatch(/Amina Khan.{0,60}has confirmed no address yet/i);
  });
});

describe('messages in a demonstration', () => {
  it('are shown on the day on which something came, and on no other', async () => {
    const visitor = visitorOf(await testServer({ checks: catalogue }));
    await visitor.continueAs('child-e', 'hv');
    const on = async (day: string): Promise<string> => said((await visitor.get(`/cases/child-e/messages?on=${day}`)).body);
    expect(await on('2018-06-08')).toMatch(/Subject: .*Open Today/);
    expect(await on('2016-02-02')).toContain('Nothing came to your desk on this day');
    expect((await visitor.get('/cases/child-e/messages?on=2018-06-08')).body).not.toMatch(/Send it: a demonstration/);
  });
});

describe('a practice', () => {
  it('goes through its day by name, and sees when each child was last talked over', async () => {
    const gp = visitorOf(await testServer());
    await gp.continueAs('child-e', 'gp');
    const page = '/cases/child-e/practice?on=2018-07-27';
    const before = said((await gp.get(page)).body);
    expect(before).toContain('No record here yet that anybody did');
    expect(before).toMatch(/Steven : 27 July 2018 , today Daily risk meeting/);
    const nameless = await gp.post('/cases/child-e/practice/read?on=2018-07-27', {
      called: ' ',
      _csrf: tokenOn((await gp.get(page)).body),
    });
    expect([nameless.status, said(nameless.body).includes('Enter your name')]).toEqual([422, true]);
    const read = await gp.post('/cases/child-e/practice/read?on=2018-07-27', {
      called: 'Dr Patel',
      _csrf: tokenOn((await gp.get(page)).body),
    });
    expect(read.location).toBe('/cases/child-e/practice?on=2018-07-27#read');
    expect(said((await gp.get(page)).body)).toMatch(/Who went through this day Dr Patel/);
    expect(said((await gp.get('/cases/child-e/practice?on=2018-08-22')).body)).toContain(
      'The last day that was gone through: 27 July 2018, by Dr Patel',
    );
    expect(said((await gp.get('/cases/child-e/practice?on=2018-07-01')).body)).not.toContain('Dr Patel');
  });
});
