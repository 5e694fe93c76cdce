import type { Day } from '../../time/day.ts';
import { aliasReader } from '../check/aliases-found.ts';
import { aliasFor } from '../check/name-slips.ts';
import { blurFound } from '../dates/blur-found.ts';
import { findDates } from '../dates/find-dates.ts';
import { isFiner } from '../dates/found-date.ts';
import type { Key } from '../key.ts';
import { initialsFinder } from '../names/find-initials.ts';
import { type NamePart, nameFinder } from '../names/find-names.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { keyPlaceFinder } from '../places/find-key-places.ts';
import type { Range, WordList } from '../slip.ts';
import { opensAt, withCapital } from '../text/capitals.ts';
import { wordsIn } from '../text/words.ts';
import { blurringOf } from './blurring-of.ts';
import { concealed } from './concealed.ts';

/** One thing that was put instead of another: where it stood in the text that was given, and where what stands for it now does. */
export interface Replaced {
  readonly from: Range;
  readonly to: Range;
  readonly was: string;
  readonly now: string;
}

export interface Anonymised {
  readonly text: string;
  readonly replaced: readonly Replaced[];
}

/**
 * Puts what stands instead for every name, place, number and date that the key forbids, and for the pronouns of those whose sex it conceals. What only looks
 * like a name of somebody, spelt otherwise, is left for the slip check and a person.
 * @param near a day by which dates without a year are told: that of the row
 */
export type Anonymise = (text: string, near?: Day) => Anonymised;

type Change = Range & { readonly now: string };

export function anonymiser(key: Key, list: WordList): Anonymise {
  const [names, places, initials, aliases, hide] = [
    nameFinder(key, list),
    keyPlaceFinder(key, list),
    initialsFinder(key),
    aliasReader(key),
    concealed(key),
  ];
  const blurring = blurringOf(key);
  return (text, near) => {
    const words = wordsIn(text);
    const named = names(words, text).filter(isSure);
    const known = aliases(text);
    const found: readonly Change[] = [
      ...places(words).flatMap(({ start, end, place }) =>
        place.alias === undefined ? [] : [{ start, end, now: opensAt(text, start) ? withCapital(place.alias) : place.alias }],
      ),
      ...named.map((part) => ({ start: part.start, end: part.end, now: aliasFor(part, text) ?? whichever(part) })),
      ...findNumbers(text).map(({ start, end, instead }) => ({ start, end, now: instead })),
      ...findDates(text)
        .filter(({ fine }) => isFiner(fine, key.dates.grain))
        .flatMap((date) => {
          const { start, end, text: now } = blurFound(date, text, blurring, near);
          return now === undefined ? [] : [{ start, end, now }];
        }),
      ...initials(text).flatMap((one) => {
        const now = aliasFor({ ...one, isPlural: false }, text);
        return now === undefined ? [] : [{ ...one, now }];
      }),
    ];
    const open = places(words).filter(({ place }) => place.alias === undefined);
    const changes = apart(found, [...known.protected, ...open]);
    return changed(text, [...changes, ...apart(hide(words, text, known.people, named), changes)]);
  };
}

/** The same name, or a form of it that is known; not one that is near to it. */
const isSure = ({ matches }: NamePart): boolean =>
  matches.some(({ level }) => level === 'exact' || level === 'form' || level === 'nickname');

/** Where the words do not say whose a name is, all of whom it may be. */
const whichever = ({ people }: NamePart): string => `[${people.map(({ alias }) => alias).join(' or ')}]`;

function apart(found: readonly Change[], held: readonly Range[]): readonly Change[] {
  const kept: Change[] = [];
  for (const one of found) if (![...held, ...kept].some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept;
}

function changed(text: string, changes: readonly Change[]): Anonymised {
  let [out, at]: [string, number] = ['', 0];
  const replaced: Replaced[] = [];
  for (const { start, end, now } of changes.toSorted((a, b) => a.start - b.start)) {
    out += text.slice(at, start);
    replaced.push({ from: { start, end }, to: { start: out.length, end: out.length + now.length }, was: text.slice(start, end), now });
    out += now;
    at = end;
  }
  return { text: out + text.slice(at), replaced };
}
