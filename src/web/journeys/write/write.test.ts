import { beforeEach, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { memoryRecords } from '../../../../test/builders/memory-records.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../app/catalogue.ts';
import type { Desks } from '../../../core/prompt/port.ts';
import { parseInstant } from '../../../core/time/instant.ts';

const at = parseInstant('2026-11-20T10:00:00Z');
if (at === undefined) throw new Error('no moment');
const told = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
const day = '2018-07-26';

let records: Desks;
const visiting = async (as: string): Promise<VisitorAtWork> => {
  const visitor = visitorOf(await testServer({ records }));
  await visitor.continueAs('child-e', as);
  return visitor;
};
const hidden = (page: Got, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
const begin = async (visitor: VisitorAtWork, way = 'home-visit', query = `on=${day}`): Promise<string> => {
  const { location } = await visitor.get(`/cases/child-e/write/new/${way}?${query}`);
  return (location ?? '').replace(/#.*$/, '');
};
const bare = (address: string): string => address.replace(/[?#].*$/, '');
const visit = {
  way: 'home-visit',
  on: day,
  version: '0',
  about: 'Steven',
  when: 'yesterday 2pm',
  text: 'Saw Steven at home.',
  who: 'Joanne',
  'c-steven-seen': 'seen',
};
/** Sends a form from the page that it stands on. */
const send = async (visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>> = visit): Promise<Got> =>
  visitor.post(bare(address), { _csrf: hidden(await visitor.get(address), '_csrf'), ...form });
const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

beforeEach(() => {
  records = memoryRecords(told, () => at, []);
});

/** Writes a home visit to the end, and gives the address of the entry. */
const written = async (visitor: VisitorAtWork, form: Readonly<Record<string, string>> = visit): Promise<string> => {
  const address = await begin(visitor, form.way);
  const sent = await send(visitor, address, form);
  expect(sent.location, text(sent.body).slice(0, 400)).toContain('/check#check');
  const check = bare(sent.location ?? '');
  const page = await visitor.get(check);
  const recorded = await visitor.post(check, { version: hidden(page, 'version') });
  expect(recorded.location, text(recorded.body).slice(0, 400)).toContain('/written/');
  return recorded.location ?? '';
};

describe('writing down a home visit', () => {
  it('shows in words what will be recorded, records it, and the chronology of the child shows it from that day', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const sent = await send(visitor, address, { ...visit, 'c-steven-heard': 'Smiled at his mother', 'c-steven-alone': 'yes' });
    const page = await visitor.get(bare(sent.location ?? ''));
    for (const words of [
      '25 July 2018, 14:00',
      'Steven: seen',
      'Smiled at his mother',
      'Saw Steven at home.',
      'No other agency, until it is given to them',
    ])
      expect(text(page.body)).toContain(words);
    const chronology = (on: string): Promise<Got> => visitor.get(`/cases/child-e/children/steven/chronology?on=${on}`);
    expect((await chronology(day)).body).not.toContain('Saw Steven at home.');
    const recorded = await visitor.post(bare(sent.location ?? ''), { version: hidden(page, 'version') });
    const entry = await visitor.get(`${bare(recorded.location ?? '')}?recorded=yes`);
    expect(text(entry.body)).toContain('It is recorded.');
    expect(text(entry.body)).toContain('Whom should know?');
    expect((await chronology(day)).body).toContain('Saw Steven at home.');
    expect((await chronology('2018-07-25')).body).not.toContain('Saw Steven at home.');
    expect((await (await visiting('gp')).get('/cases/child-e/children/steven/chronology')).body).not.toContain('Saw Steven at home.');
    expect((await (await visiting('whole')).get('/cases/child-e/children/steven/chronology')).body).toContain('Saw Steven at home.');
  });

  it('is recorded once, however often it is sent, and going back to the form leads to what was recorded', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const sent = await send(visitor, address);
    const check = bare(sent.location ?? '');
    const version = hidden(await visitor.get(check), 'version');
    const token = hidden(await visitor.get(check), '_csrf');
    const first = await visitor.post(check, { version, _csrf: token });
    const second = await visitor.post(check, { version, _csrf: token });
    expect(bare(second.location ?? '')).toBe(bare(first.location ?? ''));
    expect(bare((await visitor.get(bare(address))).location ?? '')).toBe(bare(first.location ?? ''));
    const { body } = await visitor.get(`/cases/child-e/children/steven/chronology?on=${day}`);
    expect(body.split('Saw Steven at home.').length).toBe(2);
  });

  it('asks whether the child was seen, with nothing chosen, and says what is missing without losing what was typed', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const page = await visitor.get(address);
    expect(page.body).toContain('Was Steven seen?');
    expect(page.body).not.toMatch(/type="radio"[^>]* checked/);
    const { 'c-steven-seen': _seen, ...without } = visit;
    const sent = await send(visitor, address, { ...without, when: 'half term', opinion: 'All well' });
    expect(sent.status).toBe(422);
    for (const words of ['Say whether Steven was seen', 'School terms and holidays differ', 'Saw Steven at home.', 'All well', 'half term'])
      expect(sent.body).toContain(words);
    for (const [, target] of sent.body.matchAll(/<a href="#([^"]+)">/g)) expect(sent.body).toContain(`id="${target}"`);
  });

  it('of a child who was elsewhere says where and with whom', async () => {
    const visitor = await visiting('hv');
    const elsewhere = { ...visit, 'c-steven-seen': 'not-seen', 'c-steven-where': 'elsewhere' };
    expect((await send(visitor, await begin(visitor), elsewhere)).body).toContain('Say where Steven was, and with whom');
    const entry = await written(visitor, { ...elsewhere, 'c-steven-elsewhere': 'At his gran’s, with Mark' });
    expect(text((await visitor.get(bare(entry))).body)).toContain('Steven was elsewhere: At his gran’s, with Mark');
  });

  it('keeps what happened, what was said and what is made of it apart, and what it means for the child stands open until it is written', async () => {
    const visitor = await visiting('hv');
    const entry = await written(visitor, { ...visit, words: 'I am shattered', wordsBy: 'Joanne', opinion: 'She looks low' });
    const page = text((await visitor.get(bare(entry))).body);
    for (const words of [
      'In their words I am shattered',
      'Said by Joanne',
      'What the recorder makes of it She looks low',
      'what it means for them is not written yet',
    ])
      expect(page).toContain(words);
  });

  it('is for an agency to write, and for nobody who reads the whole', async () => {
    const reviewer = await visiting('whole');
    for (const address of ['write', 'write/new/home-visit', `write/${crypto.randomUUID()}?way=home-visit`])
      expect((await reviewer.get(`/cases/child-e/${address}`)).status).toBe(404);
    expect((await reviewer.get('/cases/child-e/today')).body).not.toContain('/write');
  });

  it('asks who works only with an adult one question in place of one a child', async () => {
    const visitor = await visiting('cmht');
    const { body } = await visitor.get(await begin(visitor));
    expect(body).toContain('Are there any children in the home or in contact?');
    expect(body).not.toContain('seen?');
  });
});

describe('people as they are typed', () => {
  it('are nobody until it is said who is meant, and a record of the agency’s own where there was none', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor), { ...visit, who: 'Joane and Auntie Pat' });
    const check = bare(sent.location ?? '');
    const page = await visitor.get(check);
    expect(page.body).toContain('Who is “Joane”?');
    expect(text(page.body)).toContain('Joanne');
    const version = hidden(page, 'version');
    const unsaid = await visitor.post(check, { version });
    expect(unsaid.status).toBe(422);
    expect(unsaid.body).toContain('Say who “Auntie Pat” is');
    const said = await visitor.post(check, { version: hidden(unsaid, 'version'), 'as-joane': 'joanne', 'as-auntie-pat': 'new' });
    const entry = await visitor.get(bare(said.location ?? ''));
    expect(text(entry.body)).toContain('Joanne and Auntie Pat');
    expect((await (await visiting('gp')).get('/cases/child-e/today')).body).not.toContain('Auntie Pat');
  });

  it('have the date of birth that was said of them, as vague as it was said, and one that cannot be is asked for again', async () => {
    const visitor = await visiting('hv');
    const check = bare((await send(visitor, await begin(visitor), { ...visit, who: 'Kit Wren' })).location ?? '');
    const page = await visitor.get(check);
    expect(text(page.body)).toContain('When were they born, if it is known?');
    const said = { 'as-kit-wren': 'new', 'born-as-kit-wren': 'some time' };
    const again = await visitor.post(check, { version: hidden(page, 'version'), ...said });
    expect([again.status, text(again.body)]).toEqual([422, expect.stringContaining('Write it as 26 July 2018')]);
    const later = { ...said, 'born-as-kit-wren': '1 January 2090' };
    const ahead = await visitor.post(check, { version: hidden(again, 'version'), ...later });
    expect([ahead.status, text(ahead.body)]).toEqual([422, expect.stringContaining('Leave it out for a child who is not born yet')]);
    const dated = { ...said, 'born-as-kit-wren': 'March 2016' };
    expect((await visitor.post(check, { version: hidden(ahead, 'version'), ...dated })).status).toBe(303);
    const found = await visitor.post('/cases/child-e/find', { name: 'Kit Wren' });
    expect(text(found.body)).toContain('March 2016');
  });

  it('may be an adult whose name is not known, who is identified later and loses no record', async () => {
    const visitor = await visiting('hv');
    const entry = bare(
      await written(visitor, { ...visit, 'unknown-description': 'tall, red van', 'unknown-is': 'man', 'unknown-by': 'me' }),
    );
    const page = await visitor.get(`${entry}?on=${day}`);
    expect(text(page.body)).toContain('Unknown man: tall, red van');
    const action = /action="([^"]+identify[^"]+)"/.exec(page.body)?.[1] ?? '';
    const nobody = await visitor.post(`${entry}?on=${day}`, {});
    expect(nobody.status).toBe(404);
    const token = hidden(page, '_csrf');
    expect((await visitor.post(`${action}?on=${day}`, { _csrf: token, is: 'Nobody At All', why: 'x' })).body).toContain(
      'Write the name of somebody on record here',
    );
    expect((await visitor.post(`${action}?on=${day}`, { _csrf: token, is: 'Mark', why: 'He said so himself' })).location).toContain(
      '/written/',
    );
    const after = text((await visitor.get(`${entry}?on=${day}`)).body);
    expect(after).not.toContain('If it is found out who this was');
  });
});

