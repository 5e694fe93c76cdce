import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatDay } from '../../src/core/time/day.ts';
import { dayAt, instantOfNumber } from '../../src/core/time/instant.ts';
import { type AtWork, openFamilyAtWork } from '../builders/family-at-work.ts';
import type { Employed } from '../builders/service.ts';
import { launchBrowser } from './chromium.ts';
import { continueAs, serve } from './served.ts';

const lately = formatDay(addDays(dayAt(instantOfNumber(Date.now())), -3));

describe('at work: the health visitor writes, and shares with the surgery', () => {
  let work: AtWork;
  let base: string;
  let chromium: Browser;
  const who: Partial<Record<'nurse' | 'doctor' | 'officer' | 'worker', Page>> = {};
  const as = (name: 'nurse' | 'doctor' | 'officer' | 'worker'): Page => who[name]!;

  beforeAll(async () => {
    work = await openFamilyAtWork();
    await work.record({
      by: 'hv',
      kind: 'contact',
      when: lately,
      about: ['leo'],
      text: 'Rang the surgery',
      facts: { mode: 'call', to: ['gp'] },
    });
    const people: Readonly<Record<'nurse' | 'doctor' | 'officer' | 'worker', Employed>> = {
      nurse: await work.employ('nurse', 'practitioner', 'hv', 'Amina Khan'),
      doctor: await work.employ('doctor', 'practitioner', 'gp', 'Ravi Patel'),
      officer: await work.employ('officer', 'practitioner', 'police', 'Nora Hill'),
      worker: await work.employ('worker', 'practitioner', 'csc', 'Sam Carter'),
    };
    base = await work.service.server.listen({ port: 0, host: '127.0.0.1' });
    chromium = await launchBrowser();
    for (const name of ['nurse', 'doctor', 'officer', 'worker'] as const) {
      const context = await chromium.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
      await context.addCookies(
        people[name].browser.cookies().map(([cookie, value]) => ({ name: cookie, value: encodeURIComponent(value), url: base })),
      );
      who[name] = await context.newPage();
    }
  }, 180_000);
  afterAll(async () => {
    await chromium?.close();
    await work?.close();
  });

  const text = (page: Page): Promise<string> => page.locator('main').innerText();
  const today = (page: Page) => page.goto(`${base}/cases/${work.partnership}/today`);
  let entry = '';
  const open = (page: Page) => page.goto(`${base}${entry}`);

  it('is read by the surgery from the moment of pressing and not before, and by the police never', async () => {
    const nurse = as('nurse');
    await nurse.goto(`${base}/cases/${work.partnership}/write/new/home-visit?child=${work.leo}`);
    await nurse.getByLabel('Seen', { exact: true }).check();
    await nurse.getByLabel('When was it?').fill('today');
    await nurse.getByLabel('What happened?').fill('A bruise on his left arm.');
    await nurse.getByRole('button', { name: 'Check what will be recorded' }).click();
    await nurse.getByRole('button', { name: 'Record it' }).click();
    await nurse.waitForURL('**/written/**');
    entry = new URL(nurse.url()).pathname.replace('/written/', '/entries/');
    for (const name of ['doctor', 'officer', 'worker'] as const) expect((await open(as(name)))?.status()).toBe(404);
    await today(as('doctor'));
    expect(await text(as('doctor'))).not.toContain('Given to you');

    await nurse.locator('.heed-whom summary', { hasText: 'Another agency' }).click();
    await nurse.locator('.heed-whom').getByLabel('Oak Surgery').check();
    await nurse.getByLabel('What do they need it for?').fill('To look at the bruise');
    await nurse.getByLabel('Asked, and they agreed').check();
    await nurse.getByLabel('What was said, or why was it not asked?').fill('His mother said yes');
    expect((await open(as('doctor')))?.status()).toBe(404);
    await nurse.getByRole('button', { name: 'Give it to them' }).click();
    await nurse.waitForURL('**/entries/**');
    expect(await text(nurse)).toMatch(/Oak Surgery\s+An extract, sent .* by Amina Khan \(in Heed\)/);
    expect(await text(nurse)).toContain('They have not yet said that they have read it');

    await today(as('doctor'));
    await as('doctor')
      .getByRole('link', { name: /Locala: Contact about Leo Marsh/ })
      .click();
    expect(await text(as('doctor'))).toContain('A bruise on his left arm.');
    expect(await text(as('doctor'))).toContain('To look at the bruise');
    for (const name of ['officer', 'worker'] as const) expect((await open(as(name)))?.status()).toBe(404);
    const officer = as('officer');
    await officer.goto(`${base}/cases/${work.partnership}/children/${work.leo}/chronology`);
    await officer.locator('textarea, input[name="why"]').first().fill('An enquiry of today');
    await officer.getByRole('button', { name: 'Open the record' }).click();
    await officer.waitForURL('**/chronology**');
    expect(await text(officer)).toContain('medlar');
    expect(await text(officer)).not.toMatch(/bruise|Oak Surgery/);
  });

  it('is said to be read by one press, and its giver sees by whom', async () => {
    await as('doctor').getByRole('button', { name: 'We have read it' }).click();
    await as('doctor').getByText('Your agency said that it has read it').waitFor();
    await today(as('doctor'));
    expect(await text(as('doctor'))).not.toContain('Given to you, and not yet read');
    await open(as('nurse'));
    expect(await text(as('nurse'))).toMatch(/They said that they have read it .*: Ravi Patel/);
  });

  it('put right, shows both versions to whoever has the whole, and says so at once to whoever has an extract', async () => {
    const nurse = as('nurse');
    await nurse.goto(`${base}${entry}/whom`);
    await nurse.locator('summary', { hasText: 'Another agency' }).click();
    await nurse.locator('.heed-whom').getByLabel("Children's services", { exact: true }).check();
    await nurse.getByLabel('The whole entry, as it stands on this page').check();
    await nurse.getByLabel('What do they need it for?').fill('To decide whether to look into it');
    await nurse.getByLabel('Not asked', { exact: true }).check();
    await nurse.getByLabel('What was said, or why was it not asked?').fill('It could put him at risk');
    await nurse.getByRole('button', { name: 'Give it to them' }).click();
    await nurse.getByRole('link', { name: 'Put it right, or withdraw it' }).click();
    await nurse
      .getByRole('button', { name: 'Put it right' })
      .or(nurse.getByRole('link', { name: 'Put it right' }))
      .click();
    await nurse.getByLabel('What happened?').fill('A bruise on his right arm.');
    await nurse.getByLabel('Why is it put right?').fill('I wrote the wrong arm');
    await nurse.getByRole('button', { name: 'Check what will be recorded' }).click();
    await nurse.getByRole('button', { name: 'Record it' }).click();
    await nurse.waitForURL('**/written/**');

    await open(as('worker'));
    const whole = await text(as('worker'));
    expect(whole).toMatch(/Put right on .*I wrote the wrong arm/);
    expect(whole).toMatch(/A bruise on his right arm\.[\s\S]*What was recorded first[\s\S]*A bruise on his left arm\./);

    await open(as('doctor'));
    expect(await text(as('doctor'))).toMatch(/What you were given of this was put right on .*\n[\s\S]*A bruise on his left arm\./);
    expect(await text(as('doctor'))).not.toContain('right arm');
    await nurse.goto(`${base}${entry}/whom`);
    expect(await nurse.locator('.heed-whom').getByLabel('Oak Surgery').isChecked()).toBe(true);
    await nurse.getByLabel('What do they need it for?').fill('To look at the right arm');
    await nurse.getByLabel('Asked, and they agreed').check();
    await nurse.getByLabel('What was said, or why was it not asked?').fill('As before');
    await nurse.getByRole('button', { name: 'Give it to them' }).click();
    await nurse.waitForURL('**done=yes**');
    await open(as('doctor'));
    expect(await text(as('doctor'))).toMatch(/right arm[\s\S]*Given to your agency[\s\S]*left arm/);
  });

  it('taken back, is no longer read, and stays on record as given', async () => {
    const nurse = as('nurse');
    await open(nurse);
    const card = nurse.getByRole('region', { name: 'Oak Surgery' }).last();
    await card.locator('summary', { hasText: 'Take it back' }).click();
    await card.getByRole('button', { name: 'Take it back' }).click();
    expect(await text(nurse)).toContain('There is a problem');
    const again = nurse.getByRole('region', { name: 'Oak Surgery' }).last();
    await again.getByLabel('Why is it taken back?').fill('She has moved to another surgery');
    await again.getByRole('button', { name: 'Take it back' }).click();
    await nurse.getByText('What they knew before stays known').first().waitFor();
    expect((await open(as('doctor')))?.status()).toBe(404);
    await today(as('doctor'));
    expect(await text(as('doctor'))).not.toMatch(/arm|Given to you/);
    expect((await open(as('worker')))?.status()).toBe(200);
  });
});

describe('in a demonstration: a question that an officer leaves', () => {
  it('is put to the manager as an offer of help once the day to answer by is past, and not before', async () => {
    const served = await serve();
    try {
      const page = await served.page();
      await continueAs(page, served.base, 'Child E (Steven)', 'Police officer');
      const desk = (on: string) => page.goto(`${served.base}/cases/child-e/today?on=${on}`);
      await desk('2018-07-27');
      const question = page.locator('.heed-prompts__item', { hasText: 'not known where Steven was' });
      expect(await question.innerText()).toContain('answer by 28 July 2018');
      expect(await question.innerText()).not.toContain('the manager at Police');
      await desk('2018-07-31');
      expect(await question.innerText()).toContain('Help has been offered: the manager at Police');
      expect(await page.locator('main').innerText()).not.toMatch(/overdue|failed/i);
    } finally {
      await served.close();
    }
  });
});
