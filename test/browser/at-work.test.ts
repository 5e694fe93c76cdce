import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../builders/family-at-work.ts';
import { codeFor, type Employed } from '../builders/service.ts';
import { launchBrowser } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const findings = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

let work: AtWork;
let room: string;
let base: string;
let chromium: Browser;
let people: Readonly<Record<'admin' | 'lead' | 'officer' | 'nurse' | 'quality' | 'reviewer' | 'busy' | 'busier', Employed>>;
let invited: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  people = {
    admin: work.admin,
    lead: await work.employ('lead', 'safeguarding-lead', 'hv', 'Lena Marsh'),
    officer: await work.employ('officer', 'practitioner', 'police', 'Nora Hill'),
    nurse: await work.employ('nurse', 'practitioner', 'hv', 'Amina Khan'),
    quality: await work.employ('quality', 'quality', undefined, 'Quinn Ash'),
    reviewer: await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss'),
    busy: await work.employ('busy', 'practitioner', 'hv', 'Bo Busy'),
    busier: await work.employ('busier', 'practitioner', 'hv', 'Bea Busier'),
  };
  await people.lead.browser.get(`/cases/${work.partnership}/children/${work.leo}`);
  const emergency = {
    called: 'Leo Marsh',
    'born-day': '5',
    'born-month': '1',
    'born-year': '2024',
    why: 'Brought in at two in the morning',
    sure: 'yes',
  };
  await people.nurse.browser.post(`/cases/${work.partnership}/emergency`, emergency);
  for (const [name, many] of [['busy', 20] as const, ['busier', 60] as const])
    await sql`INSERT INTO heed.audit (partnership_id, account_id, who, role, agency_id, event, wrote, subjects, came_from)
      SELECT ${work.partnership}, account_id, called, 'practitioner', 'hv', 'child-shown', false, ARRAY['other-' || n], 'test'
      FROM heed.account, generate_series(1, ${many}) AS n WHERE signs_in_as = ${people[name].name}`.execute(work.superuser);
  await people.nurse.browser.post(`/cases/${work.partnership}/emergency`, { ...emergency, called: 'Lee Marsh' });
  const { body: reviews } = await people.quality.browser.get(`/cases/${work.partnership}/reviews`);
  await people.quality.browser.post(`/cases/${work.partnership}/reviews`, {
    ...{
      'review-title': 'Review L',
      'review-ground': 'Decided on 3 March',
      'review-children': 'Leo Marsh',
      'review-from': '2024',
      'review-until': '2025',
    },
    ...{ [/id="(review-member-[^"]+)"/.exec(reviews)?.[1] ?? '']: 'yes', _csrf: /name="_csrf" value="([^"]*)"/.exec(reviews)?.[1] ?? '' },
  });
  const opened = (await people.quality.browser.get(`/cases/${work.partnership}/reviews`)).body;
  room = `/cases/${work.partnership}/reviews/${/name="review" value="([^"]+)"/.exec(opened)?.[1] ?? ''}`;
  await inRoom('', { act: 'stage-reached', 'stage-reached-stage': 'aware', 'stage-reached-on': '2 March 2026' });
  const officers =
    /<option value="([^"]+)"[^>]*>Northshire Police/.exec((await people.quality.browser.get(`${room}/returns`)).body)?.[1] ?? '';
  await inRoom('/returns', {
    ...{ act: 'return-asked', 'return-asked-agency': officers, 'return-asked-what': 'timeline' },
    ...{ 'return-asked-says': 'Your contact with Leo', 'return-asked-on': '2 March 2026', 'return-asked-due': '20 March 2026' },
  });
  await inRoom('/voices', {
    ...{ act: 'family-approach', 'family-approach-whom': 'mother', 'family-approach-how': 'a letter' },
    ...{ 'family-approach-result': 'asked', 'family-approach-conclusions': 'not-asked' },
  });
  await work.record({
    by: 'csc',
    kind: 'decision',
    when: '2024-03-05',
    about: ['leo'],
    text: 'Closed',
    facts: { type: 'close' },
    themes: ['closing'],
  });
  const { body: chronology } = await people.quality.browser.get(`${room}/chronology`);
  const ticked = Object.fromEntries([...chronology.matchAll(/name="(entry-[^"]+)"/g)].map(([, name]) => [name, 'yes']));
  await inRoom('/chronology', { into: 'new', title: 'The closing', why: 'Others had more', ...ticked });
  const found = {
    is: 'finding',
    says: 'Work was closed and nobody was asked about violence.',
    'theme-closing': 'yes',
    'theme-domestic-abuse': 'yes',
  };
  await inRoom('/findings/write', { ...found, ...ticked });
  const page = await work.admin.browser.get('/place');
  const form = { name: 'new@heed.example', called: 'Bo Newcomer', role: 'quality', basis: 'An audit of May' };
  const sent = await work.admin.browser.post('/place/people', {
    ...form,
    _csrf: /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '',
  });
  invited = /heed-typed"><code>([0-9A-Z-]{23})</.exec(sent.body)?.[1] ?? '';
  base = await work.service.server.listen({ port: 0, host: '127.0.0.1' });
  chromium = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await chromium?.close();
  await work?.close();
});