describe('an entry that was wrong', () => {
  it('is put right by another beside it, and both are shown', async () => {
    const visitor = await visiting('hv');
    const entry = bare(await written(visitor));
    const begun = await visitor.get(`/cases/child-e/write/new/home-visit?on=${day}&corrects=${entry.split('/').at(-1)}`);
    const address = (begun.location ?? '').replace(/#.*/, '');
    const form = await visitor.get(address);
    expect(form.body).toContain('Saw Steven at home.');
    const sent = { ...visit, corrects: entry.split('/').at(-1) ?? '', text: 'Saw Steven at his gran’s.' };
    expect((await send(visitor, address, sent)).body).toContain('Write why it is put right');
    const to = await send(visitor, address, { ...sent, version: '1', because: 'Wrong house' });
    const check = await visitor.get(bare(to.location ?? ''));
    const put = await visitor.post(bare(to.location ?? ''), { version: hidden(check, 'version') });
    const page = text((await visitor.get(`${bare(put.location ?? '')}?on=${day}`)).body);
    for (const words of [
      'Put right on 26 July 2018',
      'Wrong house',
      'Saw Steven at his gran’s.',
      'What was recorded first',
      'Saw Steven at home.',
    ])
      expect(page).toContain(words);
    const { body } = await visitor.get(`/cases/child-e/children/steven/chronology?on=${day}`);
    expect(text(body)).toContain('Before that it read: Saw Steven at home.');
  });

  it('is withdrawn, and of the wrong person leaves the child’s pages', async () => {
    const visitor = await visiting('hv');
    const entry = bare(await written(visitor));
    const page = await visitor.get(`${entry}?on=${day}`);
    const token = hidden(page, '_csrf');
    expect((await visitor.post(`${entry}/withdraw?on=${day}`, { _csrf: token })).status).toBe(422);
    await visitor.post(`${entry}/withdraw?on=${day}`, { _csrf: token, of: 'wrong-person', because: 'Another Steven' });
    expect(text((await visitor.get(`${entry}?on=${day}`)).body)).toContain('Withdrawn on 26 July 2018');
    expect((await visitor.get(`/cases/child-e/children/steven/chronology?on=${day}`)).body).not.toContain('Saw Steven at home.');
  });

  it('is another agency’s to put right where it recorded it', async () => {
    const entry = bare(await written(await visiting('hv')));
    const other = await visiting('csc');
    for (const address of [entry, `${entry}?on=${day}`, '/cases/child-e/written/nothing'])
      expect((await other.get(address)).status).toBe(404);
  });
});

describe('what somebody has begun', () => {
  it('is resumed from Today, as far as it had come, by whoever writes for that agency and nobody else', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    const later = await send(visitor, address, { way: 'home-visit', on: day, version: '0', text: 'Half of it', go: 'later' });
    expect(later.location).toContain('/today');
    const again = await visiting('hv');
    const desk = await again.get(`/cases/child-e/today?on=${day}`);
    expect(desk.body).toContain('A home visit: Half of it');
    expect((await again.get(bare(address))).body).toContain('Half of it');
    const other = await visiting('gp');
    expect((await other.get(bare(address))).status).toBe(404);
    expect((await other.get('/cases/child-e/today')).body).not.toContain('Half of it');
  });

  it('in two tabs is never written over: both are kept, and where they differ is shown', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    await send(visitor, address, { ...visit, text: 'First' });
    const token = hidden(await visitor.get(bare(address)), '_csrf');
    await send(visitor, address, { ...visit, _csrf: token, version: '1', text: 'From one tab' });
    const other = await send(visitor, address, { ...visit, _csrf: token, version: '1', text: 'From another tab' });
    for (const words of ['changed in another tab', 'From one tab', 'From another tab']) expect(text(other.body)).toContain(words);
    const mine = /href="([^"]+)">Go on with what you have just sent/.exec(other.body)?.[1] ?? '';
    expect((await visitor.get(mine)).body).toContain('From another tab');
    expect((await visitor.get(bare(address))).body).toContain('From one tab');
  });

  it('is thrown away by whoever began it', async () => {
    const visitor = await visiting('hv');
    const address = await begin(visitor);
    await send(visitor, address);
    const token = hidden(await visitor.get(bare(address)), '_csrf');
    await visitor.post(`${bare(address)}/discard`, { _csrf: token });
    expect((await visitor.get(bare(address))).status).toBe(404);
  });
});

