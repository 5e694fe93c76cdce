import { beforeAll, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const family = story({
  agencies: {
    csc: 'social-care',
    gp: 'gp',
    hv: 'health-visiting',
    school: 'school',
    police: 'police',
    refuge: 'refuge',
    midwife: 'midwifery',
  },
  people: { amy: { called: 'Amy', born: '2020-05-01' }, mum: { called: 'Mum' } },
})
  .entry({
    by: 'csc',
    when: '2024-01-02',
    kind: 'plan',
    about: ['amy', 'mum'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', sentTo: ['gp', 'hv', 'school'] },
    claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
    shared: ['gp', 'hv', 'police'],
  })
  .entry({
    id: 'seen',
    by: 'gp',
    when: '2024-01-03',
    kind: 'contact',
    about: ['amy'],
    text: 'Seen with an earache.',
    facts: { mode: 'clinic' },
  })
  .entry({ by: 'refuge', when: '2024-01-04', kind: 'note', about: ['mum'], text: 'Here since Monday.' });
const inCase = '/cases/asking';
const on = 'on=2024-01-08';
let server: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('asking', family))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('asking', agency);
  return visitor;
}
const bare = (address: string | undefined): string => (address ?? '').replace(/#.*$/, '');
const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const form = {
  what: 'How is Amy?',
  purpose: 'The assessment',
  duty: 'section-17',
  'by-day': '22',
  'by-month': '1',
  'by-year': '2024',
};
const ask = async (more: Readonly<Record<string, string>> = { 'of-gp': 'yes' }, query = ''): Promise<string> => {
  const worker = await as('csc');
  const sent = await worker.post(`${inCase}/children/amy/ask?${on}${query}`, { ...form, ...more });
  expect(sent.status, text(sent.body)).toBe(303);
  return bare(sent.location);
};
const listOf = async (agency: string): Promise<string> => text((await (await as(agency)).get(`${inCase}/requests?${on}`)).body);

describe('asking another agency', () => {
  it('offers those that one’s own record names on the day shown, and none that works in confidence', async () => {
    const { body } = await (await as('csc')).get(`${inCase}/children/amy/ask?${on}`);
    for (const name of ['gp', 'hv', 'police']) expect(body).toContain(`id="of-${name}"`.replace('of-gp', 'of'));
    for (const name of ['refuge', 'midwife']) expect(body).not.toContain(`of-${name}`);
  });
  it('is filled in beforehand by whoever links to it', async () => {
    const { body } = await (await as('csc')).get(`${inCase}/children/amy/ask?${on}&of=hv&what=Where%20does%20Amy%20sleep%3F`);
    expect(body).toMatch(/name="of-hv" type="checkbox" value="yes" checked/);
    expect(body).toContain('>Where does Amy sleep?</textarea>');
    expect(body).toMatch(/name="by-day"[^>]*value="22"/);
  });
  it('needs somebody to ask, what, what for, a duty and a day that is to come', async () => {
    const worker = await as('csc');
    const sent = await worker.post(`${inCase}/children/amy/ask?${on}`, { 'by-day': '1', 'by-month': '1', 'by-year': '2024' });
    expect(sent.status).toBe(422);
    for (const says of [
      'Choose whom you ask',
      'Write what you ask',
      'Write what you need it for',
      'Choose under which duty you ask',
      'The day by which you need it must be 8 January 2024 or later',
    ])
      expect(text(sent.body)).toContain(says);
  });
  it('asks several with one press, each for itself: none learns of another, and nobody else learns of any', async () => {
    const list = await ask({ 'of-gp': 'yes', 'of-hv': 'yes', what: 'One press' });
    expect(list).toContain('/requests?');
    const { body } = await (await as('csc')).get(list);
    expect(text(body)).toContain('They have been asked.');
    expect(body.match(/One press/g)).toHaveLength(2);
    for (const agency of ['gp', 'hv']) {
      const own = await (await as(agency)).get(`${inCase}/requests?${on}`);
      expect(own.body.match(/One press/g)).toHaveLength(1);
      const [, at = ''] = /href="([^"]+)"[^>]*>One press/.exec(own.body) ?? [];
      const page = text((await (await as(agency)).get(at.replaceAll('&amp;', '&'))).body);
      expect(page).toContain('csc asks your agency');
      expect(page).toContain('Child in need: Children Act 1989, sections 17 and 27');
      expect(page).toContain('22 January 2024 (14 days left)');
      expect(page).not.toContain(agency === 'gp' ? 'hv' : 'gp ');
    }
    expect(await listOf('police')).not.toContain('One press');
  });
  it('of nobody who would answer by a link, where there is no mail', async () => {
    const worker = await as('csc');
    const sent = await worker.post(`${inCase}/children/amy/ask?${on}`, { ...form, 'of-school': 'yes', 'email-school': 'a@b.example' });
    expect([sent.status, text(sent.body).includes('Choose whom you ask')]).toEqual([422, true]);
  });
});

