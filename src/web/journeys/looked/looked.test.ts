import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork, secretOf } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';

let work: AtWork;
let visitor: Employed;
let officer: Employed;
let child: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Amina Khan');
  officer = await work.employ('officer', 'practitioner', 'police', 'Nora Marsh');
  child = `/cases/${work.partnership}/children/${work.leo}`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a record', () => {
  it('is open to those whose team is at work with the family, and says so to nobody else', async () => {
    const { body, status } = await visitor.browser.get(`${child}/chronology`);
    expect(status).toBe(200);
    expect(body).toContain(secretOf.hv);
    for (const other of [secretOf.csc, secretOf.police]) expect(body).not.toContain(other);
  });
  it('asks for a reason where the records show no work with the family, and says nothing of itself until it is given', async () => {
    const { body } = await officer.browser.get(`${child}/chronology`);
    expect(body).toContain('Why do you need this record?');
    for (const word of ['Leo', 'Marsh<', ...Object.values(secretOf)]) expect(body).not.toContain(word);
    const short = await officer.browser.post(`${child}/reason`, { why: 'x', onward: `${child}/chronology`, _csrf: tokenIn(body) });
    expect([short.status, short.body.includes('Enter why you need this record')]).toEqual([422, true]);
    const given = await officer.browser.post(`${child}/reason`, {
      why: 'A call from the school at noon',
      onward: `${child}/chronology`,
      _csrf: tokenIn(body),
    });
    expect(given.location).toBe(`${child}/chronology`);
    expect((await officer.browser.get(`${child}/chronology`)).body).toContain(secretOf.police);
  });
  it('asks again once the reason holds no longer, and asks each person', async () => {
    const other = await work.employ('another', 'manager', 'police');
    expect((await other.browser.get(child)).body).toContain('Why do you need this record?');
    work.service.pass(8 * 60 + 1);
    await officer.signIn();
    expect((await officer.browser.get(child)).body).toContain('Why do you need this record?');
    await visitor.signIn();
  });
  it('is not there for whose agency knows nothing of it, and no reason opens it', async () => {
    const housing = await work.employ('housing', 'practitioner', 'housing');
    expect((await housing.browser.get(child)).status).toBe(404);
    const desk = await housing.browser.get('/account');
    const asked = await housing.browser.post(`${child}/reason`, { why: 'I should like to know about them', _csrf: tokenIn(desk.body) });
    expect(asked.status).toBe(404);
    expect((await housing.browser.get(child)).status).toBe(404);
  });
});

describe('Today', () => {
  it('is noted with the children whom it lists, and counts as opening none of their records', async () => {
    await visitor.browser.get(`/cases/${work.partnership}/today`);
    const { rows } = await sql<{ subjects: readonly string[] }>`
      SELECT subjects FROM heed.audit WHERE event = 'today-shown' AND who = 'Amina Khan' ORDER BY audit DESC LIMIT 1`.execute(
      work.superuser,
    );
    expect(rows).toEqual([{ subjects: ['leo'] }]);
    const stranger = await work.employ('stranger', 'practitioner', 'housing', 'Ola Stranger');
    await stranger.browser.get(`/cases/${work.partnership}/today`);
    const none = await sql<{ subjects: readonly string[] }>`
      SELECT subjects FROM heed.audit WHERE event = 'today-shown' AND who = 'Ola Stranger' ORDER BY audit DESC LIMIT 1`.execute(
      work.superuser,
    );
    expect(none.rows).toEqual([{ subjects: [] }]);
  });
});

describe('who has looked at a family', () => {
  it('is said by agency: who, what, why, from where and when', async () => {
    await officer.browser.post(`${child}/reason`, {
      why: 'A call from the school at noon',
      _csrf: tokenIn((await officer.browser.get(child)).body),
    });
    await officer.browser.get(`${child}/genogram`);
    const shown = text((await officer.browser.get(`${child}/who-looked`)).body);
    expect(shown).toMatch(
      /Nora Marsh, Police officer at Northshire Police Opened the genogram: Leo Marsh A call from the school at noon 127\.0\.0\.1/,
    );
    expect(shown).not.toContain('Amina Khan');
    expect(text((await visitor.browser.get(`${child}/who-looked`)).body)).toContain(
      'Amina Khan, Health visitor at Locala Opened the chronology',
    );
  });
  it('is said whole to who reads the whole, and each sees what they themselves opened', async () => {
    const door = await work.employ('door', 'front-door', 'csc', 'Dee Doorman');
    expect((await door.browser.get(child)).body).toContain('Why do you need this record?');
    await door.browser.post(`${child}/reason`, {
      why: 'A referral that came in today',
      _csrf: tokenIn((await door.browser.get(child)).body),
    });
    const shown = text((await door.browser.get(`${child}/who-looked`)).body);
    for (const who of ['Amina Khan', 'Nora Marsh', 'Dee Doorman']) expect(shown).toContain(who);
    const own = text((await visitor.browser.get(child.replace(/children.*/, 'opened'))).body);
    expect(own).toContain('Amina Khan');
    expect(own).not.toContain('Nora Marsh');
  });
  it('leaves out the family that is closed to who asks', async () => {
    await work.record({
      by: 'hv',
      kind: 'closed-to',
      when: '2026-10-01',
      about: ['leo'],
      facts: { worker: 'kin@heed.example', people: ['leo'] },
    });
    const kin = await work.employ('kin', 'safeguarding-lead', 'hv', 'Kit Marsh');
    expect((await kin.browser.get(child)).status).toBe(404);
    const unusual = await kin.browser.get(child.replace(/children.*/, 'unusual'));
    expect(unusual.status).toBe(200);
    expect(unusual.body).not.toContain('Leo');
  });
});