const inRoom = async (path: string, form: Readonly<Record<string, string>>): Promise<void> => {
  const { browser } = people.quality;
  const token = /name="_csrf" value="([^"]*)"/.exec((await browser.get(`${room}${path}`)).body)?.[1] ?? '';
  expect((await browser.post(`${room}${path}`, { ...form, _csrf: token })).status).toBe(303);
};

const press =
  (name: string, says: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByText(says).first().waitFor();
  };
const follow =
  (name: string, says: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('link', { name }).first().click();
    await page.getByText(says).first().waitFor();
  };
const openAll = (page: Page): Promise<void> => page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');

/** A page of the report, which is begun where it is not, with something in it to be pointed out. */
const inReport =
  (path: string) =>
  async (page: Page): Promise<void> => {
    const begin = page.getByRole('button', { name: 'Begin from what stands in the room' });
    if ((await begin.count()) > 0) {
      await begin.click();
      await page.goto(`${base}${room}/report/sections/child`);
      await page.locator('#text').fill('Leo was seen on 3 March 2024, as paragraph 9.9 says.');
      await page.getByRole('button', { name: 'Keep this section' }).click();
    }
    await page.goto(`${base}${room}/report${path}`);
  };

const inEmergency = async (page: Page): Promise<void> => {
  await page.getByLabel('The child’s name').fill('Noa Nobody');
  for (const [part, value] of [
    ['Day', '5'],
    ['Month', '1'],
    ['Year', '2024'],
  ] as const)
    await page.getByLabel(part, { exact: true }).fill(value);
  await page.getByLabel('Why do you need it at once?').fill('Brought in at two in the morning');
  await press('Continue', 'Open this record now?')(page);
};

interface Shown {
  readonly name: string;
  readonly who?: keyof typeof people;
  readonly at: () => string;
  readonly onward?: (page: Page) => Promise<void>;
}
const child = (): string => `/cases/${work.partnership}/children/${work.leo}`;

