import { expect } from 'vitest';
import type { Desk } from './desk.ts';

/** Calls a meeting about a child with agencies at work with the family or not. */
export async function callMeeting(
  desk: Desk,
  child: string,
  {
    sort,
    day,
    chair,
    with: invited,
  }: { readonly sort: string; readonly day: string; readonly chair: string; readonly with: readonly string[] },
): Promise<void> {
  await desk.open(`/children/${child}/meetings`);
  await desk.unfold();
  await desk.fill({ 'What sort of meeting?': sort, 'On which day?': day, 'Who chairs?': chair });
  for (const box of await desk.page.getByRole('checkbox').all()) await box.setChecked(false);
  for (const agency of invited) await desk.page.getByRole('checkbox', { name: agency }).check();
  await desk.press('Call it and tell them');
}

/** Opens a meeting from the list of them. */
export async function openMeeting(desk: Desk, child: string, called: string): Promise<void> {
  await desk.open(`/children/${child}/meetings`);
  await desk.follow(called);
}

export interface Held {
  readonly came: readonly string[];
  readonly wrote?: readonly string[];
  readonly absent?: readonly string[];
  readonly family: string;
  readonly said: string;
  readonly decided: Readonly<Record<string, string>>;
  readonly dissent?: string;
  /** What is to be done, by whom and by when. */
  readonly action: { readonly what: string; readonly who: string; readonly by: string };
}

/** Records that the meeting on the page was held, and sends its minutes. */
export async function holdMeeting(desk: Desk, held: Held): Promise<void> {
  await desk.fill({ 'It was held': true });
  const parts = [
    ['Came', held.came],
    ['Sent something in writing', held.wrote],
    ['Neither', held.absent],
  ] as const;
  for (const [part, agencies] of parts)
    for (const agency of agencies ?? [])
      await desk.page.getByRole('group', { name: agency, exact: true }).getByLabel(part, { exact: true }).check();
  await desk.fill({ [held.family]: true, 'What was said': held.said, ...held.decided });
  for (const [name, text] of Object.entries(held.action)) await desk.page.locator(`[name="${name}-1"]`).fill(text);
  // Whatever was expected is said to be kept, or not told yet.
  for (const cannot of await desk.page.locator('[name^="kept-"][value="cannot-tell"]').all()) await cannot.check();
  for (const how of await desk.page.locator('[name^="keptHow-"]').all()) await how.fill('It is too soon to tell');
  if (held.dissent !== undefined) await desk.fill({ 'Who saw it differently, and how? (optional)': held.dissent });
  // Before a birth, each risk has a decision of its own.
  if ((await desk.page.locator('[name="risk-1"]').count()) > 0) {
    await desk.page.locator('[name="risk-1"]').fill('He comes back to the flat');
    await desk.page.locator('[name="riskThen-1"]').fill('The plan says whom she rings');
  }
  await desk.press('Record and tell everybody who was asked');
  expect(await desk.page.locator('.govuk-error-summary li').allInnerTexts()).toEqual([]);
}
