import type { Desk } from './desk.ts';

/** How two people are tied, as the form asks it. */
export interface TieWritten {
  readonly who: string;
  readonly how: string;
  readonly whom: string;
  readonly said: string;
}

/** Something written down, checked and recorded, with whoever is new made new. Gives where the entry stands. */
export async function writeDown(
  desk: Desk,
  way: string,
  fields: Readonly<Record<string, string | true>>,
  {
    child,
    ties = [],
    touches = [],
  }: { readonly child?: string; readonly ties?: readonly TieWritten[]; readonly touches?: readonly string[] } = {},
): Promise<string> {
  await desk.open(`/write/new/${way}${child === undefined ? '' : `?child=${child}`}`);
  return recordForm(desk, fields, { ties, touches });
}

/** The same of a form that a page led to. */
export async function recordForm(
  desk: Desk,
  fields: Readonly<Record<string, string | true>>,
  { ties = [], touches = [] }: { readonly ties?: readonly TieWritten[]; readonly touches?: readonly string[] } = {},
): Promise<string> {
  const { page } = desk;
  await desk.unfold();
  await desk.fill(fields);
  for (const [i, { who, how, whom, said }] of ties.entries())
    await desk.fill(
      { 'Who?': who, 'How?': how, 'Whom, or what?': whom, 'How do you know?': 'Somebody said so', 'If somebody said so, who?': said },
      page.getByRole('group', { name: `Tie ${i + 1}`, exact: true }),
    );
  for (const theme of touches) await page.getByLabel(theme, { exact: true }).check();
  await desk.press('Check what will be recorded');
  for (const unknown of await page.getByLabel(/Somebody of whom there is no record here/).all()) await unknown.check();
  await desk.press('Record it');
  if (!page.url().includes('/written/')) throw new Error(`it was not recorded: ${await desk.reads()}`);
  return new URL(page.url()).pathname.replace(/^\/cases\/[^/]+/, '').replace('/written/', '/entries/');
}
