import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let child: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  child = `/cases/${work.partnership}/children/${work.leo}`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

async function takeOut({ browser }: Employed, what: string) {
  const _csrf = tokenIn((await browser.get('/account')).body);
  return browser.post(`${child}/take-out`, { what, purpose: 'court', why: 'The hearing on Friday', _csrf });
}

describe('what is taken out at work', () => {
  it('is noted once with what it is for, its reference and its print, and listed for those who see who opened the record', async () => {
    const visitor = await work.employ('taker', 'practitioner', 'hv', 'Tess Taker');
    const got = await takeOut(visitor, 'chronology-csv');
    expect(got.status).toBe(200);
    expect(got.body).toContain('Tess Taker, Health visitor at Locala');
    expect(got.body).toContain(secretOf.hv);
    const reference = /Reference ([0-9A-F-]{14})/.exec(got.body)?.[1] ?? '';
    const print = createHash('sha256').update(got.bytes).digest('hex');
    const { rows } = await sql<{ event: string; why: string; subjects: readonly string[] }>`SELECT event, why, subjects FROM heed.audit
      WHERE who = 'Tess Taker' AND event = 'taken-out'`.execute(work.superuser);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subjects).toEqual(['leo']);
    expect(rows[0]?.why).toContain('For: Court proceedings or legal advice: The hearing on Friday');
    for (const part of [reference, print]) expect(rows[0]?.why).toContain(part);
    for (const word of ['Leo', 'Marsh', secretOf.hv]) expect(rows[0]?.why).not.toContain(word);

    const listed = text((await visitor.browser.get(`${child}/taken-out`)).body);
    for (const part of ['Tess Taker', 'Chronology, CSV', 'The hearing on Friday', reference, print]) expect(listed).toContain(part);
    // Whoever finds a copy looks for what stands on it, or for its print.
    for (const find of [reference.toLowerCase(), reference.replaceAll('-', ' '), print])
      expect(text((await visitor.browser.get(`${child}/taken-out?find=${encodeURIComponent(find)}`)).body)).toContain('Tess Taker');
    expect(text((await visitor.browser.get(`${child}/taken-out?find=ABCD-ABCD-ABCD`)).body)).toContain('No file of that reference');
  });
  it('is not listed for another agency', async () => {
    const other = await work.employ('other-taker', 'practitioner', 'csc', 'Otto Other');
    await other.browser.post(`${child}/reason`, {
      why: 'Asked by the court to look',
      _csrf: tokenIn((await other.browser.get('/account')).body),
    });
    const { body, status } = await other.browser.get(`${child}/taken-out`);
    expect([status, body.includes('Tess Taker'), text(body).includes('Nothing that you may know of')]).toEqual([200, false, true]);
  });
  it('asks for a reason first where the team is not at work with the family, and keeps what was filled in', async () => {
    const stranger = await work.employ('stranger', 'practitioner', 'police', 'Stan Stranger');
    const { body, headers } = await takeOut(stranger, 'chronology-csv');
    expect(headers['content-disposition']).toBeUndefined();
    expect(text(body)).toContain('Why do you need this record?');
    expect(body).not.toContain(secretOf.police);
  });
  it('as a case file is for a safeguarding lead, and not for whoever visits', async () => {
    const visitor = await work.employ('visits', 'practitioner', 'hv', 'Vi Visits');
    expect((await visitor.browser.get(`${child}/take-out`)).body).not.toContain('value="case-file"');
    expect((await takeOut(visitor, 'case-file')).status).toBe(422);
    const lead = await work.employ('leads', 'safeguarding-lead', 'hv', 'Lil Leads');
    expect((await lead.browser.get(`${child}/take-out`)).body).toContain('value="case-file"');
    const got = await takeOut(lead, 'case-file');
    expect([got.status, got.body.includes(secretOf.hv), got.body.includes(secretOf.csc)]).toEqual([200, true, false]);
  });
});
