import { beforeAll, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const people = {
  kim: { called: 'Kimberley Nowak', born: '2023-05-02', sex: 'f' },
  mum: { called: 'Agnieszka Nowak', born: '1991-04-07', sex: 'f' },
  twin: { called: 'Hassan Ali', born: '2019-03-01' },
  other: { called: 'Hussain Ali', born: '2019-03-01' },
  man: { called: 'Muhammad Khan', born: '1979-11-30', sex: 'm' },
  again: { called: 'Mohd Kahn', sex: 'm' },
  wrong: { called: 'Wrongly Named' },
  hidden: { called: 'Delroy Whitlock', born: '1980' },
} as const;

const family = story({
  agencies: {
    hv: { name: 'Health visiting', kind: 'health-visiting' },
    csc: { name: 'Social care', kind: 'social-care' },
    police: 'police',
  },
  people,
})
  .entry({
    id: 'visit',
    by: 'hv',
    when: '2023-05-10',
    kind: 'contact',
    about: ['kim'],
    present: ['kim', 'mum'],
    text: 'A bruise on the cheek, said to be from a toy.',
    facts: { mode: 'home-visit' },
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'said', saidBy: 'mum' },
      { who: 'mum', is: 'known-as', what: 'Aga Kowalska', basis: 'said', saidBy: 'mum' },
      { who: 'mum', is: 'lives-at', what: '14 Mill Lane, Huddersfield HD1 2AB', basis: 'seen', from: '2023-01-01', until: '2023-06-01' },
      { who: 'mum', is: 'lives-at', what: '3 Hidden Close LS1 4AP', basis: 'said', saidBy: 'mum', sealed: true },
      { who: 'mum', is: 'has-nhs-number', what: '943 476 5919', basis: 'documented' },
      { who: 'mum', is: 'has-telephone', what: '07700 900123', basis: 'said', saidBy: 'mum' },
    ],
  })
  .entry({ id: 'both', by: 'hv', when: '2023-05-11', kind: 'note', about: ['twin', 'other'], text: 'Seen at the clinic.' })
  .entry({ id: 'man', by: 'hv', when: '2023-05-12', kind: 'note', about: ['man'], text: 'At the door.' })
  .entry({ id: 'again', by: 'hv', when: '2023-05-13', kind: 'note', about: ['again'], text: 'In the kitchen.' })
  .entry({
    id: 'tied',
    by: 'hv',
    when: '2023-05-14',
    kind: 'identity',
    facts: { records: ['man', 'again'], status: 'confirmed', why: 'he said so' },
  })
  .entry({ id: 'slip', by: 'hv', when: '2023-05-15', kind: 'note', about: ['wrong'], text: 'Wrong child altogether.' })
  .entry({
    id: 'undo',
    by: 'hv',
    when: '2023-05-16',
    kind: 'correction',
    about: ['wrong'],
    facts: { withdraws: 'slip', reason: 'another child' },
  })
  .entry({ id: 'known', by: 'police', when: '2023-05-17', kind: 'note', about: ['hidden'], text: 'Intelligence of a bruise.' });