describe('script that is typed into a field', () => {
  it('comes out as text on every page, of every field', async () => {
    const visitor = await visiting('hv');
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'';
    const address = await begin(visitor);
    const form = await visitor.get(address);
    const names = [
      ...new Set(
        [...form.body.matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"[^>]*>/g)]
          .filter(([tag]) => !/type="(?:radio|checkbox|hidden)"/.test(tag))
          .map(([, name]) => name ?? ''),
      ),
    ];
    expect(names.length).toBeGreaterThan(30);
    const filled = Object.fromEntries(names.map((name) => [name, script]));
    const sent = await send(visitor, address, { ...visit, ...filled });
    expect(sent.status).toBe(422);
    const right = await send(visitor, address, {
      ...visit,
      version: '1',
      text: script,
      who: script,
      'c-steven-heard': script,
      words: script,
      opinion: script,
      'f-place': script,
    });
    const check = await visitor.get(bare(right.location ?? ''));
    const means = [...check.body.matchAll(/name="(as-[^"]+)"/g)].map(
      ([, name]) =>
        [
          (name ?? '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#39;', "'")
            .replaceAll('&amp;', '&'),
          'new',
        ] as const,
    );
    const recorded = await visitor.post(bare(right.location ?? ''), { version: hidden(check, 'version'), ...Object.fromEntries(means) });
    const pages = [
      sent,
      check,
      await visitor.get(bare(recorded.location ?? '')),
      await visitor.get(`/cases/child-e/children/steven/chronology?on=${day}`),
      await visitor.get(`/cases/child-e/today?on=${day}`),
      await visitor.get(`/cases/child-e/children/steven?on=${day}`),
    ];
    for (const { body } of pages) {
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img src=x');
    }
    expect(pages[3]?.body).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a letter', () => {
  const letter = { way: 'message', on: day, version: '0', about: 'Joanne', when: 'today', text: 'Wrote to Joanne with a new day.' };
  const waiting = { ...letter, 'f-mode': 'letter', 'f-outcome': 'awaiting-reply', 'f-to': 'Joanne' };
  it('that waits for a reply has a day by which it is looked for, and stands among the requests until there is one', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor, 'message'), waiting);
    expect([sent.status, text(sent.body).includes('Enter the day by which you look for an answer')]).toEqual([422, true]);
    await written(visitor, { ...waiting, 'f-answerBy': '9 August', 'f-ifNoAnswer': 'Call at the house' });
    const requests = text((await visitor.get(`/cases/child-e/requests?on=${day}`)).body);
    expect(requests).toContain('An answer is looked for by 9 August 2018');
  });
  it('is asked of no home visit', async () => {
    const visitor = await visiting('hv');
    expect((await visitor.get(await begin(visitor))).body).not.toContain('f-answerBy');
    expect((await visitor.get(await begin(visitor, 'call'))).body).toContain('f-answerBy');
  });
});

describe('a check', () => {
  it('answers to what was written: a question that it settles goes, and stays on the days before it was written', async () => {
    const given = { records: memoryRecords(told, () => at, catalogue), checks: catalogue };
    const visitor = visitorOf(await testServer(given));
    await visitor.continueAs('child-e', 'hv');
    const asked = async (on: string): Promise<boolean> =>
      text((await visitor.get(`/cases/child-e/today?on=${on}`)).body).includes('There is no record here of it being gone over with Mark');
    expect([await asked('2018-07-25'), await asked(day)]).toEqual([true, true]);
    const address = await begin(visitor, 'advice');
    const advice = {
      way: 'advice',
      on: day,
      version: '0',
      about: 'Steven',
      when: 'today',
      text: 'Went over safe sleep with Mark.',
      'f-topic': 'safe-sleep',
      'f-to': 'Mark',
    };
    const check = bare((await send(visitor, address, advice)).location ?? '');
    await visitor.post(check, { version: hidden(await visitor.get(check), 'version') });
    expect([await asked('2018-07-25'), await asked(day)]).toEqual([true, false]);
  });
});
