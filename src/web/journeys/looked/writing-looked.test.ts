import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../../../../test/builders/attached-files.ts';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';

let work: AtWork;
let visitor: Employed;
let colleague: Employed;
let officer: Employed;
let inCase: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Amina Khan');
  colleague = await work.employ('colleague', 'manager', 'hv', 'Cara Lee');
  officer = await work.employ('officer', 'practitioner', 'police', 'Nora Dunn');
  inCase = `/cases/${work.partnership}`;
}, 120_000);
afterAll(() => work?.close());

const bare = (address: string | undefined): string => (address ?? '').replace(/[?#].*$/, '');
const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const tokenOf = async ({ browser }: Employed): Promise<string> => tokenIn((await browser.get('/account')).body);
const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const begin = async ({ browser }: Employed): Promise<string> =>
  ((await browser.get(`${inCase}/write/new/home-visit?child=${work.leo}`)).location ?? '').replace(/#.*$/, '');
const visit = (words: string) => ({
  way: 'home-visit',
  version: '0',
  child: work.leo,
  about: 'Leo Marsh',
  when: 'today',
  text: words,
  [`c-${work.leo}-seen`]: 'seen',
});
const asksWhy = 'Why do you need this record?';
const whoLooked = async ({ browser }: Employed): Promise<string> =>
  text((await browser.get(`${inCase}/children/${work.leo}/who-looked`)).body);

describe('what somebody who is signed in writes down', () => {
  it('is theirs alone until it is recorded, then carries who wrote it, and every step is noted', async () => {
    const address = await begin(visitor);
    expect((await visitor.browser.get(address)).status).toBe(200);
    const kept = await visitor.browser.post(bare(address), { ...visit('Saw Leo with a quince'), _csrf: await tokenOf(visitor) });
    expect([kept.status, bare(kept.location).endsWith('/check')], text(kept.body).slice(0, 600)).toEqual([303, true]);
    expect((await visitor.browser.get(`${inCase}/write`)).body).toContain('quince');
    for (const other of [colleague, officer]) {
      expect((await other.browser.get(`${inCase}/write`)).body).not.toContain('quince');
      expect((await other.browser.get(bare(address))).status).toBe(404);
      expect((await other.browser.post(`${bare(address)}/discard`, { _csrf: await tokenOf(other) })).status).toBe(404);
    }
    const check = await visitor.browser.get(bare(kept.location));
    const version = /name="version" value="([^"]*)"/.exec(check.body)?.[1] ?? '';
    const recorded = await visitor.browser.post(bare(kept.location), { version, _csrf: tokenIn(check.body) });
    expect(bare(recorded.location)).toContain('/written/');
    expect((await visitor.browser.get(bare(recorded.location))).body).toContain('quince');
    const entry = await work.superuser.selectFrom('entry').select('worker').where('worker', 'is not', null).executeTakeFirst();
    expect(entry?.worker).toBe('visitor@heed.example');
    const shown = await whoLooked(colleague);
    for (const words of ['Opened what they had begun to write: Leo Marsh', 'Wrote an entry down: Leo Marsh'])
      expect(shown).toContain(`Amina Khan, Health visitor at Locala ${words}`);
  });

  it('about a child with whom their team is not at work needs a reason first, and what was typed is kept meanwhile', async () => {
    expect((await officer.browser.get(`${inCase}/write/new/home-visit?child=${work.leo}`)).body).toContain(asksWhy);
    const address = `${inCase}/write/${randomUUID()}?way=home-visit&child=${work.leo}`;
    const { body } = await officer.browser.get(address);
    expect(body).toContain(asksWhy);
    expect(body).not.toContain('Marsh');
    const sent = await officer.browser.post(bare(address), { ...visit('Saw Leo with a loquat'), _csrf: tokenIn(body) });
    expect(sent.body).toContain(asksWhy);
    expect(sent.body).toContain(`value="${bare(address)}"`);
    const script = await officer.browser.post(`${bare(address)}/keep`, {
      ...visit('Saw Leo with a loquat'),
      version: '1',
      _csrf: tokenIn(body),
    });
    expect([script.status, script.body]).toEqual([200, '2']);
    const date = await officer.browser.get(`${bare(address)}/date?way=home-visit&child=${work.leo}&said=at+4+months`);
    expect([date.status, date.body]).toEqual([404, '']);
    expect((await officer.browser.get(bare(address))).body).toContain(asksWhy);
    const reason = `${inCase}/children/${work.leo}/reason`;
    const given = await officer.browser.post(reason, { why: 'A call from a neighbour', onward: bare(address), _csrf: tokenIn(body) });
    expect((await officer.browser.get(given.location ?? '')).body).toContain('loquat');
    expect(await whoLooked(officer)).toContain('Was asked for a reason: Leo Marsh');
  });
});

describe('a file that somebody who is signed in attaches', () => {
  it('is theirs alone while they write, then their team’s, noted whenever it is opened, and no page to anybody else', async () => {
    const address = await begin(visitor);
    const form = { ...visit('Saw Leo with a photo'), _csrf: await tokenOf(visitor) };
    await visitor.browser.postFile(bare(address), { ...form, go: 'attach' }, { name: 'bruise.jpg', bytes: jpeg() });
    const page = await visitor.browser.get(bare(address));
    const link = (body: string): string => /href="([^"]*\/attachments\/[^"]+)"/.exec(body)?.[1] ?? '';
    expect((await visitor.browser.get(link(page.body))).status).toBe(200);
    for (const other of [colleague, officer]) expect((await other.browser.get(link(page.body))).status).toBe(404);
    const told = /name="(att-[^"]+-told)"/.exec(page.body)?.[1] ?? '';
    const kept = await visitor.browser.post(bare(address), { ...form, version: '1', [told]: 'entered' });
    const check = await visitor.browser.get(bare(kept.location));
    const version = /name="version" value="([^"]*)"/.exec(check.body)?.[1] ?? '';
    const recorded = await visitor.browser.post(bare(kept.location), { version, _csrf: tokenIn(check.body) });
    const entry = link((await visitor.browser.get(bare(recorded.location))).body);
    expect((await colleague.browser.get(entry)).bytes.equals(Buffer.from(jpeg()))).toBe(true);
    expect((await officer.browser.get(entry)).status).toBe(404);
    expect(await whoLooked(visitor)).toContain('Cara Lee, Manager at Locala Opened an attached file: Leo Marsh');
  });

  it('is read from nobody who is not signed in: what they typed goes on with them, and the file is to be chosen again', async () => {
    const browser = work.service.browser();
    const token = tokenIn((await browser.get('/sign-in')).body);
    const sent = await browser.postFile(
      `${inCase}/write/${randomUUID()}`,
      { ...visit('x'), _csrf: token },
      { name: 'a.jpg', bytes: jpeg() },
    );
    expect(text(sent.body)).toContain('Sign in');
    const { rows } = await sql<{ kept: number }>`SELECT count(*)::int AS kept FROM heed.attachment`.execute(work.superuser);
    expect(rows[0]?.kept).toBe(1);
  });
});