describe('Find', () => {
  let hv: VisitorAtWork;
  let police: VisitorAtWork;
  let whole: VisitorAtWork;
  const opened = () => testServer({ told: [toldBy(caseOfStory('family', family))] });
  beforeAll(async () => {
    const server = await opened();
    [hv, police, whole] = [visitorOf(server), visitorOf(server), visitorOf(server)];
    await hv.continueAs('family', 'hv');
    await police.continueAs('family', 'police');
    await whole.continueAs('family', 'whole');
  });
  const find = async (who: VisitorAtWork, form: Readonly<Record<string, string>>) => {
    const { status, body } = await who.post('/cases/family/find', form);
    const [, found = ''] = body.split('id="found"');
    return {
      status,
      text: found
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&#39;', "'"),
      body,
    };
  };

  it('finds a name however it is spelt, and says why', async () => {
    const { text } = await find(hv, { name: 'Agneska Nowack' });
    expect(text).toContain('1 person');
    expect(text).toContain('First name Agneska / Agnieszka: one name, spelt in two ways');
    expect(text).toContain('Around Kimberley Nowak');
    expect(text).toContain('Health visiting: last record 10 May 2023');
  });
  it('finds people by another name, an address then and now, an NHS number and a telephone, in any form', async () => {
    for (const form of [
      { name: 'aga kowalski' },
      { address: 'hd12ab' },
      { address: '14 mill ln', 'lived-on': '1 March 2023' },
      { 'nhs-number': '9434765919' },
      { telephone: '+44 7700 900 123' },
      { name: 'A Nowak', born: '4 7 1991' },
    ])
      expect((await find(hv, form)).text, JSON.stringify(form)).toContain('Agnieszka Nowak');
    expect((await find(hv, { address: '14 mill lane', 'lived-on': '1 March 2024' })).text).toContain(
      'No person found in the records that you can read',
    );
  });
  it('leads to a page with where somebody lived over time, other names and numbers, and nothing sealed', async () => {
    const { body } = await find(hv, { name: 'Agnieszka Nowak' });
    const [, address = ''] = /<a class="govuk-link" href="(\/cases\/family\/people\/[^"]+)">Agnieszka Nowak/.exec(body) ?? [];
    const page = await hv.get(address);
    expect(page.body).toContain('<strong>14 Mill Lane, Huddersfield HD1 2AB</strong>');
    expect(page.body).toContain('from 1 January 2023 until 1 June 2023');
    expect(page.body).toContain('is also known as Aga Kowalska');
    expect(page.body).toContain('has the NHS number 943 476 5919');
    expect(page.body).not.toContain('Hidden Close');
    expect((await police.get(address)).status).toBe(404);
    expect((await hv.get('/cases/family/people/wrong')).status).toBe(404);
  });
  it('tells whom to ring about somebody whom one may not read, where they are asked for exactly, and not a word of them', async () => {
    const exact = { name: 'kimberley nowak', born: '2 5 2023' };
    const { text } = await find(police, exact);
    expect(text).toContain('No person found in the records that you can read');
    expect(text).toContain('Somebody of this name and date of birth is known elsewhere');
    expect(text).toMatch(/Health visiting (Recorded something about them in the last six months|Holds an earlier record of them)/);
    expect(text).not.toMatch(/Kimberley|Nowak|10 May|bruise/);
    expect((await find(hv, exact)).text).not.toContain('is known elsewhere');
    expect((await find(whole, exact)).text).not.toContain('is known elsewhere');
  });
  it('tells nothing for less than a name and a whole date of birth or an NHS number, or of anybody whose address is kept sealed', async () => {
    for (const form of [
      { name: 'Kimberley Nowak' },
      { name: 'Kimberly Nowak', born: '2 5 2023' },
      { name: 'Kimberley Nowak', born: '5 2023' },
      { name: 'Kimberley Nowak', born: '3 5 2023' },
      { name: 'Agnieszka Nowak', born: '7 4 1991' },
      { 'nhs-number': '9434765919' },
    ])
      expect((await find(police, form)).text, JSON.stringify(form)).not.toContain('is known elsewhere');
  });
  it('does not search a sealed address', async () => {
    for (const who of [hv, whole]) expect((await find(who, { address: 'LS1 4AP' })).text).toContain('No person found');
  });
  it('puts whoever is on record as asked first and says that twins are two', async () => {
    const { text } = await find(hv, { name: 'Hassan Ali' });
    expect(text).toContain('1 person');
    expect(text).toContain('The same name');
    expect(text).not.toContain('Hussain');
  });
  it('shows records that are tied as one person together', async () => {
    const { text } = await find(hv, { name: 'Mohammed Khan' });
    expect(text).toContain('1 person');
    expect(text).toContain('Tied to this person as one:');
  });
  it('finds nobody by what was withdrawn for the wrong person', async () => {
    for (const form of [{ name: 'Wrongly Named' }, { words: 'altogether' }])
      for (const who of [hv, whole]) expect((await find(who, form)).text).toMatch(/No person found|No record that you can read/);
  });
  it('finds nothing in what the reader may not read, in the same bytes as for nothing', async () => {
    const shown = async (form: Readonly<Record<string, string>>) =>
      (await find(hv, form)).body.replaceAll(/name="_csrf" value="[^"]*"|value="[^"]*"/g, '');
    expect(await shown({ name: 'Delroy Whitlock' })).toBe(await shown({ name: 'Nobody Whatever' }));
    expect(await shown({ born: '1980' })).toBe(await shown({ born: '1981' }));
    expect((await find(police, { name: 'Delroy Whitlock' })).text).toContain('1 person');
    expect((await find(police, { name: 'Nowak' })).text).toContain('No person found');
  });
  it('finds words in records, or their beginnings, in what may be read', async () => {
    expect((await find(hv, { words: 'bruis cheek' })).text).toMatch(/1 record with these words.*A bruise on the cheek/);
    expect((await find(police, { words: 'bruise' })).text).toContain('Intelligence of a bruise');
    expect((await find(police, { words: 'cheek' })).text).toContain('No record that you can read has these words');
  });
  it('says what is wrong with what was entered, and keeps it', async () => {
    const { status, body } = await find(hv, { name: 'Nowak', 'nhs-number': '943 476 5918', born: '31 2 1991' });
    expect(status).toBe(422);
    expect(body).toContain('The last digit does not fit');
    expect(body).toContain('Enter a day, a month or a year');
    expect(body).toContain('value="Nowak"');
    expect((await find(hv, {})).body).toContain('Enter a name, or anything else that you know');
  });
  it.each([
    "'; DROP TABLE heed.entry; --",
    '<script>alert(1)</script>',
    '{{ 7 * 7 }}',
    'x'.repeat(10_000),
    '‮‏​',
    '%_*\\',
    '\u0000',
    'a:* & b | !c',
    '🙂🙂',
  ])('answers %s in any field with a page, and never as part of it', async (hostile) => {
    const visitor = visitorOf(await opened());
    await visitor.continueAs('family', 'hv');
    for (const field of ['name', 'born', 'address', 'lived-on', 'nhs-number', 'telephone', 'words']) {
      const { status, body } = await find(visitor, { [field]: hostile });
      expect([200, 422], field).toContain(status);
      expect(body).not.toContain('<script>alert');
      expect(body).toContain('</html>');
    }
  });
});
