import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser/chromium.ts';
import { continueAs } from '../test/browser/served.ts';
import { withMany } from '../test/builders/many-entries.ts';
import { testServer } from '../test/builders/visitor.ts';
import { mainThreadWork } from './main-thread-work.ts';
import { part, row } from './measure.ts';

const lanes = '/cases/child-e/children/steven/chronology?view=lanes';

/** What a hand takes for moving with it, in milliseconds of the main thread: half a frame in the middle, a whole one in nineteen of twenty. And how long anybody waits for a page. */
const budgets = { median: 8, most: 16, paint: 1000 };

const worlds = [
  { name: 'ten years, months counted', entries: 2000, days: 3600, query: '' },
  { name: 'ten years, one month', entries: 2000, days: 3600, query: '&from=2014-03-01&to=2014-03-31' },
  { name: 'ten years, half a year', entries: 2000, days: 3600, query: '&from=2014-01-01&to=2014-06-30' },
  { name: 'three years, all at once', entries: 2000, days: 1080, query: '' },
  { name: 'three years, one month', entries: 2000, days: 1080, query: '&from=2017-03-01&to=2017-03-31' },
];

/** Two thousand entries drawn by a server and drawn along by a hand for five seconds in a browser: how long the main thread works for a frame. */
export async function benchLanes(print: (line: string) => void): Promise<void> {
  print(row('lanes, 2,000 entries', 'marks', 'first paint', 'frames', 'median ms', '95th ms', 'longest', 'met'));
  const browser = await launchBrowser();
  try {
    for (const world of worlds) print(await measured(browser, world));
  } finally {
    await browser.close();
  }
}

async function measured(browser: Browser, { name, entries, days, query }: (typeof worlds)[number]): Promise<string> {
  const server = await testServer({ told: [withMany(entries, days)] });
  const base = await server.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await continueAs(page, base, 'Child E (Steven)', 'Independent reviewer');
    // The server has read the case before: that it does once, and not for each page.
    await page.goto(`${base}${lanes}&on=2018-06-01`);
    await page.goto(`${base}${lanes}${query}`);
    const paint = await page.evaluate<number>(
      `new Promise((done) => new PerformanceObserver((seen) => done(seen.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }))`,
    );
    await page.locator('.heed-lanes__keys').waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate('document.getElementById("lanes-frame").scrollIntoView()');
    const marks = await page.locator('#lanes-drawing .heed-mark, #lanes-drawing .heed-month').count();
    const work = await mainThreadWork(page, () => panFor(page, 5000));
    const [median, most] = [part(work, 0.5), part(work, 0.95)];
    const isMet = median <= budgets.median && most <= budgets.most && paint <= budgets.paint;
    return row(name, String(marks), paint, String(work.length), median, most, Math.max(...work), isMet ? 'yes' : 'no');
  } finally {
    await context.close();
    await server.close();
  }
}

/** Draws the frame along with a mouse as a hand does, four strokes one way and four the other, and lets it glide on after each. */
async function panFor(page: Page, ms: number): Promise<void> {
  const box = await page.locator('#lanes-frame').boundingBox();
  if (box === null) throw new Error('nothing to draw');
  const y = Math.min(700, box.y + 300);
  const until = performance.now() + ms;
  // To where there are days: those before, and from the first of all those after.
  let way = (await page.evaluate<number>('document.getElementById("lanes-frame").scrollLeft')) > 600 ? 1 : -1;
  for (let stroke = 0; performance.now() < until; stroke++) {
    if (stroke > 0 && stroke % 4 === 0) way = -way;
    const [from, to] = way > 0 ? [box.x + 150, box.x + box.width - 150] : [box.x + box.width - 150, box.x + 150];
    await page.mouse.move(from, y);
    await page.mouse.down();
    const start = performance.now();
    for (let share = 0; share < 1 && performance.now() < until; ) {
      share = Math.min(1, (performance.now() - start) / 700);
      await page.mouse.move(from + (to - from) * share, y);
      await new Promise((go) => setTimeout(go, 6));
    }
    await page.mouse.up();
  }
}
