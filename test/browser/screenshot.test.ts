import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

/** `npm run screenshot` copies it from here into the documents. */
const folder = new URL('../../.tmp/', import.meta.url);

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

describe('the picture in the README', () => {
  it("is of Child E's chronology as one agency knew it on one day, and small enough to load at once", async () => {
    const page = await served.page({ viewport: { width: 1280, height: 1500 }, reducedMotion: 'reduce' });
    await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
    await page.goto(`${served.base}/cases/child-e/children/steven/chronology?view=lanes&on=2018-07-27&as=csc`);
    await page.locator('.heed-slider__row').waitFor();
    const picture = await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height: 1500 } });
    expect(picture.length).toBeGreaterThan(50_000);
    expect(picture.length).toBeLessThan(300_000);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('screenshot.png', folder), picture);
  });
});
