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
  for (const text of svg.querySelectorAll('.heed-genogram__date')) parts.push({ owner: text, box: text.getBBox(), words: text.textContent });
  return parts.flatMap((one, i) => [
    ...parts.slice(i + 1).filter((other) => other.owner !== one.owner && over(one.box, other.box)).map((other) => one.words + ' on ' + other.words),
    ...(one.box.x < left || one.box.y < top || one.box.x + one.box.width > left + width || one.box.y + one.box.height > top + height ? [one.words + ' is cut'] : []),
  ]);
})()`;

/** Ties beyond the family lines that pass through a name or a date, as the browser set them. */
const struck = `(() => {
  const svg = document.querySelector('.heed-genogram svg');
  const texts = [...svg.querySelectorAll('.heed-relative text, .heed-genogram__date')].map((text) => ({ box: text.getBBox(), words: text.textContent }));
  return [...svg.querySelectorAll('.heed-bond__reach')].flatMap((path) => {
    const length = path.getTotalLength();
    const points = Array.from({ length: Math.ceil(length / 3) }, (_, i) => path.getPointAtLength(i * 3));
    return texts.filter(({ box }) => points.some(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y + 2 && y < box.y + box.height - 2)).map(({ words }) => words);
  });
})()`;

describe.each(cases)('the drawing of $name', ({ name, title, child }) => {
  it('has no name on another name, a date or a symbol, no tie through any of them, and nothing is cut', async () => {
    const page = await open(title, `${name}/children/${child}/genogram`);
    expect(await page.evaluate<string[]>(faults)).toEqual([]);
    expect(await page.evaluate<string[]>(struck)).toEqual([]);
    await page.context().close();
  });
});

describe('the page of a drawing', () => {
  it('folds the words into sections, and prints every one of them', async () => {
    const page = await open('Child E (Steven)', 'child-e/children/steven/genogram');
    const shown = () =>
      page.evaluate<boolean[]>('[...document.querySelectorAll(".heed-account li")].map((line) => line.checkVisibility())');
    expect(new Set(await shown())).toEqual(new Set([true, false]));
    await page.emulateMedia({ media: 'print' });
    expect(new Set(await shown())).toEqual(new Set([true]));
    await page.context().close();
  });
  it('can be used at 320 px, which is 400 % of 1280: nothing but the drawing is wider than the page, which is less than half as long as it was', async () => {
    const page = await open('Child E (Steven)', 'child-e/children/steven/genogram', 320);
    const [wide, tall] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    expect(wide).toBeLessThanOrEqual(320);
    expect(tall).toBeLessThan(4700);
    expect(await page.locator('.heed-genogram__hint').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a drawing', () => {
  it('is walked through by the keyboard, and leads from each person to their line in the list', async () => {
    const page = await open('Child T', 'child-t/children/child-t/genogram');
    await page.locator('.heed-genogram').focus();
    await page.keyboard.press('Tab');
    // The child comes first.
    expect(await page.evaluate<string>('document.activeElement.querySelector("title").textContent')).toMatch(
      /^Child T: the child this drawing is about/,
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
