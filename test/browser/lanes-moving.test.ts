import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const july = '&from=2018-07-01&to=2018-07-31';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

async function open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await served.page({ viewport: { width: 1280, height: 900 }, ...options });
  await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
  await page.goto(`${served.base}/cases/child-e/children/steven/chronology?view=lanes${query}`);
  await page.locator('.heed-lanes__keys').waitFor();
  if (query.includes('from=')) await page.locator('#lanes-drawing[data-strip]').waitFor();
  // The page that a person first came to, by which a load of another is known.
  await page.evaluate('window.first = true; document.getElementById("lanes-frame").scrollIntoView()');
  return page;
}

const isFirst = (page: Page): Promise<boolean> => page.evaluate<boolean>('window.first === true');
const told = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('#lanes-told', { hasText: words }).waitFor({ state: 'attached' });
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
const labels = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>('[...document.querySelectorAll("#lanes-drawing .heed-mark")].map((one) => one.getAttribute("aria-label"))');
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
/** The day that stands at a place of the frame, in days since 1970, and the place of each mark along the whole. */
const dayAt = (page: Page, at: number): Promise<number> =>
  page.evaluate<number>(
    `Promise.all([import(document.querySelector('script[src$="heed.js"]').src.replace('heed.js', 'lanes-scale.js'))]).then(([{ dayAt, readScale }]) =>
      dayAt(readScale(document.getElementById('lanes-drawing').dataset.scale), document.getElementById('lanes-frame').scrollLeft + ${at}))`,
  );
const places = (page: Page): Promise<Record<string, number>> =>
  page.evaluate<Record<string, number>>(`(() => {
    const frame = document.getElementById('lanes-frame');
    const along = (one) => Math.round(one.querySelector('circle').getBoundingClientRect().left - frame.getBoundingClientRect().left + frame.scrollLeft);
    return Object.fromEntries([...frame.querySelectorAll('.heed-mark')].map((one) => [one.id, along(one)]));
  })()`);

async function drag(page: Page, by: number): Promise<void> {
  const box = await page.locator('#lanes-frame').boundingBox();
  const [x, y] = [box!.x + (by > 0 ? 200 : box!.width - 200), box!.y + 350];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + (by * step) / 10, y);
  await page.mouse.up();
}

describe('the lanes, drawn along', () => {
  it('go on into the days before and after those of the address, and what is joined on leaves everything where it was', async () => {
    const page = await open(july, { reducedMotion: 'reduce' });
    const before = await places(page);
    await drag(page, 800);
    await told(page, /June 2018 to/);
    const after = await places(page);
    const both = Object.keys(before).filter((id) => id in after);
    expect(both.length).toBeGreaterThan(20);
    for (const id of both) expect(Math.abs((after[id] ?? 0) - (before[id] ?? 0)), id).toBeLessThanOrEqual(1);
    expect(Object.keys(after).filter((id) => !(id in before)).length).toBeGreaterThan(0);
    expect(query(page).get('from')).toMatch(/^2018-06/);
    expect(await isFirst(page)).toBe(true);
    await page.goBack();
    await told(page, '1 July 2018 to 31 July 2018: 36 entries');
    expect(await isFirst(page)).toBe(true);
    await page.context().close();
  });
  it('choose nothing and lead nowhere where a drag ends on a mark', async () => {
    const page = await open(july, { reducedMotion: 'reduce' });
    const address = page.url();
    await drag(page, -60);
    expect(page.url().split('?')[0]).toBe(address.split('?')[0]);
    expect(await page.locator('.heed-chosen').isVisible()).toBe(false);
    await page.context().close();
  });
  it('pan by the keys of the frame itself', async () => {
    const page = await open(july, { reducedMotion: 'reduce' });
    await page.locator('#lanes-frame').focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await told(page, /June 2018 to/);
    expect(await focused(page)).toMatch(/^Drawing of the chronology/);
    await page.context().close();
  });
});

