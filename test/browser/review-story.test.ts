import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { addDays, showDay } from '../../src/core/time/day.ts';
import { dayAt } from '../../src/core/time/instant.ts';
import { type AtWork, openFamilyAtWork } from '../builders/family-at-work.ts';
import { writeAs } from '../builders/sent-files/write-as.ts';
import type { Employed } from '../builders/service.ts';
import { launchBrowser } from './chromium.ts';
import { type Desk, deskOf } from './story/desk.ts';

const heads = ['Date', 'Details of event', 'Who was present', 'Action taken'];
/** What each agency keeps elsewhere and sends as a Word table. */
const care = [
  heads,
  ['4 April 2024', 'Home visit. Jo Marsh said that her former partner comes at night and drinks.', 'Jo Marsh', 'To be talked over'],
  ['10 April 2024', 'Decision by the manager: no further action, case closed. The history was not read.', '', 'Closed'],
  ['2 May 2024', 'Telephone call to Jo Marsh, no reply. Letter sent.', '', ''],
];
const officers = [
  heads,
  [
    '2 April 2024',
    'Called to a fight at the home. Jo Marsh had a cut lip. Leo Marsh was in the room.',
    'Jo Marsh',
    'Report made, passed on to nobody',
  ],
  ['28 April 2024', 'Called again at night, shouting. All was quiet on arrival.', '', ''],
];
const lesson = 'Agencies did not share information about domestic abuse, and the history was not gathered before a decision.';

let work: AtWork;
let base: string;
let chromium: Browser;
const complaints: string[] = [];
type Worker = 'sam' | 'nora' | 'quinn' | 'sol' | 'rae';
let staff: Readonly<Record<Worker, Employed>>;
const desks = new Map<Worker, Desk>();
let room = '';
beforeAll(async () => {
  work = await openFamilyAtWork(catalogue);
  staff = {
    sam: await work.employ('sam', 'practitioner', 'csc', 'Sam Carter'),
    nora: await work.employ('nora', 'practitioner', 'police', 'Nora Hill'),
    quinn: await work.employ('quinn', 'quality', undefined, 'Quinn Ash'),
    sol: await work.employ('sol', 'quality', undefined, 'Sol Vane'),
    rae: await work.employ('rae', 'reviewer', undefined, 'Rae Moss'),
  };
  base = await work.service.server.listen({ port: 0, host: '127.0.0.1' });
  chromium = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await work?.close();
});

async function at(worker: Worker): Promise<Desk> {
  const held = desks.get(worker);
  if (held !== undefined) return held;
  const desk = await deskOf(chromium, { base, partnership: work.partnership, complaints });
  const cookies = staff[worker].browser.cookies().map(([name, value]) => ({ name, value: encodeURIComponent(value), url: base }));
  await desk.page.context().addCookies(cookies);
  desks.set(worker, desk);
  return desk;
}

