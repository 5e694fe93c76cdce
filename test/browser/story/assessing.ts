import type { Desk } from './desk.ts';

/** Answers every question of the assessment on the page alike, by its kind, and finishes it. */
export async function finishAssessment(
  desk: Desk,
  { day, says, finds, without }: { readonly day: string; readonly says: string; readonly finds: string; readonly without: string },
): Promise<void> {
  const { page } = desk;
  await desk.unfold();
  const asked = page.locator('main :is(textarea, input[type="text"])[name^="q-"]:not([name$="-why"])');
  for (const field of await asked.all()) await field.fill((await field.getAttribute('name')) === 'q-due-day' ? day : says);
  for (const no of await page.locator('main input[type="radio"][name^="q-"][value="no"]').all()) await no.check();
  for (const box of await page.locator('main input[type="checkbox"][name*="q-has-it"]').all()) await box.check();
  for (const met of await page.locator('main input[name^="adult-"][value="met"]').all()) await met.check();
  await page.locator('[name="why-agencies"]').fill(without);
  await desk.fill({ 'What was found, and what is done next?': finds });
  await desk.press('Finish it');
}