describe('the lanes, zoomed', () => {
  it('keep the instant under the pointer, from all the years to one evening and out again', async () => {
    const page = await open();
    const box = await page.locator('#lanes-frame').boundingBox();
    // Noon of a day, so that its evening is not cut in two.
    let at = 600;
    while (Math.abs(((await dayAt(page, at)) % 1) - 0.5) > 0.1) at += 1;
    // The frame has an edge of a pixel.
    await page.mouse.move(box!.x + 1 + at, box!.y + 300);
    const turn = async (by: number): Promise<void> => {
      const fetched = page.waitForResponse((answer) => answer.request().resourceType() === 'fetch');
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, by);
      await page.keyboard.up('Control');
      await fetched;
      await expect.poll(() => page.evaluate('document.getElementById("lanes-drawing").style.transform')).toBe('');
    };
    for (let i = 0; i < 6; i++) {
      const day = await dayAt(page, at);
      await turn(-350);
      const width = await page.evaluate<number>('Number(document.getElementById("lanes-drawing").dataset.day)');
      expect(Math.abs((await dayAt(page, at)) - day) * width).toBeLessThan(1.5);
    }
    expect(query(page).get('from')).toBe(query(page).get('to'));
    for (let i = 0; i < 12 && query(page).get('from') !== null; i++) await turn(600);
    expect(query(page).get('from')).toBeNull();
    expect(await isFirst(page)).toBe(true);
    await page.context().close();
  });
  it('by plus and minus keep the mark that has the focus', async () => {
    const page = await open();
    const mark = page.locator('#lanes-drawing .heed-mark').nth(40);
    await mark.focus();
    const label = await focused(page);
    await page.keyboard.press('+');
    await page.waitForURL('**from=**');
    expect(await focused(page)).toBe(label);
    await page.keyboard.press('-');
    await page.waitForURL((url) => !url.search.includes('from='));
    expect(await focused(page)).toBe(label);
    await page.context().close();
  });
  it('by the links over them load no page, and a link that is opened again shows the same', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Closer' }).click();
    await page.waitForURL('**from=**');
    await page.getByRole('link', { name: 'Later', exact: true }).click();
    await page.locator('#lanes-drawing[data-strip]').waitFor();
    await told(page, /: \d+ entr/);
    expect(await isFirst(page)).toBe(true);
    const [words, scrolled] = [
      await page.locator('main').innerText(),
      await page.evaluate('document.getElementById("lanes-frame").scrollLeft'),
    ];
    const reopened = await served.page({ storageState: await page.context().storageState(), viewport: { width: 1280, height: 900 } });
    await reopened.goto(page.url());
    await reopened.locator('#lanes-drawing[data-strip]').waitFor();
    expect(await reopened.locator('main').innerText()).toBe(words.replace(await page.locator('#lanes-told').innerText(), '').trimEnd());
    expect(await reopened.evaluate('document.getElementById("lanes-frame").scrollLeft')).toBe(scrolled);
    await reopened.context().close();
    await page.context().close();
  });
  it('by a drag over the line of all days show the days that were dragged over', async () => {
    const page = await open();
    const map = page.locator('.heed-minimap svg');
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    await page.mouse.move(box!.x + 300, box!.y + 15);
    await page.mouse.down();
    for (let step = 1; step <= 5; step++) await page.mouse.move(box!.x + 300 + step * 20, box!.y + 15);
    await page.mouse.up();
    await page.waitForURL('**from=**');
    await page.locator('#lanes-drawing[data-strip]').waitFor();
    expect(query(page).get('from')! < query(page).get('to')!).toBe(true);
    expect(await isFirst(page)).toBe(true);
    await page.context().close();
  });
});

describe('the lanes, printed', () => {
  it('are of the days of the address, and not of those that were drawn on either side of them', async () => {
    const page = await open(july);
    const drawing = page.locator('#lanes-drawing');
    const part = await drawing.getAttribute('viewBox');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    const [, , width] = ((await drawing.getAttribute('viewBox')) ?? '').split(' ').map(Number);
    expect(width).toBeCloseTo(await page.evaluate<number>('31 * Number(document.getElementById("lanes-drawing").dataset.day)'), 0);
    expect(await page.locator('.heed-lanes__printed text').first().isVisible()).toBe(true);
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    expect(await drawing.getAttribute('viewBox')).toBe(part);
    await page.context().close();
  });
});