describe('a reason that is asked for in between', () => {
  it('loses nothing of a few words that were typed: they go on with whoever gives it', async () => {
    const another = await work.employ('constable', 'practitioner', 'police', 'Ola Reed');
    const { public_id } = await work.superuser
      .selectFrom('entry')
      .select('public_id')
      .where('by_agency', '=', 'police')
      .where('worker', 'is', null)
      .executeTakeFirstOrThrow();
    const withdraw = `${inCase}/written/${public_id}/withdraw`;
    const words = { of: 'other', because: 'A medlar of another family' };
    const { body } = await another.browser.post(withdraw, { ...words, _csrf: await tokenOf(another) });
    expect(body).toContain(asksWhy);
    const field = (name: string, of = body): string =>
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(of)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const kept = Object.fromEntries(['kept-to', 'kept-fields', 'kept-signature', 'onward'].map((name) => [name, field(name)]));
    const reason = `${inCase}/children/${work.leo}/reason`;
    const short = await another.browser.post(reason, { ...kept, why: 'no', _csrf: tokenIn(body) });
    expect(field('kept-fields', short.body)).toContain('A medlar of another family');
    const given = await another.browser.post(reason, { ...kept, why: 'A record of the wrong family', _csrf: tokenIn(body) });
    expect(text(given.body)).toContain('Your reason is kept');
    expect(given.body).toContain(`action="${withdraw}"`);
    const sent = await another.browser.post(withdraw, {
      of: field('of', given.body),
      because: field('because', given.body),
      _csrf: tokenIn(given.body),
    });
    expect(text((await another.browser.get(bare(sent.location))).body)).toContain('A medlar of another family');
    const forged = await another.browser.post(reason, {
      ...kept,
      'kept-to': '/place/people',
      why: 'A record of the wrong family',
      _csrf: tokenIn(body),
    });
    expect(forged.status).toBe(303);
  });
});

