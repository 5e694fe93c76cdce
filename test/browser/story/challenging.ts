import type { Desk } from './desk.ts';

/** Raises a challenge of an entry of another agency, by its line in the list. Gives where it stands. */
export async function raise(desk: Desk, child: string, of: RegExp, why: string, settle: string): Promise<string> {
  await desk.open(`/children/${child}/challenge`);
  const line = await desk.page.locator('[name="of"] option').filter({ hasText: of }).first().innerText();
  await desk.fill({ 'What is it about?': line, 'What do you see differently?': why, 'What would settle it?': settle });
  await desk.press('Raise it and tell them');
  return desk.page.url().replace(/#.*/, '');
}

/** One more thing said on it, by either side. */
export async function sayOn(desk: Desk, challenge: string, step: string | RegExp, words: string): Promise<void> {
  await desk.open(challenge);
  await desk.page.getByLabel(step).check();
  await desk.fill({ 'What do you say to it?': words });
  await desk.press('Record and tell the other side');
}
