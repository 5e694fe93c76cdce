import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOfStory } from '../builders/case-of.ts';
import { toldBy } from '../builders/demonstration.ts';
import { twoRecords } from '../builders/two-records.ts';
import { type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve({ told: [toldBy(caseOfStory('family', twoRecords))] });
});
afterAll(() => served?.close());

const on = '?on=2024-01-22';
const at = (path: string): string => `${served.base}/cases/family/${path}${on}`;

/** What the main part of a page says. */
const words = async (page: Page, path: string): Promise<string> => {
  await page.goto(at(path));
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
};

const shots = process.env.HEED_SHOTS;
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return;
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${name} at ${width}`).toBe(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
};

describe('two records of one child', () => {
  it('are proposed, confirmed, read as one, and parted again: both are then exactly as before', async () => {
    const page = await served.page();
    await page.goto(served.base);
    await page.locator('.heed-case summary').first().click();
    await page.getByRole('button', { name: 'Health visitor' }).first().click();
    await page.waitForURL('**/cases/**');
    const pages = ['children/kim', 'children/kim/chronology', 'children/kim/genogram', 'people/kimber'] as const;
    const read = async (): Promise<readonly string[]> => {
      const all: string[] = [];
      for (const path of pages) all.push((await words(page, path)).replace(/ May be the same person as .*? because of it\./, ''));
      return all;
    };
    const before = await read();
    expect(before[1]).not.toContain('one bruise');

    await page.goto(at('people/kim'));
    await shoot(page, 'person');
    await page.goto(at('work'));
    await page.getByRole('link', { name: 'Who may be the same person' }).click();
    await shoot(page, 'list');
    await page.goto(at('who-may-be-the-same'));
    await page.getByRole('link', { name: 'Kim Holroyd and Kimberley Holroyd' }).click();
    await shoot(page, 'pair');
    await page.getByRole('button', { name: 'Record it as of' }).click();
    await page.getByText('There is a problem').waitFor();
    await shoot(page, 'pair-errors');
    await page.getByLabel('They are one person').check();
    await page.getByLabel('How is that known').fill('Her mother gave both names');
    await page.getByRole('button', { name: 'Record it as of' }).click();
    await page.getByText('Read as one person.').waitFor();
    await shoot(page, 'pair-one');

    expect(await words(page, 'children/kim/chronology')).toContain('one bruise');
    expect(await words(page, 'people/kim')).toContain('Also recorded as Kimberley Holroyd');
    await page.goto(at('people/kim/same-as/kimber'));
    await page.getByLabel('They are two people: part them').check();
    await page.getByLabel('How is that known').fill('A cousin of the same age');
    await page.getByRole('button', { name: 'Record it as of' }).click();
    await page.getByText('They were read as one person, and are two again.').waitFor();
    await shoot(page, 'pair-parted');

    expect(await read()).toEqual(before);
    await page.goto(at('people/kimber/same-as/tia'));
    await shoot(page, 'pair-twins');
    await page.goto(at('who-may-be-the-same'));
    await page.getByText('Said to be two people').click();
    await shoot(page, 'list-decided');
    expect(served.complaints).toEqual([]);
  });
});
