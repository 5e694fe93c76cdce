import { isKind } from '../../../core/entry/entry.ts';
import { lastReviewed, type Reviewed } from '../../../core/genogram/last-reviewed.ts';
import { effectiveOf } from '../../../core/ledger/effective.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { exactly, showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Names } from '../../words/names.ts';

/** When the drawing was last gone through, as far as the picture's eyes may know; with what a visitor of a demonstration said of the day shown. */
export function reviewedIn(p: Picture, { ledger, partnership }: OpenCase): Reviewed | undefined {
  const { vantage } = p;
  const notes = partnership.demonstration ? effectiveOf(ledger.entries).entries.filter(isKind('note')) : [];
  return lastReviewed(
    p,
    notes.filter(({ by }) => vantage.kind === 'whole' || by === vantage.agency),
  );
}

/** "Last gone through on 12 July 2018 by Health visiting (Locala)". */
export const reviewedInWords = (reviewed: Reviewed | undefined, names: Names): string =>
  reviewed === undefined
    ? 'Not on record that it was gone through'
    : `Last gone through on ${showSpan(reviewed.on)} by ${names.agency(reviewed.entry.by)}`;

export const reviewView = (reviewed: Reviewed | undefined, names: Names): object => ({
  words: reviewedInWords(reviewed, names),
  text: reviewed?.entry.text,
  worker: reviewed?.entry.worker,
  written: reviewed?.entry.facts.shownOn === undefined ? undefined : showSpan(exactly(dayAt(reviewed.entry.recorded))),
});