/** One agency's Word file, from the choice of it to its rows as entries. */
async function bringIn(worker: Worker, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const desk = await at(worker);
  const { page } = desk;
  await desk.open(`/submissions?child=${work.leo}`);
  await desk.fill({ 'Your reason': 'What we kept elsewhere is asked for by a review' });
  await desk.press('Open the record');
  await page.getByLabel('Leo Marsh', { exact: true }).check();
  const buffer = Buffer.from(await writeAs('docx', [{ name, rows }]));
  await page.getByLabel('Which file?').setInputFiles({ name: `${name}.docx`, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('heading', { name: 'What does the file hold?' }).waitFor();
  await page.getByRole('button', { name: 'Go on to who is who' }).last().click();
  await page.getByRole('heading', { name: 'Who is who?' }).waitFor();
  await page.getByRole('button', { name: 'Go on to the rows' }).last().click();
  await page.getByText(`To look at (${rows.length - 1})`).waitFor();
  await page.getByRole('button', { name: /^Accept the \d rows of this page/ }).click();
  await page.getByText(`Every row is settled: ${rows.length - 1} of ${rows.length - 1}.`).waitFor();
}

/** A key episode of the entries of these days. */
async function episode(desk: Desk, title: string, why: string, days: readonly string[]): Promise<void> {
  await desk.open(`/reviews/${room}/chronology`);
  for (const day of days)
    await desk.page
      .getByLabel(new RegExp(`^${day}:`))
      .first()
      .check();
  await desk.fill({ 'What is the new episode called?': title, 'Why is it key?': why });
  await desk.press('Put them there');
}

async function finding(desk: Desk, says: string, on: readonly RegExp[], more: () => Promise<void> = async () => {}): Promise<void> {
  await desk.open(`/reviews/${room}/findings/write`);
  await desk.unfold();
  await desk.fill({ Finding: true, 'What was found?': says });
  for (const one of on) await desk.page.getByRole('group', { name: 'What it rests on' }).getByLabel(one).first().check();
  await more();
  await desk.press('Keep it');
}

describe('two agencies’ files become a review, and the review reaches a desk', { timeout: 120_000 }, () => {
  it('each agency brings in what it keeps, as Word', async () => {
    await bringIn('sam', 'Social care', care);
    await bringIn('nora', 'Police', officers);
  });

  it('a review is opened; its reviewer says what links they have before they read anything', async () => {
    const quinn = await at('quinn');
    await quinn.open('/learning');
    await quinn.follow('Reviews');
    await quinn.fill({
      'What is it called?': 'Review of Child A',
      'On what ground do its reviewers read?': 'Local child safeguarding practice review, decided on 3 March',
      'Which children is it of?': 'Leo Marsh',
      'From which day?': '2024',
      'Until which day?': '2025',
      'Rae Moss': true,
    });
    await quinn.press('Open the review');
    const rae = await at('rae');
    await rae.open('/reviews');
    await rae.fill({ 'What links have you to the family, the agencies or their staff?': 'None' });
    await rae.press('Declare it');
    await rae.follow('Review of Child A');
    room = /reviews\/([0-9a-f-]+)/.exec(rae.page.url())?.[1] ?? '';
    expect(room).not.toBe('');
  });

  it('four episodes are made of both agencies’ entries', async () => {
    const rae = await at('rae');
    await episode(rae, 'The fight', 'One agency had it and no other', ['2 April 2024']);
    await episode(rae, 'What was told at home', 'It was told and not talked over', ['4 April 2024']);
    await episode(rae, 'The closing', 'It was decided without what another agency had', ['2 April 2024', '10 April 2024']);
    await episode(rae, 'Afterwards', 'Nothing was looked at again', ['28 April 2024', '2 May 2024']);
    await rae.open(`/reviews/${room}/episodes`);
    const reads = await rae.reads();
    for (const title of ['The fight', 'What was told at home', 'The closing', 'Afterwards']) expect(reads).toContain(title);
  });

  it('three findings rest on them, one of them found before, and names stay out', async () => {
    const rae = await at('rae');
    await finding(rae, 'Work was closed while the father’s drinking had not been asked about.', [/^4 April 2024/, /^10 April 2024/]);
    await finding(rae, 'A second call at night led to no contact between agencies.', [/^28 April 2024/]);
    await finding(rae, lesson, [/^2 April 2024/, /^10 April 2024/], async () => {
      await rae.fill({ 'Domestic abuse': true, 'Information sharing': true });
      await rae.page.getByLabel('An event that others needed stayed inside').check();
    });
    expect(await rae.reads()).toContain('Found before');
    const twin = rae.page.locator('[id^="twin-"]').first();
    await twin.getByLabel('The same').check();
    await twin.getByLabel('In what, or how').fill('An incident stayed with one agency in both');
    await twin.getByRole('button', { name: 'Keep it' }).click();
    await rae.page.getByText('This lesson has been learned before').waitFor();
    expect(await rae.reads()).toMatch(/found this\. What was done, what shows that it worked, and why did it not hold\?/);
  });

  it('one becomes a check, which is switched on with its line in the impact assessment', async () => {
    const quinn = await at('quinn');
    await quinn.open(`/reviews/${room}/findings`);
    await quinn.follow(/Agencies did not share information/);
    await quinn.fill({ 'A check that asks at the desk': true });
    await quinn.page.locator('select[name="check"]').selectOption('incident-not-passed-on');
    await quinn.press('Keep what carries it');
    await quinn.follow('Go and switch it on');
    await quinn.unfold();
    await quinn.fill({
      'Who decided it?': 'Learning group, meeting of May',
      'For what reason?': 'Finding 3 of the review of Child A',
      'Whose records does it read?': 'Children and adults around them',
      'What is it for?': 'That an event reaches whoever needs it',
      'On what lawful basis?': 'Children Act 2004, section 11',
      'Who sees what it asks?': 'The agency asked, and the lead',
    });
    await quinn.press('Switch it on');
    expect(await quinn.reads()).toContain('Switched on');
    await quinn.open(`/reviews/${room}/findings`);
    await quinn.follow(/Agencies did not share information/);
    expect(await quinn.reads()).toContain('switched on. The check');
  });

  it('a recommendation comes of it, is accepted into the register, and is shown to hold only by a later look at practice', async () => {
    const rae = await at('rae');
    await rae.open(`/reviews/${room}/findings`);
    await rae.follow(/Agencies did not share information/);
    await rae.follow('Write a recommendation from it');
    await rae.fill({
      'What is recommended?': 'Every report of violence in a home where a child lives reaches the health visitor within a day.',
      'Which body is asked to accept it?': 'Northshire Police',
      'Which role there owns it?': 'Safeguarding lead',
      'By when?': '1 6 2025',
      'What will be different for a child?': 'Whoever visits knows what happened at home',
    });
    await rae.page.locator('[name="kind"][value="change"]').check();
    await rae.press('Keep it');
    const quinn = await at('quinn');
    await quinn.open('/actions');
    await quinn.follow('from a review’s room');
    await quinn.press(/^Put into the register/);
    await quinn.press('Accept it');
    const today = dayAt(work.service.now());
    const days = { ago: showDay(addDays(today, -200)), done: showDay(addDays(today, -60)), since: showDay(addDays(today, -10)) };
    await quinn.page.getByLabel('Which body is asked to accept it?').selectOption({ label: 'Northshire Police' });
    await quinn.page.locator('select[name="owner-at"]').selectOption({ label: 'Northshire Police' });
    await quinn.page.locator('[name="owner-post"]').fill('safeguarding lead');
    await quinn.page.locator('[name="on"]').fill(days.ago);
    await quinn.press(/^Accept/);
    await quinn.unfold();
    await quinn.fill({ 'What is to be done?': 'Reports of violence are sent the same day' });
    await quinn.page.locator('select[name="action-owner-at"]').selectOption({ label: 'Northshire Police' });
    await quinn.page.locator('[name="action-owner-post"]').fill('safeguarding lead');
    await quinn.page.locator('[name="action-by"]').fill(days.since);
    await quinn.press('Add the action');
    const say = async (fields: Readonly<Record<string, string>>, button: string): Promise<void> => {
      await quinn.unfold();
      for (const [name, value] of Object.entries(fields)) {
        const field = quinn.page.locator(`[name="${name}"]`);
        const kind = await field.first().evaluate((one) => (one as unknown as { readonly type: string }).type);
        if (kind === 'radio') await quinn.page.locator(`[name="${name}"][value="${value}"]`).check();
        else if (kind === 'select-one') await field.selectOption(value);
        else await field.fill(value);
      }
      await quinn.press(button);
    };
    await say({ to: 'done', 'moved-on': days.done, 'moved-words': 'The order was given' }, 'Write it down');
    expect(await quinn.reads()).toMatch(/effect unknown/i);
    await say(
      {
        sort: 'audit',
        'evidence-on': days.since,
        shows: 'changed',
        'evidence-words': 'Forty reports were looked at; thirty-eight arrived within a day',
      },
      'Attach it',
    );
    expect(await quinn.reads()).toMatch(/effect shown/i);
  });

  it('its report leaves as Word once a real name, an exact date and a pronoun that were planted are found and cleared', async () => {
    const quinn = await at('quinn');
    await quinn.open(`/reviews/${room}/report`);
    await quinn.page.getByRole('radio').first().check();
    await quinn.press('Begin from what stands in the room');
    const begun = await quinn.reads();
    for (const words of ['The closing', 'Agencies did not share information', 'reaches the health visitor within a day'])
      expect(begun).toContain(words);
    await quinn.open(`/reviews/${room}/report/sections/child`);
    await quinn.page
      .locator('textarea')
      .first()
      .fill('Child A was a small boy. Leo liked the park. She was seen there on 3 March 2024. He laughed.');
    await quinn.press('Keep this section');
    await quinn.open(`/reviews/${room}/report`);
    await quinn.press('Take the report out (Word)');
    expect(await quinn.reads()).toContain('There is a problem');
    await quinn.open(`/reviews/${room}/report/checked`);
    const marks = await quinn.page.locator('mark').allInnerTexts();
    for (const planted of ['Leo', 'on 3 March 2024', 'She']) expect(marks).toContain(planted);
    for (let turn = 0; turn < 8; turn += 1) {
      await quinn.open(`/reviews/${room}/report/checked`);
      const slips = quinn.page.locator('.heed-anonymise__slip');
      const many = await slips.count();
      if (many === 0) break;
      for (let n = 0; n < many; n += 1) {
        const slip = slips.nth(n);
        const words = await slip.locator('mark').first().innerText();
        const instead = { Leo: 'Child A', 'on 3 March 2024': 'in spring 2024', She: 'The child' }[words];
        const offered = await slip.locator('[name^="with-"]').inputValue();
        if (instead === undefined && offered === '') {
          await slip.getByLabel('Keep', { exact: true }).check();
          await slip.locator('[name^="why-"]').fill('It names nobody');
        } else {
          await slip.getByLabel('Blur', { exact: true }).check();
          await slip.locator('[name^="with-"]').fill(instead ?? offered);
        }
      }
      await quinn.press('Settle these');
    }
    await quinn.open(`/reviews/${room}/report`);
    const coming = quinn.page.waitForEvent('download');
    await quinn.page.getByRole('button', { name: 'Take the report out (Word)' }).click();
    const file = await (await coming).path();
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(file) });
    for (const words of ['DRAFT', 'The closing', 'Finding 3', 'Recommendation 1', 'Child A liked the park']) expect(value).toContain(words);
    for (const words of ['Leo', 'Marsh', '3 March 2024', 'She was seen']) expect(value).not.toContain(words);
    expect(complaints).toEqual([]);
  });
});
