import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let visitor: Employed;
let manager: Employed;
let officer: Employed;
let page: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Amina Khan');
  manager = await work.employ('manager', 'manager', 'hv', 'Cara Lee');
  officer = await work.employ('officer', 'manager', 'police', 'Nora Dunn');
  page = `/cases/${work.partnership}/agency`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const nurse = {
  post: 'named nurse',
  'post-called': 'Amina Khan',
  'post-reached': '01484 000001',
  'post-answers': 'yes',
  'post-from': '1 1 2026',
};

describe('who answers at an agency', () => {
  it('is kept by its manager or safeguarding lead, seen by all of its partnership, and changed by nobody else', async () => {
    expect((await send(visitor, `${page}/posts`, nurse)).status).toBe(404);
    expect((await send(manager, `${page}/posts`, nurse)).status).toBe(303);
    expect((await send(manager, `${page}/posts`, { post: 'duty desk', 'post-called': 'The duty desk' })).status).toBe(303);
    expect(text((await visitor.browser.get(page)).body)).toContain('go today to Amina Khan (named nurse), 01484 000001 .');
    const elsewhere = await officer.browser.get(page);
    expect(text(elsewhere.body)).toContain('Locala Named nurse : Amina Khan, 01484 000001');
    const post = /name="post" value="([^"]+)"/.exec((await manager.browser.get(page)).body)?.[1] ?? '';
    expect(post).not.toBe('');
    for (const other of [visitor, officer]) expect((await send(other, `${page}/posts/end`, { post })).status).toBe(404);
  });

  it('is whoever covers while somebody is away, and the duty desk where nobody does', async () => {
    const away = { 'away-called': 'Amina Khan', 'away-from': '1 1 2026', 'away-until': '31 12 2099' };
    expect((await send(manager, `${page}/absences`, { ...away, 'away-until': '1 1 2025' })).status).toBe(422);
    expect((await send(visitor, `${page}/absences`, away)).status).toBe(404);
    expect((await send(manager, `${page}/absences`, { ...away, 'away-cover': 'Bea Cole' })).status).toBe(303);
    expect(text((await visitor.browser.get(page)).body)).toContain('go today to Bea Cole (named nurse, while Amina Khan is away)');
    await send(manager, `${page}/absences`, { ...away, 'away-called': 'Bea Cole' });
    expect(text((await visitor.browser.get(page)).body)).toContain('go today to The duty desk (duty desk)');
    const absence = /name="absence" value="([^"]+)"/.exec((await manager.browser.get(page)).body)?.[1] ?? '';
    expect((await send(visitor, `${page}/absences/end`, { absence })).status).toBe(404);
    expect((await send(manager, `${page}/absences/end`, { absence })).status).toBe(303);
    expect(text((await visitor.browser.get(page)).body)).toContain('go today to Amina Khan (named nurse)');
  });

  it('is said with what is wrong, and nothing that was typed is lost', async () => {
    const { status, body } = await send(manager, `${page}/posts`, { ...nurse, post: '', 'post-from': 'soon' });
    expect(status).toBe(422);
    for (const words of ['Enter which post it is', 'Enter a day, such as 7 4 2026', 'value="01484 000001"']) expect(body).toContain(words);
    for (const [, target] of body.matchAll(/<a href="#([^"]+)">/g)) expect(body).toContain(`id="${target}"`);
  });

  it('ends, and stays on the list with its days', async () => {
    const { body } = await manager.browser.get(page);
    const post = /name="post" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await send(manager, `${page}/posts/end`, { post })).status).toBe(303);
    expect((await send(manager, `${page}/posts/end`, { post })).status).toBe(404);
    expect(text((await manager.browser.get(page)).body)).toMatch(/Amina Khan, 01484 000001, since 1 January 2026, until/);
  });
});
