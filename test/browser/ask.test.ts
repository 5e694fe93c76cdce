import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sources } from '../../src/app/sources.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { files } from '../../src/exchange/files.ts';
import { keepingMail } from '../../src/exchange/mail/keep-mail.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { storedEntryId } from '../../src/parse/stored/ids.ts';
import { openStorageAt, type Storage } from '../../src/storage/storage.ts';
import { buildServer } from '../../src/web/server.ts';
import { caseOfStory } from '../builders/case-of.ts';
import { emptyHome } from '../builders/empty-home.ts';
import { story } from '../builders/ledger.ts';
import { launchBrowser } from './chromium.ts';
import { continueAs } from './served.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const findings = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

const family = story({
  agencies: {
    csc: { name: 'Social care', kind: 'social-care' },
    gp: { name: 'Mill Lane surgery', kind: 'gp' },
    school: { name: 'Hill Primary', kind: 'school' },
    police: { name: 'Northshire Police', kind: 'police' },
  },
  people: { amy: { called: 'Amy', born: '2016-05-01' }, mum: { called: 'Mum' } },
})
  .entry({
    ...{ by: 'csc', when: '2024-01-02', kind: 'plan', about: ['amy', 'mum'], shared: ['gp', 'police'] },
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', sentTo: ['gp', 'school'] },
    claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
  })
  .entry({ by: 'gp', when: '2024-01-03', kind: 'contact', about: ['amy'], text: 'Seen with an earache.', facts: { mode: 'clinic' } });

let storage: Storage;
let server: FastifyInstance;
let browser: Browser;
let base: string;
beforeAll(async () => {
  storage = await openStorageAt(await emptyHome());
  await storage.loadCase(caseOfStory('asking', family));
  const mail = keepingMail();
  server = await buildServer({
    records: storage.records,
    clock: { now: () => instantOfNumber(Date.now()), elapsed: () => performance.now() },
    newId: () => storedEntryId.parse(randomUUID()),
    byLink: { links: storage.links, mail, reachedAt: 'http://localhost' },
    config: { sessionKey: Buffer.alloc(32, 1), demonstration: true, secureCookies: false },
    checks: [],
    sources: sources({ demonstration: true }),
    files,
    readSent,
  });
  base = await server.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await storage?.close();
});

const open = async (who?: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-GB', bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (who !== undefined) await continueAs(page, base, 'The case of asking', who);
  return page;
};
/** What axe finds, and whether the page fits 320 pixels. */
async function looksRight(page: Page): Promise<void> {
  await page.evaluate(axe);
  const differed = (finding: string): boolean => finding.startsWith('aria-allowed-attr') && finding.includes('govuk-radios__input');
  expect(
    (await page.evaluate<string[]>(findings)).filter((one) => !differed(one)),
    page.url(),
  ).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth'), page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('a social worker who asks school and GP at once', () => {
  it('has the GP’s answer in place and the school’s by a link with a mailed code, with their times; police never see any of it', async () => {
    const worker = await open('Social worker');
    await worker.getByRole('link', { name: 'Amy', exact: true }).first().click();
    const day = new URL(worker.url());
    day.searchParams.set('on', '2024-01-08');
    await worker.goto(String(day));
    await worker.getByRole('link', { name: 'Ask another agency' }).click();
    await worker.getByLabel('Mill Lane surgery', { exact: true }).check();
    await worker.getByLabel('Hill Primary', { exact: true }).check();
    await worker.getByLabel(/work email address at Hill Primary/).fill('office@hill.example');
    await worker.getByLabel('What do you ask?').fill('How has Amy been since Christmas?');
    await worker.getByLabel('What do you need it for?').fill('The review of the plan');
    await worker.getByLabel('A child in need', { exact: true }).check();
    await looksRight(worker);
    await worker.getByRole('button', { name: 'Ask', exact: true }).click();
    await worker.getByText('They have been asked.').waitFor();
    await looksRight(worker);
    const requests = worker.url().replace(/&asked.*/, '');

    const gp = await open('GP at');
    await gp.goto(requests);
    await gp.getByRole('link', { name: 'How has Amy been' }).click();
    await gp.getByRole('button', { name: 'Send this answer' }).click();
    await gp.getByText('There is a problem').waitFor();
    await looksRight(gp);
    await gp.getByLabel('This is what we know').check();
    await gp.locator('#given-text').fill('Seen once, and well.');
    await gp.getByLabel(/3 January 2024: Clinic/).check();
    await gp.getByRole('button', { name: 'Send this answer' }).click();
    await gp.getByText('Your answer is recorded, and they have it.').waitFor();

    await worker.goto(requests);
    await worker.getByRole('link', { name: 'How has Amy been' }).first().click();
    await worker.getByText('Not opened yet, so not known to be received').waitFor();
    await looksRight(worker);
    const link = (await worker.locator('a[href^="/answer/"]').getAttribute('href')) ?? '';

    const school = await open();
    await school.goto(`${base}${link}`);
    expect(await school.content()).not.toMatch(/Amy|Social care/);
    await looksRight(school);
    await school.getByRole('button', { name: 'Send the code' }).click();
    const code = /([0-9A-Z]{5}) is the code/.exec(await school.content())?.[1] ?? '';
    await school.getByLabel('Code', { exact: true }).fill('ZZZZZ');
    await school.getByRole('button', { name: 'Open the request' }).click();
    await school.getByText('That is not the code that was sent last').first().waitFor();
    await looksRight(school);
    await school.getByLabel('Code', { exact: true }).fill(code);
    await school.getByRole('button', { name: 'Open the request' }).click();
    await school.getByText('How has Amy been since Christmas?').waitFor();
    await school.getByRole('button', { name: 'Send this answer' }).click();
    await school.getByText('There is a problem').waitFor();
    await looksRight(school);
    await school.getByLabel('This is what we know').check();
    await school.getByLabel('What is known?').fill('Often late, and tired.');
    await school.getByLabel('Your name, and what you do there').fill('Mr Ash, head teacher');
    await school.getByRole('button', { name: 'Send this answer' }).click();
    await school.getByText('Your answer is with them').first().waitFor();
    await looksRight(school);
    await school.goto(`${base}${link}`);
    await school.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    await looksRight(school);

    await worker.goto(requests);
    for (const agency of ['Mill Lane surgery', 'Hill Primary'])
      await worker
        .getByRole('listitem')
        .filter({ hasText: `Social care asked ${agency}` })
        .getByText('Given, 8 January 2024')
        .waitFor();
    await worker.getByRole('listitem').filter({ hasText: 'Hill Primary' }).getByRole('link', { name: 'How has Amy been' }).click();
    await worker.getByText('Often late, and tired.').waitFor();
    await worker.getByText('Answered by Mr Ash, head teacher').waitFor();
    const chronology = requests.replace(/requests.*/, 'requests');
    const police = await open('Police officer');
    for (const at of [requests, chronology, link]) {
      await police.goto(at.startsWith('http') ? at : `${base}${at}`);
      expect(await police.content()).not.toMatch(/How has Amy|Often late|Hill Primary|Seen once/);
    }
  }, 90_000);
});