describe('a child who is named by part of a name', () => {
  it('is nobody until it is said who is meant, and is then asked about like any child', async () => {
    const begun = (await visitor.browser.get(`${inCase}/write/new/home-visit`)).location ?? '';
    const address = bare(begun);
    const words = { way: 'home-visit', version: '0', about: 'Leo', when: 'today', text: 'Saw Leo with a damson' };
    const kept = await visitor.browser.post(address, { ...words, _csrf: await tokenOf(visitor) });
    const check = await visitor.browser.get(bare(kept.location));
    expect(text(check.body)).toContain('Who is “Leo”?');
    expect(text(check.body)).toContain('Leo Marsh');
    const version = /name="version" value="([^"]*)"/.exec(check.body)?.[1] ?? '';
    const said = await visitor.browser.post(bare(kept.location), { version, 'as-leo': work.leo, _csrf: tokenIn(check.body) });
    expect(said.location).toContain(address);
    const form = await visitor.browser.get(said.location ?? '');
    expect(form.status).toBe(422);
    expect(text(form.body)).toContain('Say whether Leo Marsh was seen');
    expect(form.body).toContain('damson');
    const seen = { ...words, version: /name="version" value="([^"]*)"/.exec(form.body)?.[1] ?? '', [`c-${work.leo}-seen`]: 'seen' };
    const again = await visitor.browser.post(address, { ...seen, _csrf: tokenIn(form.body) });
    expect(again.location).toContain('/check');
    const page = await visitor.browser.get(bare(again.location));
    expect(text(page.body)).toContain('Leo Marsh: seen');
  });
});

describe('a form for no child yet', () => {
  it('says nothing of the families that an agency has on record but the names to choose from', async () => {
    const { location } = await visitor.browser.get(`${inCase}/write/new/home-visit`);
    const { body } = await visitor.browser.get((location ?? '').replace(/#.*$/, ''));
    expect(/name="about"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? '').toBe('');
    expect(body).not.toContain(secretOf.hv);
    expect(body).not.toContain('On record here');
  });
});

describe('finding', () => {
  const look = async (person: Employed, name: string) => person.browser.post(`${inCase}/find`, { name, _csrf: await tokenOf(person) });

  it('is of what the role may read: an agency that knows nothing finds nobody, and one that does is noted', async () => {
    const housing = await work.employ('housing', 'practitioner', 'housing');
    expect(text((await look(housing, 'Leo Marsh')).body)).not.toContain(work.leo);
    expect((await look(visitor, 'Leo Marsh')).body).toContain(work.leo);
    const noted = await work.superuser.selectFrom('audit').select('who').where('event', '=', 'looked-up').execute();
    expect(noted.map(({ who }) => who)).toEqual(['Sam Carter', 'Amina Khan']);
  });

  it('leads to a page of a person that is noted for the family, and needs a reason without work with it', async () => {
    const { jo } = await idsOf();
    expect((await visitor.browser.get(`${inCase}/people/${jo}`)).status).toBe(200);
    expect(await whoLooked(colleague)).toContain('Amina Khan, Health visitor at Locala Opened a person’s page: Leo Marsh');
    const another = await work.employ('another', 'practitioner', 'csc', 'Nia Price');
    const { body } = await another.browser.get(`${inCase}/people/${jo}`);
    expect(body).toContain(asksWhy);
    expect(body).not.toContain('Marsh');
  });
});

async function idsOf(): Promise<{ readonly jo: string }> {
  const { public_id } = await work.superuser
    .selectFrom('person_record')
    .select('public_id')
    .where('person_id', '=', 'jo')
    .executeTakeFirstOrThrow();
  return { jo: public_id };
}
