import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventFamily } from '../../bench/families/invented-family.ts';
import { caseOfStory } from '../builders/case-of.ts';
import { demonstration, toldBy } from '../builders/demonstration.ts';
import { storyOfInvented } from '../builders/invented-family-story.ts';
import { continueAs, type Served, serve } from './served.ts';

/** `npm run screenshot` copies what it takes from here into the documents. */
const folder = new URL('../../.tmp/', import.meta.url);
const sixty = toldBy(caseOfStory('sixty', storyOfInvented(inventFamily(46, 60, 'tidy'))));
const told = [...demonstration(), sixty];
const cases = told.map(({ partnership: { name, title, children } }) => ({ name, title, child: String(children[0]) }));

let served: Served;
beforeAll(async () => {
  served = await serve({ told });
});
afterAll(async () => {
  await served.close();
});

async function open(title: string, at: string, width = 1280): Promise<Page> {
  const page = await served.page({ viewport: { width, height: 900 } });
  await continueAs(page, served.base, title, 'Independent reviewer');
  await page.goto(`${served.base}/cases/${at}`);
  return page;
}

/** Texts that lie on another person's text or symbol, and whatever reaches beyond the drawing, as the browser set them. */
const faults = `(() => {
  const svg = document.querySelector('.heed-genogram svg');
  const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  const parts = [...svg.querySelectorAll('.heed-relative')].flatMap((person, owner) =>
    [...person.querySelectorAll('text, .heed-symbol')].map((part) => ({ owner, box: part.getBBox(), words: part.textContent })));
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;
  return parts.flatMap((one, i) => [
    ...parts.slice(i + 1).filter((other) => other.owner !== one.owner && over(one.box, other.box)).map((other) => one.words + ' on ' + other.words),
    ...(one.box.x < left || one.box.y < top || one.box.x + one.box.width > left + width || one.box.y + one.box.height > top + height ? [one.words + ' is cut'] : []),
  ]);
})()`;

describe.each(cases)('the drawing of $name', ({ name, title, child }) => {
  it('has no name on another name or on a symbol, and nothing is cut', async () => {
    const page = await open(title, `${name}/children/${child}/genogram`);
    expect(await page.evaluate<string[]>(faults)).toEqual([]);
    await page.context().close();
  });
});

describe('a drawing', () => {
  it('is walked through by the keyboard, and leads from each person to their line in the list', async () => {
    const page = await open('Child T', 'child-t/children/child-t/genogram');
    await page.locator('.heed-genogram').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.querySelector("title").textContent')).toMatch(
      /: (fe)?male|sex not on record/,
    );
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#person-\d+$/);
    await page.context().close();
  });
  it.each([
    { file: 'genogram-child-p', title: 'Child P', at: 'child-p/children/child-p/genogram' },
    { file: 'genogram-of-sixty', title: sixty.partnership.title, at: `sixty/children/${String(sixty.partnership.children[0])}/genogram` },
  ])('is taken for the documents ($file)', async ({ file, title, at }) => {
    const page = await open(title, at, 2200);
    // On the page it scrolls within its frame; here it is wanted whole.
    await page.evaluate(
      'Object.assign(document.querySelector(".heed-genogram").style, { overflow: "visible", maxHeight: "none", border: "0" })',
    );
    const picture = await page.locator('.heed-genogram svg').screenshot({ animations: 'disabled' });
    expect(picture.length).toBeGreaterThan(20_000);
    expect(picture.length).toBeLessThan(300_000);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(`${file}.png`, folder), picture);
    await page.context().close();
  });
});
