import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';
import { type Got, withoutTokens } from '../../../../test/builders/visitor.ts';
import { whole } from '../../../core/picture/view.ts';

let work: AtWork;
let worker: Employed;
let manager: Employed;
let nurse: Employed;
let nurseManager: Employed;
let officer: Employed;
let page: string;
let board: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  worker = await work.employ('worker', 'practitioner', 'csc', 'Sam Carter');
  manager = await work.employ('manager', 'manager', 'csc', 'Cara Lee');
  nurse = await work.employ('nurse', 'practitioner', 'hv', 'Amina Khan');
  nurseManager = await work.employ('nurses', 'manager', 'hv', 'Ola Pym');
  officer = await work.employ('officer', 'practitioner', 'police', 'Nora Dunn');
  page = `/worried/${work.partnership}`;
  board = `/cases/${work.partnership}/front-door`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const openDoor = () =>
  work.service.storage.records.asVantage({ partnership: work.partnership, vantage: whole }, (desk) =>
    desk.decideDoor({
      terms: { publicPage: true, ring: '01484 000000', alwaysAsk: [], areas: [], levels: [] },
      ...{ decidedBy: 'the partnership', reason: 'agreed' },
    }),
  );
const whole1 = { worry: 'The little one is alone at night.', children: 'Mia Brown', from: 'neighbour', known: 'no' };

/** As somebody does who has no account: opens the page, fills it in, sends it. */
async function tell(form: Readonly<Record<string, string>>, from = '203.0.113.7'): Promise<Got> {
  const browser = work.service.browser();
  browser.comeFrom(from);
  const { body } = await browser.get(page);
  const draft = /name="draft" value="([^"]*)"/.exec(body)?.[1] ?? '';
  return browser.post(page, { draft, ...form, _csrf: tokenIn(body) });
}