const pages: readonly Shown[] = [
  { name: 'sign-in', at: () => '/sign-in' },
  { name: 'sign-in that failed', at: () => '/sign-in', onward: press('Sign in', 'There is a problem') },
  { name: 'sign-in after a session', at: () => `${child()}?on=2026-09-01` },
  { name: 'a code', at: () => '/invitation' },
  { name: 'a code that is no use', at: () => '/invitation', onward: press('Go on', 'There is a problem') },
  { name: 'an invitation', at: () => `/invitation?code=${invited}` },
  { name: 'an invitation taken up with too little', at: () => `/invitation?code=${invited}`, onward: press('Go on', 'There is a problem') },
  { name: 'roles', who: 'nurse', at: () => '/roles' },
  { name: 'an account', who: 'nurse', at: () => '/account', onward: openAll },
  {
    name: 'an account changed with too little',
    who: 'nurse',
    at: () => '/account',
    onward: press('Change my password', 'There is a problem'),
  },
  { name: 'messages to somebody', who: 'nurse', at: () => '/account/messages' },
  {
    name: 'messages to somebody with too little',
    who: 'nurse',
    at: () => '/account/messages',
    onward: async (page) => {
      await page.getByLabel('From', { exact: true }).fill('late');
      await press('Keep this', 'There is a problem')(page);
    },
  },
  {
    name: 'a code for an address that is wrong',
    who: 'nurse',
    at: () => '/account/messages',
    onward: async (page) => {
      await press('Send a code there', 'A code was sent to')(page);
      await page.getByLabel('Code').fill('AAAAA');
      await press('Confirm this address', 'There is a problem')(page);
    },
  },
  { name: 'how messages fare', who: 'admin', at: () => '/place/messages' },
  { name: 'the place', who: 'admin', at: () => '/place', onward: openAll },
  {
    name: 'an agency added with too little',
    who: 'admin',
    at: () => '/place',
    onward: async (page) => {
      await openAll(page);
      await press('Add it', 'There is a problem')(page);
    },
  },
  {
    name: 'somebody invited with too little',
    who: 'admin',
    at: () => '/place',
    onward: async (page) => {
      await openAll(page);
      await press('Make a code for them', 'There is a problem')(page);
    },
  },
  { name: 'a desk at work', who: 'nurse', at: () => `/cases/${work.partnership}/today` },
  { name: 'a child at work', who: 'nurse', at: child },
  { name: 'a reason asked for', who: 'officer', at: child },
  { name: 'a reason that is none', who: 'officer', at: child, onward: press('Open the record', 'There is a problem') },
  { name: 'who has looked', who: 'nurse', at: () => `${child()}/who-looked` },
  { name: 'what one opened', who: 'nurse', at: () => `/cases/${work.partnership}/opened` },
  { name: 'an emergency', who: 'nurse', at: () => `/cases/${work.partnership}/emergency` },
  {
    name: 'an emergency with too little',
    who: 'nurse',
    at: () => `/cases/${work.partnership}/emergency`,
    onward: press('Continue', 'There is a problem'),
  },
  { name: 'an emergency to be sure of', who: 'nurse', at: () => `/cases/${work.partnership}/emergency`, onward: inEmergency },
  {
    name: 'an emergency in which no record was opened',
    who: 'nurse',
    at: () => `/cases/${work.partnership}/emergency`,
    onward: async (page) => {
      await inEmergency(page);
      await press('Open the record', 'No record was opened')(page);
    },
  },
  { name: 'a reason asked for because many were opened', who: 'busy', at: child },
  { name: 'a pause', who: 'busier', at: child },
  { name: 'who answers', who: 'lead', at: () => `/cases/${work.partnership}/agency`, onward: openAll },
  {
    name: 'who answers with too little',
    who: 'lead',
    at: () => `/cases/${work.partnership}/agency`,
    onward: async (page) => {
      await openAll(page);
      await press('Put on the list', 'There is a problem')(page);
    },
  },
  { name: 'reviews', who: 'quality', at: () => `/cases/${work.partnership}/reviews` },
  {
    name: 'a review opened with too little',
    who: 'quality',
    at: () => `/cases/${work.partnership}/reviews`,
    onward: press('Open the review', 'There is a problem'),
  },
  { name: 'reviews of one’s own', who: 'reviewer', at: () => `/cases/${work.partnership}/reviews` },
  {
    name: 'links declared with too little',
    who: 'reviewer',
    at: () => `/cases/${work.partnership}/reviews`,
    onward: press('Declare it', 'There is a problem'),
  },
  { name: 'the room of a review', who: 'quality', at: () => room, onward: openAll },
  {
    name: 'a decision about a review with too little',
    who: 'quality',
    at: () => room,
    onward: async (page) => {
      await openAll(page);
      await press('Write the decision down', 'There is a problem')(page);
    },
  },
  {
    name: 'a question of a review answered with too little',
    who: 'quality',
    at: () => room,
    onward: async (page) => {
      await openAll(page);
      await press('Answer it', 'There is a problem')(page);
    },
  },
  { name: 'the returns for a review', who: 'quality', at: () => `${room}/returns`, onward: openAll },
  { name: 'what a family told a review', who: 'quality', at: () => `${room}/voices`, onward: openAll },
  { name: 'the chronology of a review', who: 'quality', at: () => `${room}/chronology`, onward: openAll },
  {
    name: 'entries of a review put into an episode with too little',
    who: 'quality',
    at: () => `${room}/chronology`,
    onward: press('Put them there', 'There is a problem'),
  },
  { name: 'key episodes and decisions of a review', who: 'quality', at: () => `${room}/episodes`, onward: openAll },
  {
    name: 'a key episode of a review that is changed',
    who: 'quality',
    at: () => `${room}/episodes`,
    onward: follow('Change it', 'Keep it so'),
  },
  {
    name: 'a decision of a review as it looked that day',
    who: 'quality',
    at: () => `${room}/episodes`,
    onward: follow('As it looked that day', 'Learnt later'),
  },
  { name: 'the findings of a review', who: 'quality', at: () => `${room}/findings`, onward: openAll },
  {
    name: 'a finding of a review with too little',
    who: 'quality',
    at: () => `${room}/findings`,
    onward: async (page) => {
      await follow('F1: Work was closed', 'What it rests on')(page);
      await openAll(page);
      await press('Keep what carries it', 'There is a problem')(page);
      await openAll(page);
    },
  },
  {
    name: 'a finding of a review written with too little',
    who: 'quality',
    at: () => `${room}/findings/write`,
    onward: async (page) => {
      await press('Keep it', 'There is a problem')(page);
      await openAll(page);
    },
  },
  {
    name: 'a recommendation of a review with too little',
    who: 'quality',
    at: () => `${room}/findings/recommend`,
    onward: press('Keep it', 'There is a problem'),
  },
  { name: 'a report of a review that is not begun', who: 'quality', at: () => `${room}/report` },
  {
    name: 'the report of a review',
    who: 'quality',
    at: () => `${room}/report`,
    onward: async (page) => {
      await inReport('')(page);
      await press('Take the report out (Word)', 'There is a problem')(page);
    },
  },
  {
    name: 'a section of a report with too little',
    who: 'quality',
    at: () => `${room}/report`,
    onward: async (page) => {
      await inReport('/sections/findings')(page);
      await page.locator('#text').fill('');
      await press('Keep this section', 'There is a problem')(page);
      await openAll(page);
    },
  },
  {
    name: 'what is pointed out in a report, settled with too little',
    who: 'quality',
    at: () => `${room}/report`,
    onward: async (page) => {
      await inReport('/checked')(page);
      await press('Settle these', 'There is a problem')(page);
      await openAll(page);
    },
  },
  {
    name: 'a report that is read and told of with too little',
    who: 'quality',
    at: () => `${room}/report`,
    onward: async (page) => {
      await inReport('/publication')(page);
      await press('Note it', 'There is a problem')(page);
    },
  },
  { name: 'what reviews asked of an agency', who: 'officer', at: () => `/cases/${work.partnership}/asked-of-us`, onward: openAll },
  { name: 'unusual opening', who: 'lead', at: () => `/cases/${work.partnership}/unusual` },
];

