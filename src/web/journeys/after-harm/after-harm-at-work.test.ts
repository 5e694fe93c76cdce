import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';

let work: AtWork;
let visitor: Employed;
beforeAll(async () => {
  work = await openFamilyAtWork();
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Amina Khan');
}, 120_000);
afterAll(() => work?.close());

const send = async ({ browser }: Employed, address: string, form: Readonly<Record<string, string>>) => {
  const _csrf = /name="_csrf" value="([^"]*)"/.exec((await browser.get('/account')).body)?.[1] ?? '';
  return browser.post(address, { ...form, _csrf });
};

it('at work, a picture is kept to the moment: what is recorded a moment later is not in it, and it opens the same', async () => {
  const at = `/cases/${work.partnership}/children/${work.leo}/after-harm`;
  expect((await send(visitor, at, { what: 'serious-harm', happened: 'today', account: 'A fall on the stairs.' })).status).toBe(303);
  expect((await send(visitor, at, { act: 'support', support: 'N. Lane, family liaison' })).status).toBe(303);
  const page = (await visitor.browser.get(at)).body;
  expect(page).toContain('N. Lane, family liaison');
  const kept = (await visitor.browser.get(/href="(\/cases\/[^"]+\/after-harm\/kept\/[^"]+)"/.exec(page)?.[1] ?? '')).body;
  expect(kept).toContain('The same as on that day, to the letter.');
  expect(kept).toContain('A fall on the stairs.');
  expect(kept).not.toContain('N. Lane');
});