describe('answering in place', () => {
  const answer = async (at: string, given: Readonly<Record<string, string>>, agency = 'gp') => {
    const visitor = await as(agency);
    const { body } = await visitor.get('/');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
    return visitor.post(at.replace('?', '/answer?').replace(/&asked=1$/, ''), { _csrf, ...given });
  };
  it('gives what is known and entries of one’s own, and whoever asked has both', async () => {
    const at = await ask();
    const page = await (await as('gp')).get(at);
    expect(page.body).toContain('name="entry-seen"');
    const sent = await answer(at, { outcome: 'given', 'given-text': 'An earache, no more.', 'entry-seen': 'yes' });
    expect(sent.location).toContain('answered=yes');
    const shown = text((await (await as('csc')).get(at)).body);
    for (const says of ['Given , gp, 8 January 2024', 'An earache, no more.', 'Given with it: 3 January 2024: Clinic'])
      expect(shown).toContain(says);
    const chronology = text((await (await as('csc')).get(`${inCase}/children/amy/chronology?${on}`)).body);
    expect(chronology).toContain('Seen with an earache.');
    expect((await (await as('hv')).get(at)).status).toBe(404);
    expect((await answer(at, { outcome: 'given', 'given-text': 'Twice' })).status).toBe(404);
  });
  it('says that what was asked has been read: nobody is asked to read what they have answered', async () => {
    const at = await ask();
    const toRead = async () => Number(/(\d+) to read/.exec(text((await (await as('gp')).get(`${inCase}/today?${on}`)).body))?.[1] ?? 0);
    const before = await toRead();
    await answer(at, { outcome: 'nothing-held' });
    expect(await toRead()).toBe(before - 1);
  });
  it('takes “nothing held” as that agency’s word', async () => {
    const at = await ask();
    await answer(at, { outcome: 'nothing-held' });
    expect(text((await (await as('csc')).get(at)).body)).toContain('Nothing held, by their own word , gp, 8 January 2024');
  });
  it('says for what reason nothing is given and who looked at it, and points out where the only reason is that it is not child protection', async () => {
    const at = await ask();
    const first = await answer(at, { outcome: 'refused' });
    expect([first.status, text(first.body).includes('Write for what reason it is not given')]).toEqual([422, true]);
    const reason = { outcome: 'refused', 'refused-reason': 'It is not a child protection case.' };
    expect(text((await answer(at, reason)).body)).toContain('Enter who else has looked at not giving it');
    const reviewed = { ...reason, 'refused-reviewer': 'Dr Shah' };
    const pointed = await answer(at, reviewed);
    expect([pointed.status, text(pointed.body).includes('The law lets information be given for a child in need')]).toEqual([422, true]);
    expect((await answer(at, { ...reviewed, still: 'yes' })).status).toBe(303);
    expect(text((await (await as('csc')).get(at)).body)).toContain('Reason: It is not a child protection case. Also looked at by: Dr Shah');
    const other = await ask();
    expect((await answer(other, { ...reviewed, 'refused-reason': 'It is before the court.' })).status).toBe(303);
  });
  it('is nobody’s but the agency’s that was asked', async () => {
    const at = await ask();
    for (const agency of ['csc', 'hv', 'police', 'whole'])
      expect((await answer(at, { outcome: 'nothing-held' }, agency)).status, agency).toBe(404);
  });
});

