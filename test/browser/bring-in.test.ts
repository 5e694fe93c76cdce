import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAs } from '../builders/sent-files/write-as.ts';
import { continueAs, type Served, serve } from './served.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const visits = {
  name: 'Visits',
  rows: [
    ['Date', 'Details of event', 'Who was present', 'Child seen', 'Action taken'],
    [day('2018-07-03'), 'Home visit. Steven asleep in his cot.', 'Joanne', 'Yes', 'Weigh again in a week'],
    [day('2018-07-10'), 'Home visit, no reply at the door. Card left.', '', 'No', ''],
    [day('2018-07-17'), 'Home visit, no reply at the door. Card left.', '', 'No', ''],
    ['early July 2018', 'Told by the nursery that he had been unwell.', '', '', ''],
  ],
};

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served?.close());

async function bringIn(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Work', exact: true }).click();
  await page.getByRole('link', { name: /^Bring in a file/ }).click();
  await page.getByLabel('Steven', { exact: true }).check();
  await page.getByLabel('Which file?').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('heading', { name: 'What does the file hold?' }).waitFor();
}

describe.each([true, false])('a workbook is brought in by keyboard and mouse, with scripts %s', (javaScriptEnabled) => {
  it('from the choice of a file to the entries in the chronology', async () => {
    const page = await served.page({ javaScriptEnabled });
    await continueAs(page, served.base, 'Child E (Steven)', javaScriptEnabled ? 'Health visitor' : 'Social worker at Children');
    await bringIn(page, await writeAs('xlsx', [visits]), 'visits.xlsx');
    expect(await page.getByLabel('Details of event').inputValue()).toBe('event');
    await page.getByRole('button', { name: 'Go on to who is who' }).last().click();
    await page.getByRole('heading', { name: 'Who is who?' }).waitFor();
    expect(await page.getByRole('group', { name: '“Joanne”' }).getByLabel('Joanne', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Go on to the rows' }).last().click();
    await page.getByText('To look at (4)').waitFor();
    await page
      .getByRole('button', { name: /^Accept 2 like this/ })
      .first()
      .click();
    await page.getByText('2 rows recorded.').waitFor();
    await page.getByRole('button', { name: /^Accept the row of 3 July 2018/ }).click();
    await page.getByText('1 row recorded.').waitFor();
    await page
      .getByText(/^Leave it out/)
      .first()
      .click();
    await page.getByLabel('Why?').fill('It is in the notes of the nursery');
    await page.getByRole('button', { name: 'Leave it out', exact: true }).click();
    await page.getByText('Every row is settled: 4 of 4.').waitFor();
    await page.getByRole('link', { name: 'Recorded (3)' }).click();
    await page.getByRole('link', { name: 'The entry that it became' }).first().click();
    await page.getByText('Steven asleep in his cot').first().waitFor();
    expect(served.complaints).toEqual([]);
    await page.context().close();
  });
});
