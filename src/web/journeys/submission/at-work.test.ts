import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { fieldsOf, problemsIn } from '../../../../test/builders/form-shown.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let hv: Employed;
beforeAll(async () => {
  work = await openFamilyAtWork();
  hv = await work.employ('hv', 'practitioner', 'hv');
}, 180_000);
afterAll(() => work?.close());

const words = (body: string): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a file at work, over the database', { timeout: 120_000 }, () => {
  it('becomes entries of whoever brought it in, recorded when its agency says that it wrote them down, else today', async () => {
    const { browser } = hv;
    const list = `/cases/${work.partnership}/submissions`;
    const _csrf = tokenIn((await browser.get(list)).body);
    const text =
      'Date,Details of event,Date recorded\n3 March 2026,Home visit: all well.,5 March 2026\n4 March 2026,Rang and left word.,\n';
    const file = { name: 'visits.csv', bytes: new TextEncoder().encode(text) };
    const at = (await browser.postFile(list, { _csrf, child: work.leo }, file)).location ?? '';
    expect(at).toContain('/submissions/');
    const columns = (await browser.get(`${at}/columns`)).body;
    expect(words(columns)).toContain('3 March 2026');
    const chosen = [...columns.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
      ([all, name = '']) => [name, /<option value="([^"]*)" selected/.exec(all)?.[1] ?? ''] as const,
    );
    await browser.post(`${at}/columns`, { _csrf, ...Object.fromEntries(chosen), 'is-0': 'chronology', go: 'on' });
    await browser.post(`${at}/who`, { _csrf });
    const rows = (await browser.get(`${at}/rows`)).body;
    expect(words(rows)).toContain('To look at (2)');
    const sent = await browser.post(`${at}/rows`, { _csrf, go: 'page', shown: '1 2' });
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining('taken=2')]);
    const { rows: entries } = await work.superuser
      .selectFrom('entry')
      .select(['recorded_as', 'imported', 'source_id'])
      .where('source_id', 'like', `${at.split('/').at(-1)}-%`)
      .orderBy('source_id')
      .execute()
      .then((found) => ({ rows: found }));
    const today = new Date().toISOString().slice(0, 10);
    expect(entries.map(({ recorded_as, imported }) => [recorded_as, imported])).toEqual([
      ['2026-03-05', true],
      [today, true],
    ]);
    const colleague = await work.employ('colleague', 'practitioner', 'hv');
    expect(words((await colleague.browser.get(list)).body)).toContain('Every row is settled, 2 recorded');
    const elsewhere = await work.employ('elsewhere', 'practitioner', 'csc');
    expect((await elsewhere.browser.get(at)).status).toBe(404);
    expect(words((await elsewhere.browser.get(list)).body)).toContain('No file has been brought in yet');
  });

  it('about a family of whom nothing is on record makes records of those whom its list names, with their ties from the first row that names them', async () => {
    const { browser } = hv;
    const list = `/cases/${work.partnership}/submissions`;
    const _csrf = tokenIn((await browser.get(list)).body);
    const text = [
      'Family',
      'Name,Relationship to child,Date of birth,Address',
      'Ada Frost,Subject child,2 May 2023,',
      'Jo Frost,Mother,,4 Mill Lane',
      '',
      'Date,Event,Date recorded',
      '3 March 2026,Jo Frost came to clinic with Ada.,5 March 2026',
      '9 March 2026,Referral made to early help for Ada.,9 March 2026',
    ].join('\n');
    const file = { name: 'frost.csv', bytes: new TextEncoder().encode(text) };
    const at = (await browser.postFile(list, { _csrf, child: 'said' }, file)).location ?? '';
    const settled = await browser.post(`${at}/columns`, {
      _csrf,
      ...fieldsOf((await browser.get(`${at}/columns`)).body),
      follows: 'none',
      go: 'on',
    });
    expect([settled.status, problemsIn(settled.body)]).toEqual([303, '']);
    const who = (await browser.get(`${at}/who`)).body;
    expect(words(who)).toContain('Record what the list says: Jo Frost, Mother, 4 Mill Lane');
    expect(words(who)).toContain('Recorded as known to your agency from 5 March 2026');
    for (let twice = 0; twice < 2; twice++) await browser.post(`${at}/who`, { _csrf, ...fieldsOf((await browser.get(`${at}/who`)).body) });
    const rows = (await browser.get(`${at}/rows`)).body;
    expect(words(rows)).toContain('Its own referral');
    const shown = String(fieldsOf(rows).shown);
    expect((await browser.post(`${at}/rows`, { _csrf, go: 'page', shown })).location).toContain('taken=2');
    const entries = await work.superuser
      .selectFrom('entry')
      .select(['recorded_as', 'body'])
      .where('source_id', 'like', `${at.split('/').at(-1)}-%`)
      .orderBy('source_id')
      .execute();
    const says = (body: unknown, what: RegExp): boolean => what.test(JSON.stringify(body).replaceAll('\\', ''));
    expect(
      entries.map(({ recorded_as, body }) => [
        ...[recorded_as, says(body, /"kind": ?"note"/), says(body, /parent-of|lives-at/)],
        says(body, /"thread"/),
      ]),
    ).toEqual([
      ['2026-03-05', false, false, true],
      ['2026-03-09', false, false, true],
      ['2026-03-05', true, false, false],
      ['2026-03-05', true, true, false],
    ]);
  });
});
