import { afterAll, beforeAll, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

it('finds somebody from the desk by keyboard alone, with no script and no name in the address', async () => {
  const page = await served.page({ javaScriptEnabled: false });
  await continueAs(page, served.base, 'Child E (Steven)', 'Independent reviewer');
  await page.getByRole('link', { name: 'Find', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Find' }).waitFor();
  await page.getByLabel('Name', { exact: true }).focus();
  await page.keyboard.type('Stephen');
  await page.keyboard.press('Enter');
  await page.getByText('one name, spelt in two ways').waitFor();
  expect(page.url()).toMatch(/\/find#found$/);
  const found = page.getByRole('link', { name: 'Steven', exact: true });
  await found.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Steven', level: 1 }).waitFor();
  expect(served.complaints).toEqual([]);
});