describe('unusual opening', () => {
  it('is listed for the safeguarding lead of the agency, and for nobody else', async () => {
    const lead = await work.employ('lead', 'safeguarding-lead', 'police', 'Lena Lead');
    const address = child.replace(/children.*/, 'unusual');
    await lead.browser.post(`${child}/reason`, {
      why: 'I look into an opening of it',
      _csrf: tokenIn((await lead.browser.get(child)).body),
    });
    const shown = text((await lead.browser.get(address)).body);
    expect(shown).toMatch(/Nora Marsh.*their team was not at work with the family/);
    expect(shown).toContain('they have a surname in common with somebody around the child');
    expect(shown).not.toContain('Amina Khan');
    for (const other of [visitor, officer]) expect((await other.browser.get(address)).status).toBe(404);
  });
});

describe('an address in common', () => {
  it('is listed for the lead, without being shown', async () => {
    await work.record({
      by: 'hv',
      kind: 'note',
      when: '2026-09-02',
      about: ['jo'],
      claims: [{ who: 'jo', is: 'lives-at', what: '4 Mill Lane, Anytown, AB1 2CD' }],
    });
    const neighbour = await work.employ('neighbour', 'practitioner', 'hv', 'Nell Next');
    const wrong = await neighbour.browser.post('/account/home', {
      home: 'Mill Lane',
      _csrf: tokenIn((await neighbour.browser.get('/account')).body),
    });
    expect([wrong.status, wrong.body.includes('Enter a full postcode')]).toEqual([422, true]);
    await neighbour.browser.post('/account/home', { home: 'ab1 2cd', _csrf: tokenIn((await neighbour.browser.get('/account')).body) });
    expect((await neighbour.browser.get(child)).status).toBe(200);
    const lead = await work.employ('lead3', 'safeguarding-lead', 'hv', 'Lia Lead');
    const shown = text((await lead.browser.get(child.replace(/children.*/, 'unusual'))).body);
    expect(shown).toMatch(/Nell Next.*they have an address in common with somebody around the child/);
    expect(shown).not.toContain('AB1 2CD');
  });
});

