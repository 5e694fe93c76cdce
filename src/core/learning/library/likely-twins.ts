import { listed } from '../../check/asking.ts';
import { onceFor } from '../../picture/memo.ts';
import { type ItemAt, itemsOf, type Library, type LibraryItem } from './library.ts';
import { tellingWords } from './telling-words.ts';

/** A finding that is set beside what was found before: one that is being written, or an item of the library. */
export type FindingToCompare = Pick<LibraryItem, 'says' | 'themes' | 'checks'> & {
  /** The key of the review that it is of: its own review has no twins of it (check 70). */
  readonly review?: string;
};

/** An item of another review that may be the same lesson, and why it may be. Whether it is, somebody who reads both says. */
export interface LikelyTwin extends ItemAt {
  readonly checks: readonly string[];
  readonly themes: readonly string[];
  /** What they have in common, in words: each a sentence. */
  readonly reasons: readonly string[];
}

/** What two findings have in common. */
interface InCommon {
  readonly checks: readonly string[];
  readonly themes: readonly string[];
  readonly words: number;
}

/**
 * Items of other reviews that may be the same lesson as this one, in the order of the library. A check in common makes a twin likely where a theme or two telling words are in common
 * too; without a check, two themes and two words do. Nothing is added up, and none stands before another for being more alike.
 */
export function likelyTwins(finding: FindingToCompare, library: Library): readonly LikelyTwin[] {
  const others = library.filter(({ key }) => key !== finding.review);
  return twinsAmong(finding, itemsOf(others));
}

/** Earlier findings that the review of an item cites itself, where they may be the same lesson. */
export const citedBefore = ({ review, item }: ItemAt): readonly LikelyTwin[] =>
  twinsAmong(
    item,
    review.items.filter((other) => other.kind === 'earlier-finding' && other.id !== item.id).map((other) => ({ review, item: other })),
  );

function twinsAmong(finding: FindingToCompare, among: readonly ItemAt[]): readonly LikelyTwin[] {
  const words = tellingWords(finding.says);
  const themes = new Set(finding.themes.map(asCompared));
  return among.flatMap((at) => {
    const common: InCommon = {
      checks: at.item.checks.filter((check) => finding.checks.includes(check) && !saysNothing.has(check)),
      themes: at.item.themes.filter((theme) => themes.has(asCompared(theme))),
      words: [...wordsOf(at.item)].filter((word) => words.has(word)).length,
    };
    return isLikely(common) ? [{ ...at, checks: common.checks, themes: common.themes, reasons: reasonsFor(common, at, words) }] : [];
  });
}

/** Checks about reviews themselves: two findings that they carry may be about anything. */
const saysNothing: ReadonlySet<string> = new Set(['finding-seen-before', 'action-without-effect']);

const isLikely = ({ checks, themes, words }: InCommon): boolean =>
  checks.length > 0 ? themes.length > 0 || words >= 2 : themes.length >= 2 && words >= 2;

function reasonsFor({ checks, themes }: InCommon, at: ItemAt, words: ReadonlySet<string>): readonly string[] {
  const shared = [...at.item.says.matchAll(/[A-Za-z][A-Za-z'’]*[a-z]/g)]
    .map(([word]) => word.toLowerCase())
    .filter((word, n, all) => all.indexOf(word) === n && [...tellingWords(word)].some((one) => words.has(one)));
  return [
    ...(checks.length === 0 ? [] : [`${checks.length === 1 ? 'One check carries' : 'The same checks carry'} both.`]),
    ...(themes.length === 0 ? [] : [`Both are about ${listed(themes.map(inWords))}.`]),
    ...(shared.length === 0 ? [] : [`Both speak of ${listed(shared.map((word) => `“${word}”`))}.`]),
  ];
}

const asCompared = (theme: string): string => theme.toLowerCase().replaceAll('-', ' ');
const inWords = (theme: string): string => theme.replaceAll('-', ' ');

const wordsOf = onceFor(({ says }: LibraryItem) => tellingWords(says));
