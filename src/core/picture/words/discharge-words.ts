/** Words by which the records of a baby's going home are read. General, and only ever decide whether a question is asked. */

/** A plan for the birth or for going home, where the type of a plan does not say so. */
export const saysGoingHomePlan = (text: string | undefined): boolean =>
  /\b(?:discharge|birth|homecoming|going[- ]home) plan(?:s|ning)?\b|\bplan for (?:going home|the (?:birth|discharge)|discharge)\b|\b(?:goes|go|going|come|comes|coming) home\b|\bhome (?:the )?(?:same|next)\b|\bhome on the\b|\b(?:at|before|after|until) discharge\b/i.test(
    text ?? '',
  );

/** A matter of the birth or of going home. */
export const saysGoingHome = (text: string | undefined): boolean =>
  /\bdischarg\w*|\b(?:go|goes|going|went|home)[- ]?(?:ing)? home\b|\bhome from (?:the )?(?:hospital|ward|unit)\b|\bbirth\b|\bborn\b|\bnewborn\b|\bmaternity\b/i.test(
    text ?? '',
  );

/** No meeting about going home is thought to be needed. */
export const saysNoDischargeMeeting = (text: string | undefined): boolean =>
  /\b(?:discharge|going[- ]home) (?:planning )?meeting\b[^.;]*\b(?:not|no longer|un)\s?(?:be )?(?:needed|required|necessary|called for)\b|\b(?:no|without a|not hold a|waiv\w+ (?:a |the )?) ?(?:need for (?:a |an )?)?(?:discharge|going[- ]home) (?:planning )?meeting\b/i.test(
    text ?? '',
  );

/** Something was not thought to be needed. */
export const saysNotNeeded = (text: string | undefined): boolean =>
  /\b(?:not|no longer|un)\s?(?:thought |felt |found |judged )?(?:to be )?(?:needed|required|necessary)\b|\bno need\b/i.test(text ?? '');

/** Words of a line that tell one matter from another. */
const telling = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !plain.has(word)).map((word) => word.slice(0, 5));
const plain = new Set([
  'with',
  'from',
  'that',
  'this',
  'they',
  'their',
  'there',
  'have',
  'been',
  'risk',
  'risks',
  'when',
  'mother',
  'father',
  'baby',
]);

/** True where a reason speaks of a matter, by any word that tells it. */
export function speaksOf(reason: string, matter: string): boolean {
  const said = new Set(telling(reason));
  const words = telling(matter);
  return words.length === 0 || words.some((word) => said.has(word));
}