describe('an emergency', () => {
  const form = {
    called: 'leo marsh',
    'born-day': '5',
    'born-month': '1',
    'born-year': '2024',
    why: 'Brought in unconscious at two in the morning',
  };
  const sure = { sure: 'yes' };
  const at = (): string => `/cases/${work.partnership}/emergency`;
  const unnamed = (body: string): string =>
    body
      .replaceAll(/name="_csrf" value="[^"]*"/g, '')
      .replaceAll(/leo marsh|noa nobody/g, 'somebody')
      .replaceAll(/\b[56]\b/g, 'n');
  it('says the same of a child of whom there is a record and of one of whom there is none, until it is pressed that it is opened', async () => {
    const guesser = await work.employ('guesser', 'practitioner', 'housing', 'Gus Guesser');
    const some = await guesser.browser.post(at(), form);
    const none = await guesser.browser.post(at(), { ...form, called: 'noa nobody' });
    expect([some.status, some.body.includes('Open this record now?')]).toEqual([200, true]);
    expect(unnamed(some.body)).toBe(unnamed(none.body));
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM heed.opening`.execute(work.superuser);
    const change = await guesser.browser.post(at(), { ...form, change: 'yes' });
    expect(change.body).toContain('value="leo marsh"');
    expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM heed.opening`.execute(work.superuser)).rows).toEqual(rows);
  });
  it('opens all of one child’s record, and of nobody else’s, to somebody whose agency may not read it, for four hours', async () => {
    const night = await work.employ('night', 'practitioner', 'housing', 'Ned Night');
    expect((await night.browser.get(child)).status).toBe(404);
    expect((await night.browser.post(at(), { ...form, ...sure })).location).toBe(child);
    const { body } = await night.browser.get(`${child}/chronology`);
    for (const word of Object.values(secretOf)) expect(body).toContain(word);
    expect((await night.browser.get(`/cases/${work.partnership}/today`)).body).not.toContain('Leo');
    expect((await night.browser.get(`${child}/who-looked`)).body).not.toContain('Amina Khan');
  });
  it('opens each record that agencies made of one child, though the partnership lists no child', async () => {
    await work.superuser
      .insertInto('person_record')
      .values(
        ['one', 'two'].map((person_id) => ({
          ...{ partnership_id: work.partnership, person_id, by_agency: null, called: 'Kit Wren', born: '2025-02-03', sex: null },
        })),
      )
      .execute();
    for (const person of ['one', 'two'])
      await work.recordOf(person, { by: 'hv', kind: 'note', when: '2026-09-02', about: [person], text: `Of ${person}` });
    const night = await work.employ('night2', 'practitioner', 'housing', 'Nia Night');
    const kit = { ...form, called: 'Kit Wren', 'born-day': '3', 'born-month': '2', 'born-year': '2025', ...sure };
    const { body, status } = await night.browser.post(at(), kit);
    expect([status, text(body)]).toEqual([200, expect.stringContaining('2 records are of a child called Kit Wren, born 3 February 2025')]);
    const shown = await Promise.all(
      [...body.matchAll(/href="([^"]*\/children\/[^"]*)"/g)].map(
        async ([, child]) => (await night.browser.get(`${child}/chronology`)).body,
      ),
    );
    expect(shown.map((page) => /Of (one|two)/.exec(page)?.[1]).sort()).toEqual(['one', 'two']);
  });
  it('does not open what is closed to the person', async () => {
    const kin = await work.employ('kin2', 'practitioner', 'housing', 'Kin Two');
    await work.record({
      by: 'housing',
      kind: 'closed-to',
      when: '2026-10-01',
      about: ['leo'],
      facts: { worker: kin.name, people: ['leo'] },
    });
    const closed = await kin.browser.post(at(), { ...form, ...sure });
    expect([closed.status, closed.body.includes('No record was opened')]).toEqual([200, true]);
  });
  it('is looked at by somebody else, who is told by when, and by nobody who opened it', async () => {
    const lead = await work.employ('lead2', 'safeguarding-lead', 'housing', 'Lou Lead');
    const list = `/cases/${work.partnership}/unusual`;
    await lead.browser.post(at(), { ...form, ...sure });
    const shown = (await lead.browser.get(list)).body;
    expect(text(shown)).toMatch(/Ned Night, Housing officer at Anytown Homes.*Brought in unconscious.*To be looked at by/);
    const ids = [...shown.matchAll(/id="opening-([^"]+)"/g)].map(([, id]) => id ?? '');
    const reviewable = [...shown.matchAll(/name="opening" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length - reviewable.length).toBe(1);
    const own = ids.find((id) => !reviewable.includes(id)) ?? '';
    const review = { found: 'was needed', why: 'The ward rang', _csrf: tokenIn(shown) };
    expect((await lead.browser.post(`/cases/${work.partnership}/openings`, { ...review, opening: own })).status).toBe(404);
    await lead.browser.post(`/cases/${work.partnership}/openings`, { ...review, opening: reviewable[0] ?? '' });
    expect(text((await lead.browser.get(list)).body)).toContain('Looked at by Lou Lead');
  });
});

describe('what was noted', () => {
  it('holds no word of a record and no name of anybody in it', async () => {
    const { rows } = await sql<{ line: string }>`SELECT audit::text AS line FROM heed.audit`.execute(work.superuser);
    const all = rows.map(({ line }) => line).join('\n');
    expect(rows.length).toBeGreaterThan(20);
    for (const word of ['Leo', 'Jo Marsh', ...Object.values(secretOf)]) expect(all).not.toContain(word);
    expect(work.service.lines.join('')).not.toMatch(/Leo|Marsh|Amina|gooseberry|a call from the school/i);
  });
  it('cannot be changed, not even by who owns the database, and a change is found', async () => {
    for (const table of ['audit', 'audit_commitment', 'audit_seal', 'opening', 'opening_review']) {
      await expect(sql`DELETE FROM ${sql.table(`heed.${table}`)}`.execute(work.superuser)).rejects.toThrow(/append-only/);
      await expect(sql`UPDATE ${sql.table(`heed.${table}`)} SET partnership_id = partnership_id`.execute(work.superuser)).rejects.toThrow(
        /append-only/,
      );
    }
    await work.service.storage.seal();
    const sound = await work.service.storage.verify();
    expect(sound.broken).toBeUndefined();
    expect(sound.audit).toMatchObject({ unsealed: 0 });
    expect(sound.heads.map(({ partnership }) => partnership)).toContain(`${work.partnership}/audit`);
    await sql`ALTER TABLE heed.audit DISABLE TRIGGER refuse_change`.execute(work.superuser);
    await sql`UPDATE heed.audit SET who = 'Nobody' WHERE who = 'Nora Marsh' AND event = 'genogram-shown'`.execute(work.superuser);
    expect((await work.service.storage.verify()).broken).toMatchObject({ because: 'entry changed' });
    await sql`DELETE FROM heed.audit WHERE who = 'Nobody'`.execute(work.superuser);
    expect((await work.service.storage.verify()).broken).toMatchObject({ because: 'entry missing' });
  });
});

function tokenIn(body: string): string {
  return /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
}