describe('a worry told by a member of the public', () => {
  it('is taken nowhere until the partnership opens its page', async () => {
    expect((await work.service.browser().get(page)).status).toBe(404);
    expect(text((await work.service.browser().get('/worried')).body)).toContain('You cannot tell us on this page.');
    await openDoor();
    expect((await work.service.browser().get('/worried')).location).toBe(page);
    expect((await work.service.browser().get('/worried/made-up')).status).toBe(404);
  });

  it('is a referral at the front door at once, of a child who is still to be found out, recorded by nobody', async () => {
    expect((await tell(whole1)).location).toBe(`${page}/thank-you`);
    const shown = text((await worker.browser.get(board)).body);
    expect(shown).toContain('Waiting for a decision (1) Mia Brown');
    const address = /href="([^"]*\/referrals\/[^"]*)"/.exec((await worker.browser.get(board)).body)?.[1] ?? '';
    const referral = text((await worker.browser.get(address)).body);
    expect(referral).toContain('The little one is alone at night.');
    expect(referral).toContain('Written on the public page, by no worker of an agency');
    expect(referral).toContain('Who is this child?');
    expect(referral, 'a child who was heard is born').not.toContain('not yet born');
  });

  it('is of a child on record once somebody at the front door has found that out, and says so of no other', async () => {
    await tell({ ...whole1, children: 'Leo with the red coat' }, '203.0.113.30');
    const { body } = await worker.browser.get(board);
    const address = /href="([^"]*\/referrals\/[^"]*)"[^>]*>Leo with/.exec(body)?.[1] ?? '';
    const [, same = ''] = /href="([^"]*\/same[^"]*)"/.exec((await worker.browser.get(address)).body) ?? [];
    const said = { is: 'Leo Marsh', status: 'confirmed', why: 'The caller knew his mother and his coat' };
    const sent = await worker.browser.post(same, { ...said, _csrf: tokenIn((await worker.browser.get('/account')).body) });
    expect(sent.status, text(sent.body).slice(0, 400)).toBe(303);
    expect(text((await worker.browser.get(address)).body)).toContain('read as one person with Leo Marsh');
    expect((await nurse.browser.get(`/cases/${work.partnership}/children/${work.leo}`)).body).not.toMatch(/red coat|alone at night/);
  });

  it('shows no other agency that there is one', async () => {
    for (const other of [nurse, officer]) expect((await other.browser.get(board)).body).not.toMatch(/Mia Brown|alone at night/);
  });

  it('keeps the teller from every page of everybody, and lets a manager open who it was', async () => {
    const secret = 'Petunia Quill';
    await tell({ ...whole1, children: 'Bo Stone', worry: 'He has bruises.', name: secret, reached: '01484 123999', from: 'family' });
    const { body } = await manager.browser.get(board);
    const address = [...body.matchAll(/href="([^"]*\/referrals\/[^"]*)"[^>]*>Bo Stone/g)][0]?.[1] ?? '';
    for (const one of [worker, manager]) {
      const referral = (await one.browser.get(address)).body;
      expect(text(referral)).toContain('He has bruises.');
      for (const shown of [referral, body, (await one.browser.get(`/cases/${work.partnership}/find?q=Petunia`)).body])
        expect(shown.replaceAll(/value="[^"]*"/g, '')).not.toMatch(/Quill|123999/);
    }
  });

  it('says what is missing, and keeps every word', async () => {
    const turned = await tell({ worry: '', children: 'Mia Brown', who: 'about four' });
    expect(turned.status).toBe(422);
    for (const says of ['Write what worries you', 'Choose who you are to the child']) expect(text(turned.body)).toContain(says);
    for (const kept of ['Mia Brown', 'about four']) expect(turned.body).toContain(kept);
    for (const [, target] of turned.body.matchAll(/<a href="#([^"]+)">/g)) expect(turned.body).toContain(`id="${target}"`);
    expect((await tell({ ...whole1, worry: 'x'.repeat(5001) })).status).toBe(422);
  });

  it('points out where the worry says who is to be kept sealed', async () => {
    const turned = await tell({ ...whole1, worry: 'I am Rosa Field and I heard it.', name: 'Rosa Field' });
    expect([turned.status, text(turned.body).includes('What you wrote above says “Rosa Field” too')]).toEqual([422, true]);
  });

  it('is thanked for in the same bytes whatever was sent, or nothing, and whoever looks', async () => {
    const pages = [
      (await work.service.browser().get(`${page}/thank-you`)).body,
      (await worker.browser.get(`${page}/thank-you`)).body,
      (await work.service.browser().get(`${page}/thank-you?child=Leo`)).body,
    ];
    expect(new Set(pages).size).toBe(1);
    const form = async (one = work.service.browser()) => withoutTokens((await one.get(page)).body);
    expect(await form(worker.browser)).toBe(await form());
    expect(await form()).not.toMatch(/Leo|Marsh|Mia/);
  });

  it('is taken so often and no more from one address, and says so plainly', async () => {
    const all = [];
    for (let n = 0; n < 31; n += 1) all.push((await tell({ worry: '' }, '198.51.100.9')).status);
    expect(all.filter((status) => status === 422).length).toBe(30);
    expect(text((await tell({ worry: '' }, '198.51.100.9')).body)).toContain('That was sent too often');
  });

  it('is recorded once when it is sent twice', async () => {
    const count = async (): Promise<number> => (text((await worker.browser.get(board)).body).match(/Zed Once/g) ?? []).length;
    const draft = '6a6c1a52-2c11-4d0e-9a64-0d3f2f6f2a11';
    for (let n = 0; n < 2; n += 1) await tell({ ...whole1, children: 'Zed Once', draft }, '203.0.113.8');
    expect(await count()).toBe(1);
  });
});

describe('a referral by an agency’s own system', () => {
  const at = () => `/cases/${work.partnership}/agency`;
  const press = async (person: Employed, address: string, form: Readonly<Record<string, string>>): Promise<Got> =>
    person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
  const referral = {
    worry: 'No food in the house.',
    referrer: { name: 'Amina Khan', post: 'health visitor' },
    children: [{ name: 'Ida Fox' }],
  };
  let token = '';
  const send = async (json: unknown, more: Readonly<Record<string, string>> = {}) => {
    const answered = await work.service.server.inject({
      ...{ method: 'POST', url: '/api/referrals', remoteAddress: '203.0.113.20' },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': 'a', ...more },
      payload: typeof json === 'string' ? json : JSON.stringify(json),
    });
    return { status: answered.statusCode, ...(JSON.parse(answered.body) as { readonly referral?: string; readonly to?: string }) };
  };

  it('needs a token that a manager makes, which is shown once', async () => {
    expect((await press(nurse, `${at()}/tokens`, { 'token-called': 'SystmOne' })).status).toBe(404);
    expect((await press(nurseManager, `${at()}/tokens`, { 'token-called': '' })).status).toBe(422);
    const made = await press(nurseManager, `${at()}/tokens`, { 'token-called': 'SystmOne' });
    token = /heed-typed"><code>([\w-]+)</.exec(made.body)?.[1] ?? '';
    expect(token).toHaveLength(43);
    expect((await nurseManager.browser.get(at())).body).not.toContain(token);
    expect(text((await nurseManager.browser.get(at())).body)).toContain('SystmOne , made');
    expect((await nurse.browser.get(at())).body).not.toContain('SystmOne');
  });

  it('is on its way to the front door once, however often it is sent', async () => {
    const first = await send(referral);
    expect(first).toMatchObject({ status: 201, to: "Children's services", state: 'sent' });
    expect(await send(referral)).toMatchObject({ status: 200, referral: first.referral });
    const shown = text((await worker.browser.get(board)).body);
    expect(shown.match(/Ida Fox/g)).toHaveLength(1);
    expect(shown).toContain('Sent, with no word yet that it has arrived (1) Ida Fox');
    expect(text((await nurse.browser.get(board)).body)).toContain('Ida Fox');
    expect((await officer.browser.get(board)).body).not.toContain('Ida Fox');
  });

  it.each([
    ['another by the same key', 409, 'another-by-this-key', { ...referral, worry: 'Another.' }, {}],
    ['without a key', 400, 'no-key', referral, { 'idempotency-key': '' }],
    ['by no token', 401, 'no-such-token', referral, { authorization: '' }],
    ['by a token that was made up', 401, 'no-such-token', referral, { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['of no child', 422, 'not-valid', { ...referral, children: [] }, { 'idempotency-key': 'b' }],
    ['with what is not asked', 422, 'not-valid', { ...referral, score: 9 }, { 'idempotency-key': 'b' }],
    ['of a day to come', 422, 'not-valid', { ...referral, on: '2099-01-01' }, { 'idempotency-key': 'b' }],
    ['with what no database takes', 422, 'not-valid', { ...referral, worry: 'a\u0000b' }, { 'idempotency-key': 'b' }],
    ['that is broken', 400, 'not-json', '{"worry":', { 'idempotency-key': 'b' }],
    ['in another form', 415, 'not-json', '<xml/>', { 'content-type': 'text/xml' }],
    ['that is too long', 413, 'too-long', { ...referral, worry: 'x'.repeat(120_000) }, { 'idempotency-key': 'b' }],
  ] as const)('is refused %s, in one shape', async (_, status, code, json, more) => {
    const answered = await send(json, more as Readonly<Record<string, string>>);
    expect(answered).toMatchObject({ status, error: { code, says: expect.any(String), fields: expect.any(Array) } });
  });

  it('is described for anybody, by the schema that reads it', async () => {
    const { body } = await work.service.browser().get('/api/openapi.json');
    const { paths } = JSON.parse(body);
    const schema = paths['/api/referrals'].post.requestBody.content['application/json'].schema;
    expect(schema.required).toEqual(['worry', 'referrer', 'children']);
    expect(schema.additionalProperties).toBe(false);
  });

  it('is taken no more once the token is taken back', async () => {
    const id = /name="token" value="([^"]+)"/.exec((await nurseManager.browser.get(at())).body)?.[1] ?? '';
    expect((await press(manager, `${at()}/tokens/end`, { token: id })).status).toBe(404);
    expect((await press(nurseManager, `${at()}/tokens/end`, { token: id })).status).toBe(303);
    expect(await send(referral, { 'idempotency-key': 'c' })).toMatchObject({ status: 401 });
    expect((await press(nurseManager, `${at()}/tokens/end`, { token: id })).status).toBe(404);
  });
});
