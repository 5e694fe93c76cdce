import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';
import { type Got, type VisitorAtWork, withoutTokens } from '../../../../test/builders/visitor.ts';
import { routes } from '../../routing/routes.ts';

let work: AtWork;
let nurse: Employed;
let worker: Employed;
let officer: Employed;
let inCase: string;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  work = await openFamilyAtWork();
  nurse = await work.employ('nurse', 'practitioner', 'hv', 'Amina Khan');
  worker = await work.employ('worker', 'practitioner', 'csc', 'Sam Carter');
  officer = await work.employ('officer', 'practitioner', 'police', 'Nora Dunn');
  inCase = `/cases/${work.partnership}`;
  const rows = await work.superuser.selectFrom('agency').select(['agency_id', 'public_id']).execute();
  ids = Object.fromEntries(rows.map(({ agency_id, public_id }) => [agency_id, public_id]));
}, 120_000);
afterAll(() => work?.close());

const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const sendAs = async ({ browser }: Employed, at: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  browser.post(at, { ...form, _csrf: tokenIn((await browser.get('/account')).body) });

const today = new Date();
const soon = new Date(today.getTime() + 10 * 86_400_000);
const question = (what: string) => ({
  ...{ what, purpose: 'The plan', duty: 'welfare' },
  ...{ 'by-day': String(soon.getDate()), 'by-month': String(soon.getMonth() + 1), 'by-year': String(soon.getFullYear()) },
});

/** Asks housing, where nobody has an account, and gives the page of the request with the secret that was mailed. */
async function askHousing(
  what: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly page: string; readonly secret: string }> {
  const sent = await sendAs(nurse, `${inCase}/children/${work.leo}/ask`, {
    ...question(what),
    ...{ [`of-${ids.housing}`]: 'yes', [`email-${ids.housing}`]: 'desk@homes.example' },
    ...more,
  });
  expect(sent.status, text(sent.body).slice(0, 900)).toBe(303);
  const page = (sent.location ?? '').replace(/[?#].*/, '');
  return { page, secret: await lastSecret() };
}
async function lastLink(): Promise<string> {
  const row = await work.superuser.selectFrom('asked_link').select('link_id').orderBy('made', 'desc').limit(1).executeTakeFirstOrThrow();
  return row.link_id;
}
const mailed = async (what: 'link' | 'code') => work.service.mail.kept(`${await lastLink()} ${what}`);
const lastSecret = async (): Promise<string> => /\/answer\/([\w-]+)/.exec((await mailed('link'))?.text ?? '')?.[1] ?? '';
const lastCode = async (): Promise<string> => /^([0-9A-Z]{5}) /.exec((await mailed('code'))?.text ?? '')?.[1] ?? '';

const press = async (browser: VisitorAtWork, at: string, form: Readonly<Record<string, string>>, page: string): Promise<Got> =>
  browser.post(at, { ...form, _csrf: tokenIn((await browser.get(page)).body) });
/** Opens a link as whoever reads its mail does. */
async function openWithCode(secret: string): Promise<VisitorAtWork> {
  const browser = work.service.browser();
  await press(browser, `/answer/${secret}/code`, {}, `/answer/${secret}`);
  const opened = await press(browser, `/answer/${secret}/open`, { code: (await lastCode()).toLowerCase() }, `/answer/${secret}`);
  expect(opened.location).toBe(`/answer/${secret}`);
  return browser;
}
const answered = { outcome: 'given', words: 'The rent is paid by somebody else.', who: 'Pat Reed, duty officer' };

describe('an agency without an account', () => {
  it('is asked at once with one that has; each answers in its own way, and whoever asked sees both with their times; nobody else anything', async () => {
    const asked = await sendAs(nurse, `${inCase}/children/${work.leo}/ask`, {
      ...question('Who lives with Leo?'),
      ...{ [`of-${ids.csc}`]: 'yes', [`of-${ids.housing}`]: 'yes', [`email-${ids.housing}`]: 'desk@homes.example' },
    });
    expect(asked.location).toContain('/requests?asked=2');
    const secret = await lastSecret();
    const list = await worker.browser.get(`${inCase}/requests`);
    const [, at = ''] = /href="([^"]+)"[^>]*>Who lives with Leo\?/.exec(list.body) ?? [];
    const theirs = await worker.browser.get(at.replaceAll('&amp;', '&'));
    expect(text(theirs.body), 'who is asked needs no other reason').toContain('Locala asks your agency');
    await sendAs(worker, `${at.replace(/\?.*/, '')}/answer`, { outcome: 'given', 'given-text': 'Only his mother, in 2024.' });
    const school = await openWithCode(secret);
    const page = await school.get(`/answer/${secret}`);
    expect(text(page.body)).toContain('Locala asks Who lives with Leo?');
    expect(text(page.body)).toContain('Leo Marsh, born 5 January 2024');
    for (const word of [...Object.values(secretOf), 'Jo Marsh', 'Children&#39;s services', 'Northshire'])
      expect(page.body).not.toContain(word);
    expect(text((await press(school, `/answer/${secret}`, answered, `/answer/${secret}`)).body)).toContain('Your answer is with them');
    const both = text((await nurse.browser.get(`${inCase}/requests`)).body);
    expect(both).toMatch(/Locala asked Anytown Homes Who lives with Leo\?[^.]*\. Asked [^.]*\. Given, \d/);
    expect(both).toMatch(/Locala asked Children's services Who lives with Leo\?[^.]*\. Asked [^.]*\. Given, \d/);
    expect((await officer.browser.get(`${inCase}/requests`)).body).not.toContain('Who lives with Leo');
  });

  it('is told of no family in any mail, and opening shows nothing until the code is typed', async () => {
    const { page, secret } = await askHousing('Is there a dog?');
    const [link] = [await mailed('link')];
    expect(link?.to).toBe('desk@homes.example');
    expect(`${link?.subject} ${link?.text}`).not.toMatch(/Leo|Marsh|dog/);
    const browser = work.service.browser();
    expect(text((await browser.get(`/answer/${secret}`)).body)).not.toMatch(/Leo|Marsh|dog|Locala|homes\.example/);
    await press(browser, `/answer/${secret}/code`, {}, `/answer/${secret}`);
    expect(`${(await mailed('code'))?.subject} ${(await mailed('code'))?.text}`).not.toMatch(/Leo|Marsh|dog/);
    const wrong = await press(browser, `/answer/${secret}/open`, { code: 'ZZZZZ' }, `/answer/${secret}`);
    expect([wrong.status, text(wrong.body).includes('That is not the code that was sent last')]).toEqual([422, true]);
    expect((await press(browser, `/answer/${secret}`, answered, `/answer/${secret}`)).status).toBe(422);
    expect(text((await nurse.browser.get(page)).body)).toContain('Sent. Not opened yet, so not known to be received.');
  });

  it('finds a link that was spent, taken back, run out or guessed to be of no use, in the same bytes', async () => {
    const { secret } = await askHousing('Spent?');
    await press(await openWithCode(secret), `/answer/${secret}`, answered, `/answer/${secret}`);
    const back = await askHousing('Taken back?');
    await sendAs(nurse, `${back.page}/withdraw`, { because: 'Told by somebody else' });
    const old = await askHousing('Old?');
    await work.superuser
      .updateTable('asked_link')
      .set({ ends: '2020-01-01' })
      .where('link_id', '=', await lastLink())
      .execute();
    const pages = await Promise.all(
      [secret, back.secret, old.secret, 'guessed'].map(async (one) => (await work.service.browser().get(`/answer/${one}`)).body),
    );
    expect(text(pages[0] ?? '')).toContain('This link cannot be used');
    expect(new Set(pages).size).toBe(1);
  });

  it('gets a new link when it is asked again, and the old one is of no use', async () => {
    const { page, secret } = await askHousing('Again?');
    await sendAs(nurse, `${page}/chase`, {});
    const second = await lastSecret();
    expect(second).not.toBe(secret);
    expect(text((await work.service.browser().get(`/answer/${secret}`)).body)).toContain('This link cannot be used');
    await press(await openWithCode(second), `/answer/${second}`, answered, `/answer/${second}`);
    expect(text((await nurse.browser.get(page)).body)).toContain('The rent is paid by somebody else. Answered by Pat Reed, duty officer');
  });

  it('says what is missing, and keeps what was written', async () => {
    const { secret } = await askHousing('Missing?');
    const browser = await openWithCode(secret);
    const sent = await press(browser, `/answer/${secret}`, { outcome: 'refused', words: 'kept here' }, `/answer/${secret}`);
    expect(sent.status).toBe(422);
    for (const says of ['Write what is not given, and for what reason', 'Enter who else has looked at not giving it', 'Enter your name'])
      expect(text(sent.body)).toContain(says);
    expect(sent.body).toContain('kept here');
    const standing = { outcome: 'refused', reason: 'It is only a child in need', reviewer: 'Jo', who: 'Pat' };
    expect(text((await press(browser, `/answer/${secret}`, standing, `/answer/${secret}`)).body)).toContain(
      'The law lets information be given',
    );
  });

  it('reaches no other page with what the link gave it', async () => {
    const { secret } = await askHousing('Anything else?');
    const browser = await openWithCode(secret);
    const token = tokenIn((await browser.get(`/answer/${secret}`)).body);
    const { rows } = { rows: await work.superuser.selectFrom('entry').select('public_id').execute() };
    const known = [work.leo, ...rows.map(({ public_id }) => public_id)];
    const others = routes.filter(
      ({ inside, address }) => !['link', 'nothing', 'public', 'system'].includes(inside) && !address.startsWith('/sign-in'),
    );
    expect(others.length).toBeGreaterThan(50);
    for (const [i, { method, address, inside }] of others.entries())
      for (const id of known.slice(0, 4)) {
        const at = address.replace(':case', work.partnership).replaceAll(/:\w+/g, id);
        browser.comeFrom(`203.0.113.${i % 250}`);
        const got = method === 'GET' ? await browser.get(at) : await browser.post(at, { _csrf: token });
        if (inside !== 'door')
          expect([at, got.status === 303 ? (got.location ?? '').split('?')[0] : text(got.body).includes('Sign in')]).toEqual([
            at,
            got.status === 303 ? '/sign-in' : true,
          ]);
        for (const word of [...Object.values(secretOf), 'Leo', 'Marsh', 'Anything else?'])
          expect(withoutTokens(got.body).includes(word), `${at} shows ${word}`).toBe(false);
      }
    expect((await browser.get(`/answer/${secret}`)).status).toBe(200);
    const other = await askHousing('Another request');
    expect(text((await browser.get(`/answer/${other.secret}`)).body)).not.toContain('Another request');
  });

  it('is asked of a work address, of one only, and only where there is one', async () => {
    for (const email of ['', 'a@b.example, c@d.example', 'Name <a@b.example>', 'a@b.example\nBcc: c@d.example', 'nobody']) {
      const sent = await sendAs(nurse, `${inCase}/children/${work.leo}/ask`, {
        ...question('Where?'),
        ...{ [`of-${ids.housing}`]: 'yes', [`email-${ids.housing}`]: email },
      });
      expect([email, sent.status]).toEqual([email, 422]);
    }
  });
});