describe('the day on which the lanes are known', () => {
  it('moves by the arrow keys of the slider, and marks, words and address follow and keep the focus', async () => {
    const page = await open('&on=2018-07-25');
    const marks = page.locator('#lanes-drawing .heed-mark');
    const then = await marks.count();
    await page.locator('#on-slider').focus();
    await page.keyboard.press('ArrowRight');
    await told(page, '26 July 2018: 83 entries, 5 new');
    expect(await marks.count()).toBe(then + 5);
    expect(await page.locator('#caption').innerText()).toContain('by 26 July 2018');
    expect(await page.locator('#lanes-summary').innerText()).toContain('83 entries');
    expect(query(page).get('on')).toBe('2018-07-26');
    expect(await focused(page)).toBe('As known on');
    expect(await isFirst(page)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await told(page, '25 July 2018: 78 entries, 0 new');
    await page.goBack();
    await page.locator('#caption', { hasText: 'by 25 July 2018' }).waitFor();
    expect(await page.locator('.heed-slider__day').innerText()).toBe('25 July 2018');
    await page.context().close();
  });
  it('shows the newest of many days, however fast it was moved', async () => {
    const page = await open('&on=2018-06-01');
    await page.locator('#on-slider').focus();
    for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
    await told(page, /^1 July 2018: /);
    expect(await page.locator('#caption').innerText()).toContain('by 1 July 2018');
    await page.context().close();
  });
  it('fades in what is new, but not for somebody who wants less motion', async () => {
    for (const [reducedMotion, moved] of [
      ['no-preference', 5],
      ['reduce', 0],
    ] as const) {
      const page = await open('&on=2018-07-25', { reducedMotion });
      await page.evaluate('document.addEventListener("animationstart", () => { window.moved = (window.moved ?? 0) + 1; })');
      await page.locator('#on-slider').focus();
      await page.keyboard.press('ArrowRight');
      await told(page, '26 July 2018');
      await page.evaluate('new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))');
      expect(await page.evaluate('window.moved ?? 0')).toBe(moved);
      await page.context().close();
    }
  });
  it('and the eyes they are seen through change without a page, and nothing that axe finds fault with comes in', async () => {
    const page = await open('&on=2018-07-26', { bypassCSP: true });
    await page.getByLabel('As known to').selectOption({ label: "Mother's GP" });
    await page.locator('#caption', { hasText: "What Mother's GP had by 26 July 2018" }).waitFor();
    expect(await page.locator('#lanes-drawing .heed-mark__outline').count()).toBeGreaterThan(0);
    expect(await isFirst(page)).toBe(true);
    await page.locator('#lanes-drawing .heed-mark').first().focus();
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
    );
    expect(found).toEqual([]);
    await page.context().close();
  });
});

describe('by keyboard, every mark', () => {
  it('is one stop of the Tab key with all others, and each is heard once in the order of time', async () => {
    const page = await open();
    const all = await labels(page);
    expect(all.length).toBeGreaterThan(90);
    await page.locator('#lanes-frame').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const heard: string[] = [];
    for (const _ of all) {
      heard.push(await focused(page));
      await page.keyboard.press('ArrowRight');
    }
    expect(heard).toEqual(all);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(all[0]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(all.at(-1));
    expect(served.complaints).toEqual([]);
    await page.context().close();
  });
  it('is reached from one month, beyond what is drawn', async () => {
    const whole = await open();
    const all = await labels(whole);
    const page = await open(july);
    await page.locator('#lanes-drawing .heed-mark').first().focus();
    for (let i = 0; i < all.length && (await focused(page)) !== all[0]; i++) {
      const here = await focused(page);
      await page.keyboard.press('p');
      await expect.poll(() => page.evaluate(`document.activeElement.getAttribute('aria-label')`)).not.toBe(here);
    }
    expect(await focused(page)).toBe(all[0]);
    for (const context of [whole.context(), page.context()]) await context.close();
  });
  it('shows beside the drawing what it says and to whom it was given, and leads to its line in the table and back', async () => {
    const page = await open(july);
    const given = page.locator('.heed-lanes-words li:has(ul) > a[data-says="mark"]').first();
    const mark = page.locator((await given.getAttribute('href')) ?? '');
    await mark.click();
    const panel = page.getByRole('region', { name: 'The mark that is chosen' });
    expect(await panel.innerText()).toContain('written down');
    await panel.getByRole('link', { name: 'Its line in the table' }).click();
    await page.locator('tr:target a.heed-line__drawn').click();
    await page.locator('.heed-mark[data-chosen]').waitFor();
    expect(await focused(page)).toBe(await mark.getAttribute('aria-label'));
    await page.context().close();
  });
});

describe('where nothing can be fetched', () => {
  it('a link is followed as it would be without a script', async () => {
    const page = await open();
    await page.route('**/chronology**', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
    await page.getByRole('link', { name: 'Closer' }).click();
    await page.waitForURL('**from=**');
    await page.locator('.heed-lanes').waitFor();
    expect(await isFirst(page)).toBe(false);
    await page.context().close();
  });
  it('what was moved stays as it was, and says so with a link to the page', async () => {
    const page = await open('&on=2018-07-25');
    await page.route('**/chronology**', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
    await page.locator('#on-slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('could not be fetched').waitFor();
    expect(await page.locator('#caption').innerText()).toContain('by 25 July 2018');
    await page.getByRole('link', { name: 'Open it as a page' }).click();
    await page.locator('#caption', { hasText: 'by 26 July 2018' }).waitFor();
    await page.context().close();
  });
  it('somebody who is no longer signed in is led to the start', async () => {
    const page = await open();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Closer' }).click();
    await page.waitForURL(`${served.base}/`);
    await page.context().close();
  });
});