describe('what was asked', () => {
  it('can be asked again with one press and withdrawn with a reason, and both sides see it', async () => {
    const at = await ask();
    const worker = await as('csc');
    const press = async (what: string, given: Readonly<Record<string, string>> = {}) => {
      const _csrf = /name="_csrf" value="([^"]*)"/.exec((await worker.get(at)).body)?.[1] ?? '';
      return worker.post(at.replace('?', `/${what}?`).replace(/&asked=1$/, ''), { _csrf, ...given });
    };
    expect((await press('chase')).status).toBe(303);
    const theirs = text((await (await as('gp')).get(at)).body);
    expect(theirs).toContain('Asked again , csc, 8 January 2024');
    expect((await press('withdraw')).status).toBe(422);
    expect((await press('withdraw', { because: 'She told me herself' })).status).toBe(303);
    const after = text((await (await as('gp')).get(at)).body);
    expect(after).toContain('No answer needed any more , csc, 8 January 2024 She told me herself');
    expect(after).not.toContain('Your answer');
  });
  it('stands on the child’s page of both sides, with a link to ask, and on nobody else’s', async () => {
    await ask({ 'of-hv': 'yes', what: 'On both pages' });
    const childOf = async (agency: string) => (await (await as(agency)).get(`${inCase}/children/amy?${on}`)).body;
    for (const agency of ['csc', 'hv']) expect(await childOf(agency)).toContain('On both pages');
    for (const agency of ['gp', 'police']) expect(await childOf(agency)).not.toContain('On both pages');
    expect(await childOf('csc')).toContain('/children/amy/ask?on=2024-01-08');
  });
  it('about something that is sent with it stays open until it is answered or asked about in turn', async () => {
    const gp = await as('gp');
    const sent = await gp.post(`${inCase}/children/amy/ask?${on}&with=seen`, {
      ...form,
      'of-csc': 'yes',
      what: 'Do you know of earaches?',
    });
    expect(sent.status, text(sent.body)).toBe(303);
    const at = bare(sent.location);
    const theirs = await (await as('csc')).get(at);
    expect(text(theirs.body)).toContain('Sent with it 3 January 2024, Clinic Seen with an earache.');
    const worker = await as('csc');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await worker.get(at)).body)?.[1] ?? '';
    await worker.post(at.replace('?', '/answer?'), { _csrf, outcome: 'asks', 'asks-text': 'Which ear?' });
    expect(text((await (await as('gp')).get(at)).body)).toContain('Read, and asked in turn , csc, 8 January 2024 Which ear?');
    expect(await listOf('gp')).toContain('csc asks Which ear?');
    expect((await (await as('hv')).get(`${inCase}/children/amy/ask?${on}&with=seen`)).status).toBe(404);
  });
});

describe('letters and messages', () => {
  it('show on both sides as sent and not received, with their age, until the other side says that it has them', async () => {
    const told = family.entry({
      ...{ id: 'left', by: 'hv', when: '2024-01-05', kind: 'contact', about: ['amy'], text: 'Left a message about the earache.' },
      ...{ facts: { mode: 'call', to: 'csc', outcome: 'awaiting-reply' }, shared: ['csc'] },
    });
    server = await testServer({ told: [toldBy(caseOfStory('asking', told))] });
    expect(await listOf('hv')).toContain('Sent 5 January 2024, 3 days ago. Not on record as received.');
    expect(await listOf('csc')).toContain('Left for your agency, and not on record as received From hv, 5 January 2024');
    const worker = await as('csc');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await worker.get(`${inCase}/requests?${on}`)).body)?.[1] ?? '';
    expect((await worker.post(`${inCase}/requests/left/received?${on}`, { _csrf })).status).toBe(303);
    expect(await listOf('hv')).not.toContain('Not on record as received');
    expect(await listOf('csc')).not.toContain('Left for your agency');
    expect((await (await as('police')).post(`${inCase}/requests/left/received?${on}`, { _csrf })).status).not.toBe(303);
  });
  it('that had a day by which an answer was looked for say so, with what was planned; the second in a row asks for a visit or a call', async () => {
    const letter = { by: 'hv', kind: 'contact', about: ['mum'], facts: { mode: 'letter', outcome: 'awaiting-reply' } } as const;
    const told = family
      .entry({ ...letter, when: '2024-01-02' })
      .entry({ ...letter, when: '2024-01-04', facts: { ...letter.facts, answerBy: '2024-01-06', ifNoAnswer: 'Call at the house' } });
    server = await testServer({ told: [toldBy(caseOfStory('asking', told))] });
    const list = await listOf('hv');
    expect(list).toContain('An answer was looked for by 6 January 2024 . That day has passed. What was planned then: Call at the house');
    expect(list).toContain('This is letter 2 in a row with no answer on record. A visit or a call may reach them');
  });
});
