import type { Speaker } from '../../../entry/claim.ts';
import { onceFor } from '../../../picture/memo.ts';
import { lines } from '../lexicon/row.ts';
import { wordSets } from '../lexicon/word-sets.ts';
import { PhraseIndex } from '../phrase/index-of.ts';
import type { Because } from '../proposed.ts';
import { subjectOf } from '../row-people.ts';
import type { Mention } from './mentions.ts';
import { becauseOf, type Reading } from './reading.ts';

/** Whose word a sentence is. `seen`: the writer saw or heard it. */
export interface Told {
  readonly speaker?: Speaker;
  readonly seen: boolean;
  readonly because: readonly Because[];
}

/** Words that tell whose word it is. */
export const speakingWords = [
  {
    is: 'somebody',
    phrases: lines`
      <who:by> [also|then|later|now|both|all|again|still] {say}
      <who:by> [has|have|had] [also] ({say}|spoken of|been open about)
      <who:by> [has|had|also|then] {ring}
      <agency:by> [also|then|later] {say}
      <agency:by> [has|had] {ring}
      (according to|heard from|learnt from) <who:by>
      by <who:by> (own account|account)
      (according to|heard from|call from|letter from|learnt from|told by) <agency:by>
      (she|he) {say}
    `,
  },
  {
    is: 'the-subject',
    phrases: lines`
      (told|tells) (us|me|the nurse|the doctor|the officer|staff|the midwife|the custody officer)
      (says|said|spoke|speaks|talked) [that|of|about|she|he]
      (discloses|disclosed|admits|admitted|denies|denied|reports|reported)
      by (her|his) own account
    `,
  },
  {
    is: 'seen',
    phrases: lines`
      (we|i|staff|officers|crew) [could] (saw|see|seen|heard|hear|found|noticed|observed|smelt|watched)
      (seen|saw|observed|noticed|smelt|smell|appeared|appears|looked|looks|seemed|visited|visit)
    `,
  },
] as const;

const index = new PhraseIndex<(typeof speakingWords)[number]>(speakingWords, ({ phrases }) => phrases, wordSets);

/** Whose word each sentence of a row is, by the number of the sentence. Who spoke last goes on speaking until another does or the writer sees something. */
export const speakersIn = onceFor((reading: Reading): ReadonlyMap<number, Told> => {
  const found = new Map<number, Told>();
  for (const fit of index.fits(reading)) {
    const sentence = reading.tokens[fit.start]?.sentence ?? 0;
    const before = found.get(sentence);
    if (before?.speaker !== undefined && fit.row.is !== 'somebody') continue;
    if (before?.speaker?.kind !== undefined && fit.row.is === 'somebody' && before.because.length > 0) continue;
    const speaker = fit.row.is === 'somebody' ? named(fit.named.by) : fit.row.is === 'the-subject' ? subject(reading) : undefined;
    if (speaker !== undefined || fit.row.is === 'seen')
      found.set(sentence, { ...(speaker === undefined ? {} : { speaker }), seen: fit.row.is === 'seen', because: becauseOf(reading, fit) });
  }
  return found;
});

function named(mention: Mention | undefined): Speaker | undefined {
  if (mention?.is === 'agency') return { kind: 'agency', agency: mention.agency };
  const [person] = mention?.is === 'person' ? mention.people : [];
  return person === undefined ? undefined : { kind: 'person', person };
}

function subject(reading: Reading): Speaker | undefined {
  const found = subjectOf(reading);
  return found === undefined ? undefined : { kind: 'person', person: found.person };
}
