import { afterAll, beforeAll, expect, it } from 'vitest';
import { continueAs, type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
});

it('a sheet is printed alone: no child, case or worker is on the paper', async () => {
  const page = await served.page();
  await continueAs(page, served.base, 'Child E (Steven)', 'Social worker at Children');
  await page.goto(page.url().replace(/\/today.*/, '/children/steven/leaflets/safe-sleep?on=2018-06-20'));
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  expect(printed).toContain('Put your baby down on the back');
  for (const kept of ['Steven', 'Social worker', 'It was given', 'On record here']) expect(printed).not.toContain(kept);
});
