import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../builders/demonstration.ts';
import { continueAs, type Served, serve } from './served.ts';

/** `npm run screenshot` copies what it takes from here into the documents. */
const folder = new URL('../../.tmp/', import.meta.url);
const cases = demonstration().map(({ partnership: { name, title, children } }) => ({ name, title, child: String(children[0]) }));
const childE = 'child-e/children/steven/chronology?view=lanes';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

async function open(title: string, at: string, width = 1280): Promise<Page> {
  const page = await served.page({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await continueAs(page, served.base, title, 'Independent reviewer');
  await page.goto(`${served.base}/cases/${at}`);
  return page;
}

/** Words that lie over other words, or are cut at the edge of the drawing, as the browser set them; names stand still and may pass over it. */
const faults = `(() => {
  const svgOf = (svg) => document.querySelector('.heed-lanes__' + svg);
  const parts = (svg) => {
    const { left, top } = svgOf(svg).getBoundingClientRect();
    return [...svgOf(svg).querySelectorAll('text')].map((text) => {
      const box = text.getBoundingClientRect();
      return { words: text.textContent.trim(), left: box.left - left, right: box.right - left, top: box.top - top + 1, bottom: box.bottom - top - 1 };
    }).filter(({ left, right }) => right > left);
  };
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const apart = (all) => all.flatMap((one, i) => all.slice(i + 1).filter((other) => over(one, other)).map((other) => one.words + ' on ' + other.words));
  const cut = (svg, all) => all.filter(({ left, right }) => left < 0 || right > svgOf(svg).getAttribute('width')).map(({ words }) => words + ' is cut');
  return ['names', 'drawing'].flatMap((svg) => [...apart(parts(svg)), ...cut(svg, parts(svg))]);
})()`;

describe.each(cases)('the lanes of $name', ({ name, title, child }) => {
  it('have no word on another word, and none that is cut, whole or through the eyes of each agency', async () => {
    const page = await open(title, `${name}/children/${child}/chronology?view=lanes`);
    const eyes = await page.evaluate<string[]>('[...document.querySelectorAll("#as option")].map((one) => one.value)');
    expect(eyes.length).toBeGreaterThan(2);
    for (const as of eyes) {
      await page.goto(`${served.base}/cases/${name}/children/${child}/chronology?view=lanes&as=${as}`);
      expect(await page.evaluate<string[]>(faults), as).toEqual([]);
    }
    await page.context().close();
  });
});

describe('the lanes', () => {
  it.each([
    ['320 pixels wide', 320],
    ['at four times the usual size', 1280 / 4],
  ])('are read %s with only the drawing to scroll sideways, and the names of its lanes in sight wherever it stands', async (_, width) => {
    const page = await open('Child E (Steven)', childE, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const frame = page.locator('.heed-lanes');
    expect(
      await page.evaluate(
        '(() => { const frame = document.querySelector(".heed-lanes"); frame.scrollTo(9999, 0); return frame.scrollLeft; })()',
      ),
    ).toBeGreaterThan(0);
    const [inside, names] = [await frame.boundingBox(), await page.locator('.heed-lanes__names').boundingBox()];
    expect(names!.x).toBeGreaterThanOrEqual(inside!.x);
    expect(names!.x + names!.width).toBeLessThanOrEqual(inside!.x + inside!.width + 1);
    await page.context().close();
  });
  it.each([
    { file: 'lanes-child-e', at: childE },
    { file: 'lanes-child-e-as-the-mothers-gp-had-it', at: `${childE}&as=gp&on=2018-07-26` },
  ])('are taken for the documents ($file)', async ({ file, at }) => {
    const page = await open('Child E (Steven)', at);
    const [from, to] = [await page.locator('#caption').boundingBox(), await page.locator('#after-lanes').boundingBox()];
    const clip = { x: 20, y: from!.y - 10, width: 1240, height: to!.y + to!.height - from!.y + 25 };
    const picture = await page.screenshot({ animations: 'disabled', fullPage: true, clip });
    expect(picture.length).toBeGreaterThan(50_000);
    expect(picture.length).toBeLessThan(500_000);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(`${file}.png`, folder), picture);
    await page.context().close();
  });
});
