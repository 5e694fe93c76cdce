import { otherAliasFinder } from './aliases/find-other-aliases.ts';
import { type AliasesFound, aliasReader } from './check/aliases-found.ts';
import { dateSlips } from './check/date-slips.ts';
import { nameSlips } from './check/name-slips.ts';
import { placeSlips } from './check/place-slips.ts';
import { pronounSlips } from './check/pronoun-slips.ts';
import { findDetails } from './details.ts';
import type { Key } from './key.ts';
import { initialsFinder } from './names/find-initials.ts';
import { nameFinder } from './names/find-names.ts';
import { findUnknown } from './names/find-unknown.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { keyPlaceFinder } from './places/find-key-places.ts';
import type { Checked, Found, Passage, Range, Slip, WordList } from './slip.ts';
import { wordsIn } from './text/words.ts';

/** Finds what should not stand in one text. */
export type SlipFinder = (text: string) => readonly Found[];

/** Everything that one key forbids, looked for in text after text. What is worked out of the key is worked out once. */
export function slipFinder(key: Key, list: WordList): SlipFinder {
  const [names, places, initials, aliases, others] = [
    nameFinder(key, list),
    keyPlaceFinder(key, list),
    initialsFinder(key),
    aliasReader(key),
    otherAliasFinder(key),
  ];
  return (text) => {
    const words = wordsIn(text);
    const known: AliasesFound = aliases(text);
    const inKey = places(words);
    const named = names(words, text);
    // What was found first holds; what lies over it is left.
    const found = apart(
      [
        placeSlips.exact(inKey),
        nameSlips.ofKey(named, text),
        findNumbers(text).map(({ start, end, what, instead }) => ({ start, end, sort: 'number', why: what, instead }) as const),
        dateSlips(text, key.dates),
        placeSlips.near(inKey),
        others(text),
        nameSlips.initials(initials(text), text),
        placeSlips.unknown(words, text, list),
        nameSlips.unknown(findUnknown(words, text, list)),
      ].flat(),
      [...known.protected, ...inKey.filter(({ place }) => place.alias === undefined)],
    );
    return [...found, ...pronounSlips(words, text, known.people, named)].toSorted((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** Checks a document, passage by passage. */
export function checkForSlips(passages: readonly Passage[], key: Key, list: WordList): Checked {
  const find = slipFinder(key, list);
  const slips = passages.flatMap(({ at, text }, passage) =>
    find(text).map((found): Slip => ({ ...found, passage, at, text: text.slice(found.start, found.end) })),
  );
  const details = passages.flatMap(({ at, text }, passage) =>
    findDetails(text)
      .filter((detail) => !slips.some((slip) => slip.passage === passage && overlap(slip, detail)))
      .map((detail) => ({ ...detail, passage, at, text: text.slice(detail.start, detail.end) })),
  );
  return { slips, details };
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

function apart(found: readonly Found[], held: readonly Range[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) if (![...held, ...kept].some((other) => overlap(one, other))) kept.push(one);
  return kept;
}
