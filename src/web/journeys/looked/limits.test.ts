import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let child: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  child = `/cases/${work.partnership}/children/${work.leo}`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('asking in an emergency', () => {
  const form = {
    called: 'leo marsh',
    'born-day': '5',
    'born-month': '1',
    'born-year': '2024',
    why: 'Brought in unconscious at two in the morning',
  };
  const sure = { sure: 'yes' };
  const at = (): string => `/cases/${work.partnership}/emergency`;
  it('lists every time that nothing was opened for the lead, with no name that was tried, and waits after three in an hour', async () => {
    const guesser = await work.employ('guesser2', 'practitioner', 'housing', 'Gil Guesser');
    const lead = await work.employ('lead1', 'safeguarding-lead', 'housing', 'Lil Lead');
    for (const called of ['Leonora Marsh', 'Leona Marsh', 'Lee Marsh'])
      expect((await guesser.browser.post(at(), { ...form, called, ...sure })).body).toContain('No record was opened');
    const waiting = await guesser.browser.post(at(), { ...form, ...sure });
    expect([waiting.status, text(waiting.body).includes('You can ask again from')]).toEqual([200, true]);
    const listed = text((await lead.browser.get(`/cases/${work.partnership}/unusual`)).body);
    expect(listed.match(/Gil Guesser, Housing officer at Anytown Homes Asked for a record in an emergency: none was opened/g)).toHaveLength(
      3,
    );
    for (const tried of ['Leonora', 'Leona', 'Lee Marsh']) expect(listed).not.toContain(tried);
  });
});

describe('what is unusual by its time and its number', () => {
  it('is listed for the lead: over three times one’s own weekly mean, and outside working hours', async () => {
    const many = await work.employ('many', 'practitioner', 'hv', 'Mo Many');
    const lead = await work.employ('many-lead', 'safeguarding-lead', 'hv', 'Hal Lead');
    // The database says when each look was, so that it is told to believe the past, for once.
    await sql`ALTER TABLE heed.audit DISABLE TRIGGER land_audit`.execute(work.superuser);
    const plant = (child: string, at: string) =>
      sql`INSERT INTO heed.audit (partnership_id, audit, at, account_id, who, role, agency_id, event, wrote, subjects, came_from)
        SELECT ${work.partnership}, nextval('heed.audit_number'), ${at}::timestamptz, account_id, called, 'practitioner', 'hv', 'child-shown', false,
          ARRAY[${child}], 'test' FROM heed.account WHERE signs_in_as = ${many.name}`.execute(work.superuser);
    // Mondays at ten; then a Tuesday, and the Saturday of that week.
    for (const [week, at] of ['2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19'].entries())
      for (let n = 0; n < 3; n += 1) await plant(`usual-${week}-${n}`, `${at}T10:00:00Z`);
    for (let n = 0; n < 10; n += 1) await plant(`further-${n}`, '2026-10-27T10:00:00Z');
    await plant('late', '2026-10-31T22:00:00Z');
    await sql`ALTER TABLE heed.audit ENABLE TRIGGER land_audit`.execute(work.superuser);
    const lines = (await lead.browser.get(`/cases/${work.partnership}/unusual`)).body
      .split('<tr')
      .filter((line) => line.includes('Mo Many'));
    const saying = (words: string): readonly string[] => lines.filter((line) => line.includes(words));
    expect(saying('over three times as many').length).toBeGreaterThan(0);
    expect(saying('over three times as many').every((line) => /2[7-9] October 2026|3[01] October 2026/.test(line))).toBe(true);
    expect(saying('it was outside working hours').map((line) => line.includes('31 October 2026'))).toEqual([true]);
  });
});

