import { expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';

test('a page opens in the Chromium of this machine', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Heed</h1>');
    expect(await page.getByRole('heading').innerText()).toBe('Heed');
  } finally {
    await browser.close();
  }
});