async function pageOf(who: keyof typeof people | undefined, javaScriptEnabled = true): Promise<Page> {
  const context = await chromium.newContext({
    bypassCSP: true,
    javaScriptEnabled,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
  });
  if (who !== undefined)
    await context.addCookies(people[who].browser.cookies().map(([name, value]) => ({ name, value: encodeURIComponent(value), url: base })));
  return context.newPage();
}

describe.each(pages)('$name', ({ who, at, onward }) => {
  it('has nothing that axe finds fault with, fits 320 pixels without scrolling sideways, and prints', async () => {
    const page = await pageOf(who);
    await page.goto(`${base}${at()}`);
    await onward?.(page);
    await page.evaluate(axe);
    expect(await page.evaluate<string[]>(findings)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.evaluate<string[]>(findings)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main :is(h1, h2, p)').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('signing in without script', () => {
  it('by keyboard leads to the desk, and out again', async () => {
    work.service.pass(1);
    const page = await pageOf(undefined, false);
    await page.goto(base);
    await page.getByLabel('Sign-in name').focus();
    await page.keyboard.type(people.nurse.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(people.nurse.password);
    await page.keyboard.press('Tab');
    await page.keyboard.type(codeFor(people.nurse.secret, work.service.now()));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/today');
    expect(await page.locator('.heed-header__who').innerText()).toBe('Amina Khan, Health visitor at Locala');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.context().close();
  });
});

describe('a session that is about to end', () => {
  it('is said on the page, and a press of a button keeps it', async () => {
    const page = await pageOf('nurse');
    await page.clock.install();
    await page.goto(`${base}/account`);
    const warning = page.getByRole('alert');
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward('25:01');
    await warning.waitFor({ state: 'visible' });
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await warning.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
