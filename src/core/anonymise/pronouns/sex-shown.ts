import type { KeyPerson } from '../key.ts';
import type { Range } from '../slip.ts';
import type { Word } from '../text/words.ts';
import { showsSex } from './gendered-nouns.ts';

/** A noun that shows another sex than the publication speaks of, or one at all where it conceals it: "her son, Child A". */
export interface SexShown extends Range {
  readonly person: KeyPerson;
}

export function sexShown(
  words: readonly Word[],
  text: string,
  known: readonly (Range & { readonly person: KeyPerson })[],
): readonly SexShown[] {
  return known.flatMap(({ start, end, person }): SexShown[] => {
    const before = words
      .filter((word) => word.end <= start && word.sentence === sentenceAt(words, start))
      .slice(-3)
      .reverse();
    const after = words.filter((word) => word.start >= end && word.sentence === sentenceAt(words, start)).slice(0, 6);
    const nextTo = before[0];
    const noun = nextTo !== undefined && /^,?\s*\(?$/.test(text.slice(nextTo.until, start)) ? nextTo : undefined;
    const said = /^\s*(?:,\s+(?:a|an|the|her|his|their)\s+|\s(?:is|was)\s+(?:a|an|the)\s+)/.test(text.slice(end))
      ? nounIn(after)
      : undefined;
    return [noun, said].flatMap((word) => {
      const shows = word === undefined ? undefined : showsSex(word.lower);
      return word === undefined || shows === undefined || shows === person.pronouns ? [] : [{ start: word.start, end: word.end, person }];
    });
  });
}

const sentenceAt = (words: readonly Word[], at: number): number => words.find((word) => word.end > at)?.sentence ?? -1;

/** The first noun that shows a sex after "a", with nothing between but words that go before a noun. */
function nounIn(after: readonly Word[]): Word | undefined {
  const at = after.findIndex(({ lower }) => showsSex(lower) !== undefined);
  if (at < 0 || after.slice(0, at).some(({ lower }) => /^(?:of|who|and|with|to|in|for|by|from)$/.test(lower))) return undefined;
  return after[at + 1]?.gap === ' ' && after[at]?.until !== after[at]?.end ? undefined : after[at];
}
