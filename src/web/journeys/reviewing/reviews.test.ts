import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';
import { routes } from '../../routing/routes.ts';

let work: AtWork;
let quality: Employed;
let reviewer: Employed;
let other: Employed;
let page: string;
let child: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  reviewer = await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss');
  other = await work.employ('other', 'reviewer', undefined, 'Ola Fern');
  page = `/cases/${work.partnership}/reviews`;
  child = `/cases/${work.partnership}/children/${work.leo}`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const review = {
  'review-title': 'Review L',
  'review-ground': 'Decided on 3 March',
  'review-children': 'Leo Marsh',
  'review-from': '2024',
  'review-until': '2025',
};

describe('a reviewer', () => {
  it('reads nothing of anybody before a review names them and they have said what links they have', async () => {
    await readsNothing(reviewer);
    expect((await send(reviewer, page, review)).status).toBe(404);
    const { body } = await quality.browser.get(page);
    const member = /id="(review-member-[^"]+)"[^>]*><label[^>]*>Rae Moss/.exec(body)?.[1] ?? '';
    const wrong = await send(quality, page, { ...review, 'review-children': 'Leo Mash', 'review-until': '2020' });
    expect(wrong.status).toBe(422);
    for (const words of ['There is no child on record called “Leo Mash”', 'Enter the last day', 'Choose who reviews'])
      expect(text(wrong.body)).toContain(words);
    for (const [, target] of wrong.body.matchAll(/<a href="#([^"]+)">/g)) expect(wrong.body).toContain(`id="${target}"`);
    const opened = await send(quality, page, { ...review, [member]: 'yes' });
    expect(opened.status, text(opened.body).slice(0, 600)).toBe(303);
    await readsNothing(reviewer);
    const own = await reviewer.browser.get(page);
    expect(text(own.body)).toContain('Children Leo Marsh');
    expect((await other.browser.get(page)).body).not.toContain('Marsh');
    const id = /name="review" value="([^"]+)"/.exec(own.body)?.[1] ?? '';
    expect((await send(reviewer, `${page}/links`, { review: id, links: '' })).status).toBe(422);
    expect((await send(other, `${page}/links`, { review: id, links: 'None' })).status).toBe(404);
    expect((await send(reviewer, `${page}/links`, { review: id, links: 'None that I know of' })).status).toBe(303);
    expect(text((await quality.browser.get(page)).body)).toContain('Rae Moss Links declared');
  });

  it('then reads what is of its people and days, for a reason, and nothing else', async () => {
    const asked = await reviewer.browser.get(`${child}/chronology`);
    expect(asked.body).toContain('Why do you need this record?');
    await send(reviewer, `${child}/reason`, { why: 'For the review of March' });
    const { body } = await reviewer.browser.get(`${child}/chronology`);
    for (const word of [secretOf.csc, secretOf.police]) expect(body).toContain(word);
    expect(body).not.toContain(secretOf.hv);
    expect(await send(reviewer, `/cases/${work.partnership}/find`, { words: secretOf.hv }).then((got) => got.body)).toContain('Nothing');
    await readsNothing(other);
  });

  it('records nothing in the live case: every route that writes is a page that does not exist to them, or notes, finds, takes out, keeps a key apart and gives a reason', async () => {
    const before = await entriesIn();
    for (const { method, address, inside, permission } of routes) {
      if (method !== 'POST' || inside !== 'case' || ['read-case', 'take-out', 'anonymise'].includes(permission)) continue;
      if (address.endsWith('/reason') || address.includes('/reviews')) continue;
      const at = address.replace(':case', work.partnership).replace(':child', work.leo).replaceAll(/:\w+/g, 'x');
      expect([address, (await send(reviewer, at, {})).status]).toEqual([address, 404]);
    }
    expect(await entriesIn()).toBe(before);
  });

  it('does not sign where they worked at an agency that recorded something in its scope', async () => {
    expect(text((await reviewer.browser.get(page)).body)).toContain('You Links declared');
    expect(text((await reviewer.browser.get(page)).body)).toContain('May sign what is found');
    await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, agency_id, worker, holds_until)
      SELECT partnership_id, account_id, 'practitioner', 'police', worker, clock_timestamp() FROM heed.held_role WHERE worker = ${reviewer.name}`.execute(
      work.superuser,
    );
    expect(text((await reviewer.browser.get(page)).body)).toContain(
      'May not sign what is found: holds or held a role at Northshire Police',
    );
  });

  it('reads nothing more once it has ended', async () => {
    const id = /name="review" value="([^"]+)"/.exec((await quality.browser.get(page)).body)?.[1] ?? '';
    expect((await send(quality, `${page}/end`, { review: id })).status).toBe(303);
    expect((await send(quality, `${page}/end`, { review: id })).status).toBe(404);
    await readsNothing(reviewer);
  });
});

async function entriesIn(): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM heed.entry`.execute(work.superuser);
  return rows[0]?.n;
}

async function readsNothing({ browser }: Employed): Promise<void> {
  for (const at of ['', '/chronology', '/genogram', '/take-out', '/take-out?what=case-file']) {
    const { body } = await browser.get(`${child}${at}`);
    for (const word of [...Object.values(secretOf), 'Jo Marsh']) expect(body.includes(word), `${at} shows ${word}`).toBe(false);
  }
  expect((await browser.get(`/cases/${work.partnership}/today`)).body).not.toContain('Leo');
}