describe('many records within an hour', () => {
  /** Looks of other children's records, as they would have been noted: the database says when. */
  const plant = async (person: Employed, many: number): Promise<void> => {
    const { rows } = await sql<{
      id: string;
      called: string;
    }>`SELECT account_id AS id, called FROM heed.account WHERE signs_in_as = ${person.name}`.execute(work.superuser);
    await sql`INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
      SELECT ${work.partnership}, ${rows[0]?.id}, ${rows[0]?.called}, 'practitioner', 'hv', 'child-shown', false, ARRAY['other-' || n], 'test'
      FROM generate_series(1, ${many}) AS n`.execute(work.superuser);
  };
  it('are each asked about after twenty, though the team is at work with the family, and listed for the lead', async () => {
    const busy = await work.employ('busy', 'practitioner', 'hv', 'Bo Busy');
    await plant(busy, 20);
    const { body } = await busy.browser.get(child);
    expect(text(body)).toContain('You have opened the records of 20 children or more within an hour.');
    expect(body).not.toContain('Leo');
    await busy.browser.post(`${child}/reason`, { why: 'Handing over my list today', _csrf: tokenIn(body) });
    expect((await busy.browser.get(child)).body).toContain('Leo');
    const lead = await work.employ('hv-lead', 'safeguarding-lead', 'hv', 'Hal Lead');
    expect(text((await lead.browser.get(`/cases/${work.partnership}/unusual`)).body)).toMatch(
      /Bo Busy[^.]*Opened the child’s page: Leo Marsh[^|]*they opened the records of many children within an hour/,
    );
  });
  it('wait after sixty, are never locked, keep what is typed, and are listed', async () => {
    const busy = await work.employ('busier', 'practitioner', 'hv', 'Bea Busier');
    await plant(busy, 60);
    const paused = await busy.browser.get(child);
    expect(text(paused.body)).toContain('Opening further records is paused');
    expect(paused.body).not.toContain('Leo');
    const form = {
      way: 'call',
      version: '0',
      about: 'Leo Marsh',
      text: 'He rang from a quay',
      _csrf: tokenIn((await busy.browser.get('/account')).body),
    };
    const id = randomUUID();
    expect((await busy.browser.post(`/cases/${work.partnership}/write/${id}?child=${work.leo}`, form)).body).toContain('paused');
    expect((await busy.browser.get(`/cases/${work.partnership}/today`)).body).toContain('quay');
    const lead = await work.employ('hv-lead2', 'safeguarding-lead', 'hv', 'Hal Lead');
    expect(text((await lead.browser.get(`/cases/${work.partnership}/unusual`)).body)).toMatch(
      /Bea Busier[^.]*Came to a pause in opening records/,
    );
    work.service.pass(61);
    await busy.signIn();
    expect((await busy.browser.get(child)).body).toContain('Leo');
  });
});

describe('a list of people', () => {
  it('is noted with whom it showed: who was found, and whom the register of restrictions names', async () => {
    await work.record({
      by: 'hv',
      kind: 'restriction',
      when: '2026-09-03',
      about: ['leo'],
      thread: 'bail',
      facts: { type: 'bail', status: 'set', restrains: ['jo'], protects: ['leo'] },
    });
    const seer = await work.employ('seer', 'practitioner', 'hv', 'Sia Seer');
    const token = tokenIn((await seer.browser.get('/account')).body);
    await seer.browser.post(`/cases/${work.partnership}/find`, { name: 'Leo Marsh', _csrf: token });
    await seer.browser.post(`/cases/${work.partnership}/find`, { name: 'Zebedee Quill', _csrf: token });
    await seer.browser.get(`/cases/${work.partnership}/restrictions`);
    const { rows } = await sql<{ event: string; subjects: readonly string[] }>`SELECT event, subjects FROM heed.audit
      WHERE who = 'Sia Seer' AND event IN ('looked-up', 'restrictions-shown') ORDER BY audit`.execute(work.superuser);
    expect(rows.map(({ event, subjects }) => [event, [...subjects].sort()])).toEqual([
      ['looked-up', ['leo']],
      ['looked-up', []],
      ['restrictions-shown', ['jo', 'leo']],
    ]);
    expect(text((await seer.browser.get(`${child}/who-looked`)).body)).toContain(
      'Sia Seer, Health visitor at Locala Looked for people or words',
    );
  });
});
