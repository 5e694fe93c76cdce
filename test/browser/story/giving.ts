import type { Desk } from './desk.ts';

/** Gives the whole of an entry to others, from its page or from the page on which it was recorded. */
export async function giveWhole(desk: Desk, entry: string, to: readonly string[], why: string): Promise<void> {
  await desk.open(`${entry}/whom`);
  await desk.unfold();
  const form = desk.page.locator('.heed-whom');
  for (const agency of to) await form.getByLabel(agency, { exact: true }).first().check();
  await desk.fill({
    'The whole entry, as it stands on this page': true,
    'What do they need it for?': why,
    'Not asked': true,
    'What was said, or why was it not asked?': 'It is part of the work that they do together',
  });
  await desk.press('Give it to them');
  if (!desk.page.url().includes('done=')) throw new Error(`it was not given: ${await desk.reads()}`);
}
