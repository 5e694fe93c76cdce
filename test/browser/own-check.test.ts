import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

const home = readFileSync('rules/examples/home-from-hospital-unseen.yaml', 'utf8');
const asks = 'Steven came home from hospital on 7 April 2018.';

const decide = async (page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> => {
  await page.locator('#decidedBy').fill('The board, 3 May');
  await page.locator('#reason').fill('Audit of discharges 2025');
  for (const [part, value] of Object.entries({ day, month, year })) await page.locator(`#from-${part}`).fill(value);
};

describe('a quality lead, without JavaScript', () => {
  it('makes a check of a finding: written, put right, tried, adopted, switched on, worded anew and switched off', async () => {
    const page = await served.page({ javaScriptEnabled: false });
    const todayAsks = async (on: string): Promise<boolean> => {
      const beside = await page.context().newPage();
      await beside.goto(`${served.base}/cases/child-e/today?on=${on}`);
      const found = await beside.getByText(asks).first().isVisible();
      await beside.close();
      return found;
    };
    const toOwnCheck = async (): Promise<void> => {
      await page.goto(`${served.base}/cases/child-e/checks`);
      await page.getByRole('link', { name: /^(Home from hospital|At home), and not yet visited$/ }).click();
    };
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.getByRole('link', { name: 'Checks', exact: true }).click();
    await page.getByRole('button', { name: 'Write a check of your own' }).click();
    await page.getByRole('link', { name: 'Something happened, and what should have followed did not' }).click();

    const rule = page.getByLabel('Your rule');
    expect(await rule.inputValue()).toBe(home);
    await rule.fill(home.replace('kind: health, about', 'kind: helth, about'));
    await page.getByRole('button', { name: 'Try it' }).click();
    expect(await page.getByRole('link', { name: 'Line 28, kind: "helth" is no kind of record. Did you mean health?' }).isVisible()).toBe(
      true,
    );
    await rule.fill((await rule.inputValue()).replace('helth', 'health'));
    await page.getByRole('button', { name: 'Try it' }).click();
    expect(await page.getByText('It would have asked once from 23 August 2017 to 22 August 2018.').isVisible()).toBe(true);
    expect(await page.getByText('It would have asked 4 times').isVisible()).toBe(true);
    expect(await page.getByText(asks).first().isVisible()).toBe(true);
    expect(await todayAsks('2018-05-01')).toBe(false);

    await decide(page, ['1', '3', '2018']);
    await page.getByRole('button', { name: 'Adopt it' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Home from hospital, and not yet visited');
    expect(await page.locator('.heed-card', { hasText: 'Adopted from 1 March 2018' }).isVisible()).toBe(true);
    expect(await todayAsks('2018-05-01')).toBe(false);

    await toOwnCheck();
    await page.getByText('Switch it on').first().click();
    expect(await page.getByLabel('On what lawful basis?').inputValue()).toBe('Public task (Children Act 2004, section 11).');
    await page.getByLabel('On what lawful basis?').fill('');
    await decide(page, ['1', '3', '2018']);
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await page.getByText('There is a problem').waitFor();
    await page.getByLabel('On what lawful basis?').fill('Public task');
    await page.getByRole('button', { name: 'Switch it on' }).click();
    expect([await todayAsks('2018-04-15'), await todayAsks('2018-04-16')]).toEqual([false, true]);
    await page.goto(`${served.base}/cases/child-e/today?on=2018-04-16`);
    await page.getByRole('link', { name: asks }).click();
    await page.getByRole('link', { name: 'The check behind this question: Home from hospital, and not yet visited' }).waitFor();

    await toOwnCheck();
    await page.getByRole('link', { name: 'Word it anew' }).click();
    await rule.fill(
      (await rule.inputValue()).replace('value: 5, unit: working-days', 'value: 70, unit: days').replace('Home from hospital,', 'At home,'),
    );
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The present wording holds from 1 March 2018').waitFor();
    await decide(page, ['1', '5', '2018']);
    await page.getByRole('button', { name: 'Adopt this wording' }).click();
    expect(await page.getByText('Worded anew from 1 May 2018').isVisible()).toBe(true);
    expect([await todayAsks('2018-04-30'), await todayAsks('2018-05-01')]).toEqual([true, false]);

    await toOwnCheck();
    await page.getByText('Switch it off').first().click();
    await decide(page, ['20', '4', '2018']);
    await page.getByRole('button', { name: 'Switch it off' }).click();
    expect([await todayAsks('2018-04-19'), await todayAsks('2018-04-20')]).toEqual([true, false]);
  });
});

describe('a quality lead, by keyboard alone at 320 pixels', () => {
  it('writes a rule, is led to the line that a problem names, and tries it', async () => {
    const page = await served.page({ viewport: { width: 320, height: 640 } });
    await continueAs(page, served.base, 'Child P', 'Independent reviewer');
    await page.goto(`${served.base}/cases/child-p/write-check`);
    const focused = page.locator(':focus');
    const tabTo = async (words: string): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if ((await focused.count()) > 0 && (await focused.innerText()).includes(words)) return;
      }
      throw new Error('no amount of tabbing reached it');
    };
    await tabTo('None of these');
    await page.keyboard.press('Enter');
    await page.getByLabel('Your rule').waitFor();
    for (let i = 0; i < 60 && (await page.evaluate('document.activeElement.id')) !== 'rule'; i++) await page.keyboard.press('Tab');
    await page.keyboard.insertText(home.replace('within: visit', 'within: visits'));
    await tabTo('Try it');
    await page.keyboard.press('Enter');
    await page.getByText('There is a problem').waitFor();
    await tabTo('Line 33, within');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('getSelection().toString()')).toBe('      within: visits');
    expect(await page.getByText('Line 33 of 38').isVisible()).toBe(true);
    await page.keyboard.insertText('      within: visit');
    await tabTo('Try it');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing has been saved').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(served.complaints).toEqual([]);
  });
});
