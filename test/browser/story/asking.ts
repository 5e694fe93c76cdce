import type { Desk } from './desk.ts';

/** Asks every agency of a list about a child at once, from the page that a link led to. */
export async function askAll(
  desk: Desk,
  of: readonly string[],
  why: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> {
  await desk.unfold();
  await desk.fill({
    ...Object.fromEntries(of.map((agency) => [agency, true] as const)),
    'What do you need it for?': why,
    'To keep a child safe and well, at any other stage': true,
    ...{ Day: day, Month: month, Year: year },
  });
  await desk.press('Ask');
}

/** Answers in place what an agency was asked, from its own Today. */
export async function answer(
  desk: Desk,
  asked: RegExp,
  says: 'This is what we know' | 'We hold nothing about this',
  words: string,
): Promise<void> {
  await desk.open('/today');
  await desk.follow(asked);
  await desk.fill({ [says]: true });
  await desk.page.locator(`[name="${says === 'This is what we know' ? 'given' : 'nothing-held'}-text"]`).fill(words);
  await desk.press('Send this answer');
}
