import { beforeEach, describe, expect, it } from 'vitest';
import type { VisitorAtWork } from '../../../../test/builders/visitor.ts';
import {
  bare,
  begin,
  day,
  hidden,
  record,
  recordsOfChildE,
  send,
  textOf,
  visit,
  visitingIn,
  write,
} from '../../../../test/builders/writing-down.ts';
import type { Desks } from '../../../core/prompt/port.ts';

let records: Desks;
beforeEach(() => {
  records = recordsOfChildE();
});
const visiting = (as: string): Promise<VisitorAtWork> => visitingIn(records, as);
const shown = async (visitor: VisitorAtWork, entry: string): Promise<string> => textOf((await visitor.get(`${entry}?on=${day}`)).body);

describe('a home visit', () => {
  it('says of each child how they were with each adult, what they fed on, weighed and can do, each in its own place', async () => {
    const visitor = await visiting('hv');
    const of = {
      manner: 'Bright',
      play: 'Stacked cups',
      bond: 'Turned to Joanne; shy of Mark',
      feeding: 'Formula',
      weight: '9.1 kg',
      milestones: 'Sits alone',
    };
    const entry = await write(visitor, {
      ...visit,
      ...Object.fromEntries(Object.entries(of).map(([part, words]) => [`c-steven-${part}`, words])),
    });
    const page = await shown(visitor, entry);
    for (const words of [
      'Steven, play: Stacked cups',
      'Steven, with each adult: Turned to Joanne; shy of Mark',
      'Steven, feeding: Formula',
      'Steven, weight: 9.1 kg',
      'Steven, milestones: Sits alone',
    ])
      expect(page).toContain(words);
  });

  it('may tell of several adults whose names are not known, each a person of their own', async () => {
    const visitor = await visiting('hv');
    const entry = await write(visitor, {
      ...visit,
      ...{ 'unknown-description': 'tall, red van', 'unknown-is': 'man', 'unknown-by': 'me' },
      ...{ 'unknown-2-description': 'older, on the stairs', 'unknown-2-is': 'woman', 'unknown-2-by': 'other', 'unknown-2-sayer': 'Joanne' },
    });
    const page = await shown(visitor, entry);
    expect(page).toContain('Unknown man: tall, red van');
    expect(page).toContain('Unknown woman: older, on the stairs');
    expect(page.split('If it is found out who this was').length).toBe(3);
  });

  it('asks of each adult who was seen who saw them', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor), { ...visit, 'unknown-3-description': 'a boy of 17 or so' });
    expect(sent.body).toContain('href="#unknown-3-by"');
    expect(sent.body).toContain('id="unknown-3-by"');
  });

  it('ends with whether the plan changes, and how', async () => {
    const visitor = await visiting('hv');
    const { body } = await visitor.get(await begin(visitor));
    expect(body.lastIndexOf('Does the plan change?')).toBeGreaterThan(body.lastIndexOf('Which running work'));
    const entry = await write(visitor, { ...visit, 'f-changesPlan': 'yes', 'f-planChange': 'A visit each week' });
    expect(await shown(visitor, entry)).toContain('Does the plan change yes');
    expect(await shown(visitor, entry)).toContain('How the plan changes A visit each week');
  });
});

describe('somebody who leaves hospital against advice', () => {
  const health = {
    way: 'health',
    on: day,
    version: '0',
    about: 'Joanne',
    when: 'yesterday',
    text: 'Left the ward.',
    'f-type': 'discharge',
    'f-left': 'against-advice',
  };

  it('is asked, of each child at home, who is minding them, and “not asked” is an answer', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor, 'health'), health);
    expect(textOf(sent.body)).toContain('Say who is minding Steven: “not asked” is an answer');
    const entry = await write(visitor, { ...health, 'c-steven-minds': 'not-asked', 'f-followUp': 'GP' });
    expect(await shown(visitor, entry)).toContain('Steven: who was minding them was not asked');
    expect(await shown(visitor, entry)).toContain('Left hospital against advice');
  });

  it('names who is minding a child: on record or made a record, and in care of the child on those days', async () => {
    const visitor = await visiting('hv');
    const named = {
      ...health,
      'c-steven-minds': 'named',
      'c-steven-minder': 'Pat Green',
      'c-steven-minder-known': 'a neighbour for two weeks',
    };
    const sent = await send(visitor, await begin(visitor, 'health'), named);
    expect(textOf((await visitor.get(bare(sent.location ?? ''))).body)).toContain('Who is “Pat Green”?');
    const entry = await record(visitor, sent, { 'as-pat-green': 'new' });
    const page = await shown(visitor, entry);
    expect(page).toContain('Steven was being minded by: Pat Green (a neighbour for two weeks)');
    expect(page).toContain('Pat Green cares for Steven');
    const id = entry.split('/').at(-1) ?? '';
    const begun = await visitor.get(`/cases/child-e/write/new/health?on=${day}&corrects=${id}`);
    const again = await send(visitor, (begun.location ?? '').replace(/#.*/, ''), {
      ...named,
      corrects: id,
      because: 'A word',
      text: 'Left the ward early.',
    });
    const put = await shown(visitor, await record(visitor, again, { 'as-pat-green': 'new' }));
    expect(put.split('What was recorded first')[0]?.match(/Pat Green cares for Steven/g)).toHaveLength(1);
  });
});

