import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';
import { agencyId, bodyOf, entryId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../../core/picture/view.ts';
import { routes } from '../../routing/routes.ts';

let work: AtWork;
let visitor: Employed;
let manager: Employed;
let worker: Employed;
let workersManager: Employed;
let inCase: string;
let child: string;
let sealed: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Amina Khan');
  manager = await work.employ('manager', 'manager', 'hv', 'Cara Lee');
  worker = await work.employ('worker', 'practitioner', 'csc', 'Nia Price');
  workersManager = await work.employ('lead', 'safeguarding-lead', 'csc', 'Olu Ade');
  inCase = `/cases/${work.partnership}`;
  child = `${inCase}/children/${work.leo}`;
  for (const one of [worker, workersManager]) await giveReason(one);
}, 120_000);
afterAll(() => work?.close());

const bare = (address: string | undefined): string => (address ?? '').replace(/[?#].*$/, '');
const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const tokenOf = async ({ browser }: Employed): Promise<string> => tokenIn((await browser.get('/account')).body);
const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: await tokenOf(person) });
const giveReason = (person: Employed) => send(person, `${child}/reason`, { why: 'A referral that came in today' });

const referral = {
  way: 'referral',
  version: '0',
  about: 'Leo Marsh',
  when: 'today',
  text: 'A neighbour says that Leo is left alone at night.',
  'f-from': 'neighbour',
  'seal-source': 'Mrs Ivy Dunmore, 12 Rose Lane, 07700 900123',
  'seal-address': '4 Hidden Court',
  'seal-address-of': 'Jo Marsh',
  'seal-address-silent': 'yes',
};
const secrets = ['Dunmore', 'Rose Lane', '900123', 'Hidden Court'];

const begin = async ({ browser }: Employed, way: string): Promise<string> =>
  bare((await browser.get(`${inCase}/write/new/${way}?child=${work.leo}`)).location);

describe('what somebody seals as they write', () => {
  it('is pointed out where another field says it as well', async () => {
    const address = await begin(visitor, 'referral');
    const other = { ...referral, 'seal-source': 'Mrs Rue Feather, 9 Mill Row', 'seal-address': '', 'seal-address-of': '' };
    const sent = await send(visitor, address, { ...other, text: 'Rue Feather says that Leo is left alone.', 'f-heardFrom': 'Jo Marsh' });
    expect(sent.status).toBe(422);
    for (const words of ['“Mrs Rue Feather” is to be kept sealed', 'whoever told you asked not to be named'])
      expect(text(sent.body)).toContain(words);
    for (const [, target] of sent.body.matchAll(/<a href="#([^"]+)">/g)) expect(sent.body).toContain(`id="${target}"`);
  });

  it('is shown before it is recorded, and after that on no page of its writer', async () => {
    const address = await begin(visitor, 'referral');
    const kept = await send(visitor, address, referral);
    expect(kept.location, text(kept.body).slice(0, 600)).toContain('/check');
    const check = await visitor.browser.get(bare(kept.location));
    for (const word of secrets) expect(check.body).toContain(word);
    const version = /name="version" value="([^"]*)"/.exec(check.body)?.[1] ?? '';
    const recorded = await send(visitor, bare(kept.location), { version });
    const { body } = await visitor.browser.get(bare(recorded.location));
    expect(text(body)).toContain(
      'Who told of it, who asked not to be named, is kept sealed: your manager or safeguarding lead can open it',
    );
    expect(text(body)).toContain('Where Jo Marsh is reached is kept sealed');
    sealed = /\/sealed\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
    expect(sealed).not.toBe('');
    await holdsNothing([visitor, manager]);
  });

  it('is in no search, and finds nobody', async () => {
    for (const form of [
      { words: 'Dunmore' },
      { words: 'Hidden' },
      { name: 'Ivy Dunmore' },
      { address: 'Hidden Court' },
      { telephone: '07700 900123' },
    ]) {
      const { body } = await send(visitor, `${inCase}/find`, form);
      expect(body).not.toContain(work.leo);
      expect(body).not.toContain('left alone at night');
    }
  });

  it('is opened by a manager or safeguarding lead of the agency, for a reason, once, and that is noted', async () => {
    const page = `${inCase}/sealed/${sealed}`;
    expect((await visitor.browser.get(page)).body).toContain('A manager or the safeguarding lead of your agency can open it');
    expect((await send(visitor, `${page}/open`, { why: 'I should like to ring her' })).status).toBe(404);
    expect((await manager.browser.get(page)).body).not.toContain('Dunmore');
    expect((await send(manager, `${page}/open`, { why: '' })).status).toBe(422);
    const opened = await send(manager, `${page}/open`, { why: 'The court asks who it was' });
    expect([opened.status, opened.body.includes('Mrs Ivy Dunmore, 12 Rose Lane, 07700 900123')]).toEqual([200, true]);
    expect(text((await manager.browser.get(`${child}/who-looked`)).body)).toMatch(
      /Cara Lee, Manager at Locala Opened what is kept sealed: Leo Marsh The court asks who it was/,
    );
    const log = work.service.lines.join('\n');
    for (const word of secrets) expect(log).not.toContain(word);
  });
});

