import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { isAboutReading, saysReadingNeed } from '../words/reading-words.ts';
import { adultsMeant, sentencesOf } from './adults-meant.ts';

/** What an entry says of how somebody takes in what is written. */
export interface ReadingNeed {
  readonly who: PersonId;
  readonly entry: Entry;
  readonly need: 'reading' | 'interpreter';
  /** False: they read with ease, or were asked about it. */
  readonly holds: boolean;
}

/** Every word on record about reading, in the order in which it was recorded. */
const wordsOnReading = onceFor((p: Picture): readonly ReadingNeed[] =>
  p.entries.flatMap((entry) => [...claimedIn(entry), ...askedIn(p, entry), ...writtenIn(p, entry)]),
);

const claimedIn = (entry: Entry): readonly ReadingNeed[] =>
  entry.claims.flatMap((claim): readonly ReadingNeed[] => {
    const need = needIn(claim);
    return need === undefined ? [] : [{ who: claim.who, entry, need, holds: !claim.not && claim.checked !== 'contradicted' }];
  });

function needIn({ is, what }: Claim): ReadingNeed['need'] | undefined {
  if (is === 'cannot-read') return 'reading';
  if (is === 'needs-interpreter') return 'interpreter';
  const ofReading = what === undefined ? is === 'learning-need' : /\b(read\w*|litera\w*|dyslexi\w*|learning)\b/i.test(what);
  return (is === 'learning-need' || is === 'diagnosed-with') && ofReading ? 'reading' : undefined;
}

const askedIn = (p: Picture, entry: Entry): readonly ReadingNeed[] =>
  'asked' in entry.facts && (entry.facts.asked ?? []).some(isAboutReading)
    ? adultsMeant(p, entry, '').map((who) => ({ who, entry, need: 'reading', holds: false }))
    : [];

const needSentences = onceFor((entry: Entry): readonly string[] => sentencesOf(entry.text).filter(saysReadingNeed));
const writtenIn = (p: Picture, entry: Entry): readonly ReadingNeed[] =>
  needSentences(entry).flatMap((sentence) => adultsMeant(p, entry, sentence).map((who) => ({ who, entry, need: 'reading', holds: true })));

/** The needs of a person that are on record and not since denied. */
export function readingNeedsOf(p: Picture, who: PersonId): readonly ReadingNeed[] {
  const words = wordsOnReading(p).filter((one) => one.who === who);
  const denied = words.findLastIndex(
    (one) => !one.holds && one.entry.claims.some((claim) => claim.who === who && needIn(claim) === one.need),
  );
  return words.slice(denied + 1).filter(({ holds }) => holds);
}

/** True where anything on record tells whether somebody can read what is sent, or that they were asked. */
export const isReadingKnown = (p: Picture, who: PersonId): boolean => wordsOnReading(p).some((one) => one.who === who);