describe('an incident', () => {
  const incident = {
    way: 'incident',
    on: day,
    version: '0',
    about: 'Joanne',
    when: 'yesterday',
    text: 'Shouting heard.',
    'c-steven-seen': 'not-asked',
  };

  it('says who called whom, from where, and that nobody asked where it was', async () => {
    const visitor = await visiting('hv');
    const more = { 'f-calledBy': 'a neighbour', 'f-called': 'police', 'f-calledFrom': 'next door', 'f-place-not-asked': 'yes' };
    const page = await shown(visitor, await write(visitor, { ...incident, 'f-nature': 'threat', ...more }));
    for (const words of ['Called police', 'Called from next door', 'Place not asked']) expect(page).toContain(words);
  });

  it('of domestic abuse shows to whoever reads it what was left open: injuries, signs of a struggle', async () => {
    const visitor = await visiting('hv');
    const page = await shown(visitor, await write(visitor, { ...incident, 'f-nature': 'domestic-abuse', 'f-struggle': 'A broken door' }));
    expect(page).toContain('Injury not written');
    expect(page).toContain('Signs of a struggle A broken door');
    expect(page).not.toContain('Children not written');
  });
});

describe('what concerns another record', () => {
  it('is chosen from those that the writer may read, and from no others', async () => {
    const visitor = await visiting('csc');
    const { body } = await visitor.get(await begin(visitor, 'challenge'));
    const options = [...(/<select[^>]*id="f-of"[\s\S]*?<\/select>/.exec(body)?.[0].matchAll(/value="([^"]+)"/g) ?? [])].map(
      ([, value]) => value ?? '',
    );
    expect(options.length).toBeGreaterThan(0);
    const challenge = { way: 'challenge', on: day, version: '0', about: 'Steven', when: 'yesterday', text: 'We disagree.' };
    const made = await send(visitor, await begin(visitor, 'challenge'), { ...challenge, 'f-of': 'made-up' });
    expect(textOf(made.body)).toContain('Choose one of these, or none');
    const entry = await write(visitor, { ...challenge, 'f-of': options[0] ?? '', 'f-status': 'raised' });
    const id = entry.split('/').at(-1) ?? '';
    const begun = await visitor.get(`/cases/child-e/write/new/challenge?on=${day}&corrects=${id}`);
    expect((await visitor.get((begun.location ?? '').replace(/#.*/, ''))).body).toContain(`<option value="${options[0]}" selected>`);
  });

  it('is, for a meeting, what it is about and each child who was talked about', async () => {
    const visitor = await visiting('csc');
    const meeting = { way: 'meeting', on: day, version: '0', about: 'Steven', when: 'yesterday', text: 'Met.', 'f-children': 'Steven' };
    expect(await shown(visitor, await write(visitor, meeting))).toContain('Met.');
    const { body } = await visitor.get(await begin(visitor, 'meeting'));
    expect(body).toContain('What is it a meeting about?');
  });
});

describe('what stands in the words alone', () => {
  it('is offered before it is recorded, each with what may be done about it, and nothing is taken until it is pressed', async () => {
    const visitor = await visiting('hv');
    const words = 'Saw Steven. Marc was upstairs. An unknown man opened the door. She said it began last week.';
    const sent = await send(visitor, await begin(visitor), { ...visit, text: words });
    const check = bare(sent.location ?? '');
    const page = await visitor.get(check);
    for (const says of [
      'Also in what you wrote',
      '“An unknown man opened the door”',
      'Add a man whose name is not known',
      '“last week”: between 16 and 22 July 2018',
    ])
      expect(textOf(page.body)).toContain(says);
    const take = /formaction="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const press = async (value: string) => {
      const now = await visitor.get(check);
      return visitor.post(take, { _csrf: hidden(now, '_csrf'), version: hidden(now, 'version'), take: value });
    };
    expect((await press('when:0')).location).toContain('/check#check');
    expect(textOf((await visitor.get(check)).body)).toContain('When Between 16 July and 22 July 2018');
    const asked = await press('adult:0');
    expect(asked.location).toContain('#unknown-by');
    const form = await visitor.get(bare(asked.location ?? ''));
    expect(form.body).toContain('value="An unknown man opened the door"');
    expect(form.body).toMatch(/id="unknown-is"[^>]*value="man"[^>]* checked/);
  });

  it('names somebody on record, by a name near theirs, as somebody who was there or whom it is about', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor), { ...visit, text: 'The baby was asleep and Mark was upstairs.' });
    const check = bare(sent.location ?? '');
    const page = await visitor.get(check);
    expect(textOf(page.body)).toContain('Mark is named');
    const take = /formaction="([^"]+)"/.exec(page.body)?.[1] ?? '';
    await visitor.post(take, { _csrf: hidden(page, '_csrf'), version: hidden(page, 'version'), take: 'who:mark' });
    const after = textOf((await visitor.get(check)).body);
    expect(after).toContain('Who was there Joanne and Mark');
    expect(after).not.toContain('Mark is named');
  });

  it('is nothing to whoever sends what was not offered', async () => {
    const visitor = await visiting('hv');
    const sent = await send(visitor, await begin(visitor), visit);
    const check = bare(sent.location ?? '');
    for (const take of ['who:e001', 'when:99', 'adult:-1', '', 'x'.repeat(400)]) {
      const page = await visitor.get(check);
      const form = { _csrf: hidden(page, '_csrf'), version: hidden(page, 'version'), take };
      expect((await visitor.post(check.replace('/check', '/take'), form)).location).toContain('/check#check');
    }
    expect(textOf((await visitor.get(check)).body)).toContain('Who was there Joanne');
  });
});