describe('to another agency that has the entry', () => {
  beforeAll(async () => {
    const share = { of: await idOf('referral'), with: 'csc', what: 'whole', status: 'sent' };
    const keys = { people: new Set(['leo', 'jo']), agencies: new Set(['hv', 'csc']) };
    const terse = { by: 'hv', kind: 'share', when: '2026-09-02', about: ['leo'], text: 'Given', facts: share } as const;
    const by = agencyId('hv');
    const draft = { id: entryId(randomUUID()), by, source: { kind: 'typed' }, body: bodyOf(terse, keys) } as const;
    await work.service.storage.records.asVantage({ partnership: work.partnership, vantage: asAgency(by) }, (desk) => desk.append(draft));
  });

  it('what is sealed is said to be, with whom to ask; what must not be known of is not there', async () => {
    const { body } = await worker.browser.get(`${child}/chronology`);
    expect(text(body)).toContain('Who told of it, who asked not to be named, is kept sealed: ask Locala');
    expect(text(body)).not.toContain('is reached');
    const { rows } = await sql<{ sealed: string }>`SELECT sealed FROM heed.sealed_part WHERE part = 'address'`.execute(work.superuser);
    const { body: none, status } = await worker.browser.get(`${inCase}/sealed/${rows[0]?.sealed}`);
    expect(status).toBe(404);
    expect(none).not.toContain('Hidden');
    await holdsNothing([worker, workersManager]);
  });

  it('it is asked for, given or not, and then opened by who answers for that agency', async () => {
    const page = `${inCase}/sealed/${sealed}`;
    expect((await send(workersManager, `${page}/open`, { why: 'To speak to the referrer' })).status).toBe(404);
    expect((await send(worker, `${page}/ask`, { 'ask-why': '' })).status).toBe(422);
    expect((await send(worker, `${page}/ask`, { 'ask-why': 'To speak to the referrer' })).status).toBe(303);
    const asked = await manager.browser.get(page);
    expect(text(asked.body)).toContain('Nia Price, Children&#39;s services');
    const request = /name="request" value="([^"]*)"/.exec(asked.body)?.[1] ?? '';
    expect((await send(worker, `${page}/answer`, { request, give: 'yes', 'answer-why': 'I give it to myself' })).status).toBe(404);
    expect((await send(workersManager, `${page}/answer`, { request, give: 'yes', 'answer-why': 'I give it to myself' })).status).toBe(404);
    expect((await send(visitor, `${page}/answer`, { request, give: 'yes', 'answer-why': 'She may have it' })).status).toBe(404);
    expect((await send(manager, `${page}/answer`, { request, 'answer-why': 'x' })).status).toBe(422);
    expect((await send(manager, `${page}/answer`, { request, give: 'yes', 'answer-why': 'She agreed to it' })).status).toBe(303);
    expect((await send(manager, `${page}/answer`, { request, give: 'no', 'answer-why': 'Thought better of it' })).status).toBe(404);
    expect((await send(worker, `${page}/open`, { why: 'To speak to the referrer' })).status).toBe(404);
    expect((await send(workersManager, `${page}/open`, { why: 'To speak to the referrer' })).body).toContain('Mrs Ivy Dunmore');
    await holdsNothing([worker, workersManager, visitor, manager]);
  });

  it('what is sealed is not opened by whoever reads the whole: they ask', async () => {
    const quality = await work.employ('quality', 'quality');
    await giveReason(quality);
    const { body } = await quality.browser.get(`${inCase}/sealed/${sealed}`);
    expect(text(body)).toContain('Ask Locala: a manager or the safeguarding lead there can open it.');
    expect((await send(quality, `${inCase}/sealed/${sealed}/open`, { why: 'To see how it went' })).status).toBe(404);
    await holdsNothing([quality]);
  });

  it('another agency’s is a page that does not exist', async () => {
    const housing = await work.employ('housing', 'manager', 'housing');
    expect((await housing.browser.get(`${inCase}/sealed/${sealed}`)).status).toBe(404);
  });
});

