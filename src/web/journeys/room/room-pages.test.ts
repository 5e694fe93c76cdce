import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';
import { englandBankHolidays } from '../../../core/time/bank-holidays.ts';
import { addWorkingDays, workingDaysBetween } from '../../../core/time/calendar.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { lateWords } from './late-words.ts';

let work: AtWork;
let quality: Employed;
let reviewer: Employed;
let other: Employed;
let police: Employed;
let gp: Employed;
let reviews: string;
let page: string;
let agencies: Readonly<Record<'police' | 'gp', string>>;
beforeAll(async () => {
  work = await openFamilyAtWork();
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  reviewer = await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss');
  other = await work.employ('other', 'reviewer', undefined, 'Ola Fern');
  police = await work.employ('police', 'practitioner', 'police', 'Pat Reed');
  gp = await work.employ('gp', 'practitioner', 'gp', 'Gil Hart');
  reviews = `/cases/${work.partnership}/reviews`;
  const { body } = await quality.browser.get(reviews);
  const member = (name: string): string => new RegExp(`id="(review-member-[^"]+)"[^>]*><label[^>]*>${name}`).exec(body)?.[1] ?? '';
  await send(quality, reviews, {
    ...{ 'review-title': 'Review L', 'review-ground': 'Decided on 3 March', 'review-children': 'Leo Marsh' },
    ...{ 'review-from': '2024', 'review-until': '2025', [member('Rae Moss')]: 'yes', [member('Ola Fern')]: 'yes' },
  });
  const id = /name="review" value="([^"]+)"/.exec((await reviewer.browser.get(reviews)).body)?.[1] ?? '';
  page = `${reviews}/${id}`;
  const rows = await work.superuser.selectFrom('agency').select(['agency_id', 'public_id']).execute();
  const shown = (agency: string): string => rows.find(({ agency_id }) => agency_id === agency)?.public_id ?? '';
  agencies = { police: shown('police'), gp: shown('gp') };
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const read = async (person: Employed, address: string): Promise<string> => text((await person.browser.get(address)).body);
/** Fills the form of an act. */
const write = async (person: Employed, address: string, act: string, fields: Readonly<Record<string, string>>) =>
  send(person, address, { act, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${act}-${name}`, value])) });
const wrote = async (address: string, act: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  const got = await write(reviewer, address, act, fields);
  expect([act, got.status, got.status === 303 ? '' : /error-summary[\s\S]{0,900}/.exec(got.body)?.[0], fields]).toEqual([
    act,
    303,
    '',
    fields,
  ]);
};
/** The id of the only thing that a form offers, or of the nth. */
const offered = async (address: string, field: string, nth = 0): Promise<string> => {
  const { body } = await reviewer.browser.get(address);
  const list = body.split(`id="${field}"`)[1]?.split('</select>')[0] ?? '';
  return [...list.matchAll(/<option value="([^"]+)"/g)][nth]?.[1] ?? '';
};
/** Working days since a day so many of them ago: on a Saturday, one fewer. */
const lateSince = (n: number): string =>
  lateWords(workingDaysBetween(englandBankHolidays, addWorkingDays(englandBankHolidays, today(), -n), today())) ?? '';
const today = () => dayAt(work.service.now());
const daysAgo = (n: number): string => formatDay(addWorkingDays(englandBankHolidays, today(), -n));

describe("a review's room", () => {
  it('is there for whoever opens reviews, and for its members once they said what links they have; for nobody else', async () => {
    for (const path of ['', '/returns', '/voices']) {
      expect((await quality.browser.get(`${page}${path}`)).status).toBe(200);
      for (const person of [reviewer, police]) expect((await person.browser.get(`${page}${path}`)).status).toBe(404);
      expect((await write(reviewer, `${page}${path}`, 'term', { says: 'x' })).status).toBe(404);
    }
    const id = page.split('/').at(-1) ?? '';
    expect((await send(reviewer, `${reviews}/links`, { review: id, links: 'None' })).status).toBe(303);
    for (const path of ['', '/returns', '/voices']) {
      expect((await reviewer.browser.get(`${page}${path}`)).status).toBe(200);
      expect((await other.browser.get(`${page}${path}`)).status).toBe(404);
    }
    expect((await quality.browser.get(`${reviews}/x`)).status).toBe(404);
  });

  it('says what is to be put right, keeps what was typed, and points to each field', async () => {
    const wrong = await write(reviewer, page, 'scope-window', { child: '1', from: '2025', until: '1 2 2024', why: 'Because & so' });
    expect(wrong.status).toBe(422);
    expect(text(wrong.body)).toContain('Write one whole day');
    expect(wrong.body).toContain('Because &amp; so');
    for (const [, target] of wrong.body.matchAll(/<a href="#([^"]+)">/g)) expect(wrong.body).toContain(`id="${target}"`);
    const before = await write(reviewer, page, 'scope-window', { child: '1', from: '2 2 2024', until: '1 2 2024', why: 'x' });
    expect(text(before.body)).toContain('Write a day on or after the first');
    expect((await write(reviewer, page, 'finding', { says: 'x' })).status).toBe(404);
    expect((await write(reviewer, page, 'return-asked', { says: 'x' })).status).toBe(404);
  });

  it('keeps the decision with what people answered to each criterion, and an earlier one beside it', async () => {
    const decision = { review: 'rapid', by: 'Safeguarding partners', on: daysAgo(30), why: 'To see at once' };
    await wrote(page, 'review-decision', { ...decision, held: 'no', harm: 'not-known', harmWords: 'The scan is awaited' });
    await wrote(page, 'review-decision', { ...decision, review: 'local', held: 'yes', harm: 'yes', on: daysAgo(20), why: 'The scan came' });
    const shown = await read(quality, page);
    expect(shown).toContain(
      `Local child safeguarding practice review Decided ${showDay(addWorkingDays(englandBankHolidays, today(), -20))}`,
    );
    expect(shown).toContain('Rapid review: none is held Decided before');
    expect(shown).toContain('It cannot be told yet. The scan is awaited');
  });

  it('shows the clock with its sources, and asks for the notice that is lacking until it is there', async () => {
    await wrote(page, 'stage-reached', { stage: 'aware', on: daysAgo(8) });
    await wrote(page, 'delay', { cause: 'inspection', words: 'A visit in May', from: daysAgo(4) });
    const shown = await read(reviewer, page);
    expect(shown).toContain(`${lateSince(3)} today`);
    expect(shown).toContain('Children Act 2004, section 16C');
    expect(shown).toContain('An inspection, since');
    expect(shown).toContain(
      'There is no record here that the national panel was told of Leo Marsh. Has it been done, or is there a reason?',
    );
    expect(shown).toContain('Leo Marsh None on record');
    await wrote(page, 'panel-notice', { child: '1', on: daysAgo(1), number: 'SIN-42' });
    const after = await read(reviewer, page);
    expect(after).not.toContain('There is no record here that the national panel');
    expect(after).toContain('2 working days late: it was due by');
    expect(after).toContain('Number SIN-42');
  });

  it('holds scope, terms, questions, holds, lessons and changes', async () => {
    await wrote(page, 'scope-window', { child: '1', from: '1 3 2024', until: '30 6 2024', why: 'From the first bruise' });
    await wrote(page, 'scope-window', { child: '1', from: '1 1 2024', until: '30 6 2024', why: 'From his birth' });
    await wrote(page, 'scope-context', { child: '1', says: 'An older sister was in care', why: 'It was known to all' });
    await wrote(page, 'term', { says: 'How was the pregnancy weighed?', why: 'The first reading of the returns' });
    await wrote(page, 'review-question', { asks: 'What did the ward know?', owner: 'Named nurse', due: daysAgo(2) });
    await wrote(page, 'held-back', { what: 'The day of the arrest', why: 'The police asked', look: daysAgo(1), over: 'words' });
    await wrote(page, 'interim-lesson', { says: 'Ask about sleep', to: 'All health visitors' });
    await wrote(page, 'change-made', { agency: agencies.gp, what: 'A flag on the record', evidence: 'A screenshot', audit: daysAgo(1) });
    const shown = await read(quality, page);
    for (const words of [
      'Leo Marsh 1 January 2024 to 30 June 2024 Why these days From his birth Before 1 March 2024 to 30 June 2024: From the first bruise',
      'Context from before, out of scope An older sister was in care (It was known to all)',
      'Added because The first reading of the returns',
      'What did the ward know? Open: it was due by',
      'that day has passed',
      'To All health visitors',
      'has passed and no audit is on record',
    ])
      expect(shown).toContain(words);
    await wrote(page, 'hold-released', { of: await offered(page, 'hold-released-of'), to: 'Practitioners', words: 'All', whole: 'no' });
    await wrote(page, 'question-replied', { of: await offered(page, 'question-replied-of'), says: 'That she was alone' });
    await wrote(page, 'change-audited', { of: await offered(page, 'change-audited-of'), found: 'Six of eight had it' });
    await wrote(page, 'delay-over', { of: await offered(page, 'delay-over-of') });
    const after = await read(quality, page);
    for (const words of ['The day of the arrest Released', 'Answered Who answers Named nurse', 'Six of eight had it'])
      expect(after).toContain(words);
    expect(after).not.toContain('no audit is on record');
  });
});

describe('an agency that is asked for a return', () => {
  const asked = (): string => `/cases/${work.partnership}/asked-of-us`;

  const askedOf = async ({ browser }: Employed): Promise<string> =>
    /<select[^>]*id="return-sent-of"[\s\S]*?<option value="([0-9a-f-]{36})"/.exec((await browser.get(asked())).body)?.[1] ?? '';

  it('reads what was asked of it and nothing else of the room, and answers it', async () => {
    expect(await read(police, asked())).toContain('No review has asked your agency for a return');
    const fields = { what: 'timeline', says: 'Your contact with Leo in 2024', on: daysAgo(20), due: daysAgo(3) };
    await wrote(`${page}/returns`, 'return-asked', { ...fields, agency: agencies.police });
    await wrote(`${page}/returns`, 'return-asked', {
      ...fields,
      agency: agencies.gp,
      what: 'questionnaire',
      says: 'Twelve questions for the surgery',
    });
    const shown = await read(police, asked());
    for (const words of ['Timeline, due', 'Your contact with Leo in 2024', 'About Leo Marsh', 'by Rae Moss'])
      expect(shown).toContain(words);
    for (const words of ['Twelve questions', 'Review L', 'arrest', 'SIN-42', 'scan']) expect(shown).not.toContain(words);
    expect(await read(gp, asked())).not.toContain('Leo Marsh');
    expect(await read(gp, asked())).toContain('somebody whom your records do not name');
    expect((await quality.browser.get(asked())).status).toBe(404);
    const foreign = await askedOf(gp);
    expect((await write(police, asked(), 'return-sent', { of: foreign })).status).toBe(422);
    const late = await read(reviewer, page);
    expect(late).toContain(`Northshire Police: the timeline is ${lateSince(3)}. What is missing, and who will chase it?`);
    expect(late).toContain('Review manager, with the chief officer of Northshire Police');
    const own = await askedOf(police);
    expect((await write(police, asked(), 'return-sent', { of: own, on: daysAgo(1), missing: 'The logs of May' })).status).toBe(303);
    expect(await read(police, asked())).toContain('Pat Reed said so. Not in it: The logs of May');
    expect(await read(gp, asked())).not.toContain('The logs of May');
    const returns = await read(reviewer, `${page}/returns`);
    expect(returns).toContain('as the agency says 2 working days late Not yet written down as in');
    expect(returns).toContain('As the agency says: The logs of May');
    expect(await read(reviewer, page)).not.toContain('Northshire Police: the timeline');
  });

  it('is asked about until somebody says who chases it, or accepts the gap', async () => {
    const { body } = await reviewer.browser.get(page);
    const anchor = /name="anchor" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const nothing = await send(reviewer, page, { act: 'answered', anchor });
    expect(nothing.status).toBe(422);
    for (const [, target] of nothing.body.matchAll(/<a href="#([^"]+)">/g)) expect(nothing.body).toContain(`id="${target}"`);
    expect((await send(reviewer, page, { act: 'answered', anchor: 'x', way: 'chasing', words: 'x' })).status).toBe(404);
    expect((await send(reviewer, page, { act: 'answered', anchor, way: 'chasing', words: 'The manager, by Friday' })).status).toBe(303);
    expect(await read(reviewer, page)).toContain('1 answered, and put again when there is more');
    await wrote(`${page}/returns`, 'return-chased', { of: await offered(`${page}/returns`, 'return-chased-of', 1), by: 'Review manager' });
    await wrote(`${page}/returns`, 'gap-accepted', {
      of: await offered(`${page}/returns`, 'gap-accepted-of', 1),
      why: 'It moved, and kept no notes',
    });
    const returns = await read(reviewer, `${page}/returns`);
    expect(returns).toContain('The gap is accepted, and is printed in the draft: It moved, and kept no notes');
    expect(await read(reviewer, page)).not.toContain('the questionnaire is');
  });

  it('and did not come to a learning event is asked about until it was asked afterwards', async () => {
    const returns = `${page}/returns`;
    await wrote(returns, 'learning-event', {
      called: 'Recall day',
      on: daysAgo(2),
      how: 'By video',
      [`invited-${agencies.gp}`]: 'yes',
      [`invited-${agencies.police}`]: 'yes',
    });
    expect(await read(reviewer, returns)).toContain('Came Not written down yet');
    const of = await offered(returns, 'event-attended-of');
    await wrote(returns, 'event-attended', { of, [`came-${agencies.gp}`]: 'yes', views: 'Letters cross' });
    expect(await read(reviewer, returns)).toContain('Not there, and not asked yet Northshire Police');
    expect(await read(reviewer, page)).toContain('Northshire Police was invited to “Recall day”');
    await wrote(returns, 'event-followed-up', { of, agency: agencies.police, by: 'Reviewer', words: 'They saw the same' });
    await wrote(returns, 'event-changed', { of, what: 'One address for letters' });
    expect(await read(reviewer, page)).not.toContain('was invited to “Recall day”');
  });
});

it('the family and practitioners are told of by what they wish, what they said, and what was found of it', async () => {
  const voices = `${page}/voices`;
  await wrote(voices, 'family-approach', {
    whom: 'mother',
    how: 'By letter',
    result: 'took-part',
    wishes: 'To be heard',
    conclusions: 'yes',
    on: daysAgo(9),
  });
  await wrote(voices, 'family-statement', { whom: '1', says: 'I rang three times' });
  expect(await read(quality, voices)).toContain('Not looked for yet');
  const entry = await work.superuser.selectFrom('entry').select('public_id').where('by_agency', '=', 'police').executeTakeFirstOrThrow();
  const of = await offered(voices, 'statement-checked-of');
  const wrong = await write(reviewer, voices, 'statement-checked', { of, state: 'checked', words: 'In the log', entry: 'the third one' });
  expect(text(wrong.body)).toContain('Copy the address of an entry of this record');
  await wrote(voices, 'statement-checked', {
    of,
    state: 'checked',
    words: 'In the log',
    entry: `https://heed.example/cases/x/entries/${entry.public_id}`,
  });
  await wrote(voices, 'practitioner-view', { role: 'health visitor', how: 'A conversation', says: 'We had no way to know' });
  const shown = await reviewer.browser.get(voices);
  expect(shown.body).toContain(`/entries/${entry.public_id}`);
  for (const words of ['Mother Took part', 'They wish to be told, before it is published', 'Checked', 'In the log', 'Health visitor'])
    expect(text(shown.body)).toContain(words);
  await wrote(page, 'stage-reached', { stage: 'published' });
  expect(await read(quality, voices)).toContain('it is published, and no telling is on record');
  await wrote(voices, 'conclusions-told', { whom: '1', by: 'Reviewer', on: daysAgo(1) });
  expect(await read(quality, voices)).toContain('by Reviewer, before it was published');
});

it('nothing of it stands in the live record, and nothing is written once the review has ended for its reviewers', async () => {
  for (const path of ['chronology', ''])
    expect((await police.browser.get(`/cases/${work.partnership}/children/${work.leo}/${path}`)).body).not.toContain('I rang three times');
  const id = page.split('/').at(-1) ?? '';
  expect((await send(quality, `${reviews}/end`, { review: id })).status).toBe(303);
  for (const path of ['', '/returns', '/voices']) expect((await reviewer.browser.get(`${page}${path}`)).status).toBe(404);
  expect((await write(reviewer, page, 'term', { says: 'x' })).status).toBe(404);
});
