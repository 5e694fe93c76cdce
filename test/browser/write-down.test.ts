import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg } from '../builders/attached-files.ts';
import { continueAs, type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    '(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? "").trim().replace(/\\s+/g, " ").slice(0, 60)',
  );

/** Somebody at a keyboard: every key that is pressed but those that type words is counted. */
function keyboard(page: Page): {
  readonly press: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  readonly pressed: () => number;
} {
  let count = 0;
  return {
    press: async (key) => {
      count += 1;
      await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
    pressed: () => count,
  };
}

describe('writing down a home visit by keyboard alone', () => {
  it.each([
    ['seen', 'Space', 'Seen'],
    ['not seen', 'ArrowDown', 'Not seen'],
    ['not asked', 'ArrowUp', 'Not asked'],
  ])(
    'from Today takes no more than twelve keys beyond the words, and a child who was %s costs no more than another',
    async (_answer, key, label) => {
      const page = await served.page();
      await continueAs(page, served.base, 'Child E (Steven)', 'Health visitor');
      const { press, type, pressed } = keyboard(page);
      await press('Tab');
      await press('Enter');
      await press('Tab');
      expect(await focused(page)).toBe('A home visit');
      await press('Enter');
      await page.waitForURL('**/write/**');
      expect(await focused(page)).toBe('When was it?');
      await type('today 2pm');
      await press('Tab');
      await type(`Saw the family at home, ${label}.`);
      await press('Tab');
      await type('Joanne');
      await press('Tab');
      await press(key);
      expect(await page.getByLabel(label, { exact: true }).isChecked()).toBe(true);
      if (label === 'Seen') {
        await press('Tab');
        await type('Smiled and reached for his mother');
      }
      await press('Enter');
      await page.waitForURL('**/check*');
      await press('Tab');
      expect(await focused(page)).toBe('Record it');
      await press('Enter');
      await page.waitForURL('**/written/**');
      expect(await page.getByText('It is recorded.').isVisible()).toBe(true);
      expect(pressed()).toBeLessThanOrEqual(12);
      console.info(`  a home visit, ${label}: ${pressed()} keys beyond the words`);
      await page.context().close();
    },
  );
});

describe('what is typed', () => {
  it('is read back as it is typed, and kept as it is typed: another tab of the same desk goes on with it', async () => {
    const page = await served.page();
    await continueAs(page, served.base, 'Child E (Steven)', 'GP');
    await page.getByRole('link', { name: 'A phone call' }).first().click();
    await page.getByLabel('When was it?').fill('about mid July');
    await page.getByText('Read as: between about 11 and 20 July 2018.').waitFor();
    await page.getByLabel('What happened?').fill('She rang, worried about feeding.');
    await page.getByText('Kept for you as you write').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/[?#].*/, ''));
    expect(await other.getByLabel('What happened?').inputValue()).toBe('She rang, worried about feeding.');
    expect(await other.getByLabel('When was it?').inputValue()).toBe('about mid July');
    await other.getByLabel('What happened?').fill('From the other tab.');
    await other.getByText('Kept for you as you write').waitFor();
    await page.getByLabel('What happened?').fill('From the first tab.');
    await page.getByText('This was changed in another tab').waitFor();
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    await page.getByRole('heading', { name: 'This was changed in another tab or on another device' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/From the first tab\.[\s\S]*From the other tab\./);
    await page.getByRole('link', { name: 'Go on with what you have just sent' }).click();
    expect(await page.getByLabel('What happened?').inputValue()).toBe('From the first tab.');
    expect(served.complaints).toEqual([]);
    await page.context().close();
  });

  it('is kept at each step where there is no script, and nothing of the page needs one', async () => {
    const page = await served.page({ javaScriptEnabled: false });
    await continueAs(page, served.base, 'Child E (Steven)', 'Health visitor');
    await page.getByRole('link', { name: 'A home visit' }).first().click();
    await page.getByLabel('What happened?').fill('Half of it');
    await page.getByLabel('Not seen', { exact: true }).check();
    expect(await page.getByLabel('If elsewhere: where, and with whom?').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Keep it and finish later' }).click();
    await page.getByRole('link', { name: 'A home visit: Half of it' }).click();
    await page.getByLabel('When was it?').fill('w/c 16 July 2018');
    await page.getByLabel('Elsewhere', { exact: true }).check();
    await page.getByLabel('If elsewhere: where, and with whom?').fill('At nursery, with staff');
    await page.getByRole('button', { name: 'Check what will be recorded' }).click();
    expect(await page.locator('main').innerText()).toContain('between 16 and 22 July 2018');
    await page.getByRole('button', { name: 'Record it' }).click();
    expect(await page.getByText('It is recorded.').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a photo', () => {
  it.each([true, false])(
    'is attached by keyboard and recorded with the entry, a script there (%s) or not, and Enter in a field takes nothing away',
    async (javaScriptEnabled) => {
      const page = await served.page({ javaScriptEnabled });
      await continueAs(page, served.base, 'Child E (Steven)', 'Health visitor');
      await page.getByRole('link', { name: 'A home visit' }).first().click();
      await page.locator('#attached summary').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Choose a file').setInputFiles({ name: 'bruise.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg()) });
      await page.getByRole('button', { name: 'Attach it' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'bruise.jpg' }).waitFor();
      await page.getByLabel('When was it?').fill('yesterday');
      await page.getByLabel('What happened?').fill('Saw him.');
      await page.getByLabel('Not asked', { exact: true }).check();
      await page.getByLabel('When was it?').press('Enter');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await page.getByRole('link', { name: 'bruise.jpg' }).first().isVisible()).toBe(true);
      await page.getByLabel('Entered above', { exact: true }).check();
      await page.getByRole('button', { name: 'Check what will be recorded' }).click();
      await page.getByRole('button', { name: 'Record it' }).click();
      expect(await page.getByText('It is recorded.').isVisible()).toBe(true);
      const [opened] = await Promise.all([
        page.waitForResponse((response) => response.url().includes('/attachments/')),
        page.getByRole('link', { name: 'bruise.jpg' }).click(),
      ]);
      expect(opened.status()).toBe(200);
      await page.context().close();
    },
  );
});