describe('intelligence', () => {
  it('is written with its handling, what it could mean for a child, and whether it is shared; its detail is sealed', async () => {
    const intelligence = {
      ...referral,
      way: 'intelligence',
      text: 'Said to deal from the address.',
      'seal-source': '',
      'seal-address': '',
    };
    const { 'seal-address-of': _of, 'seal-address-silent': _silent, 'f-from': _from, ...form } = intelligence;
    const police = await work.employ('officer', 'practitioner', 'police', 'Nora Dunn');
    await giveReason(police);
    const address = await begin(police, 'intelligence');
    const short = await send(police, address, {
      ...form,
      'seal-detail': 'Source reports a grey Audi',
    });
    expect(short.status, text(short.body).slice(0, 500)).toBe(422);
    for (const words of [
      'Choose how it may be handled',
      'Write what it could mean for a child',
      'Choose whether the summary is to be shared',
    ])
      expect(text(short.body)).toContain(words);
    const whole = {
      ...form,
      version: '1',
      'f-handling': 'with-conditions',
      'f-conditions': 'Not to be acted on without us',
      'f-childImpact': 'A child of two is at home',
      'f-tellingOthers': 'not-shared',
      'f-whyNotShared': 'An operation is running',
      'seal-detail': 'Source reports a grey Audi',
    };
    const kept = await send(police, address, whole);
    expect(kept.location, text(kept.body).slice(0, 800)).toContain('/check');
    const check = await police.browser.get(bare(kept.location));
    for (const words of ['A child of two is at home', 'An operation is running', 'grey Audi']) expect(text(check.body)).toContain(words);
  });
});

/** No page, drawing, file or list that these people may open, in all of the route table, holds a word of what is sealed. */
async function holdsNothing(readers: readonly Employed[]): Promise<void> {
  for (const { browser } of readers)
    for (const { method, address } of routes) {
      if (method !== 'GET' || address.includes('openid')) continue;
      const at = address.replace(':case', work.partnership).replace(':child', work.leo).replace(':sealed', sealed);
      if (at.includes(':')) continue;
      const { body } = await browser.get(at);
      for (const word of secrets) expect(body.includes(word), `${at} shows ${word}`).toBe(false);
    }
}

async function idOf(kind: string): Promise<string> {
  const { rows } = await sql<{ entry_id: string }>`SELECT entry_id FROM heed.entry WHERE kind = ${kind}`.execute(work.superuser);
  return rows[0]?.entry_id ?? '';
}
