import type { Review } from '../../../../core/access/review.ts';
import type { Entry } from '../../../../core/entry/entry.ts';
import type { EntryId } from '../../../../core/entry/ids.ts';
import { isDecision } from '../../../../core/learning/review/is-decision.ts';
import { recordedDay } from '../../../../core/picture/picture.ts';
import { lateAfterDays } from '../../../../core/taken-out/row.ts';
import { daysBetween, showDay } from '../../../../core/time/day.ts';
import { dayAt } from '../../../../core/time/instant.ts';
import { entryAddress, publicId, reviewAddress } from '../../../addresses.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { namesIn } from '../../../words/names.ts';
import { counted } from '../../../words/times-words.ts';

/** An entry in a few words, with the ways to it and to what it looked like that day. */
export interface EntryLine {
  readonly id: string;
  readonly when: string;
  readonly agency: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  /** Of a decision: how it looked that day. */
  readonly decision: string | undefined;
  readonly added: readonly string[];
}

export const thatDayAddress = (of: OpenCase, { id }: Pick<Review, 'id'>, entry: EntryId): string =>
  reviewAddress(of.partnership, id, 'episodes', 'decision', publicId(of.publicIds.entries, entry));

export function entryLine(entry: Entry, review: Review, open: OpenCase): EntryLine {
  const names = namesIn(open.directory);
  const id = publicId(open.publicIds.entries, entry.id);
  return {
    id,
    when: whenInWords(entry),
    agency: names.agency(entry.by),
    title: entryTitle(entry, names),
    text: beginning(entry.text),
    href: entryAddress(open.partnership, id),
    decision: isDecision(entry) ? thatDayAddress(open, review, entry.id) : undefined,
    added: addedLate(entry, review),
  };
}

/** What marks an entry that was added late: written down long after it happened, or come into the records after the review was opened (R206). */
export function addedLate(entry: Entry, { opened }: Pick<Review, 'opened'>): readonly string[] {
  const wrote = recordedDay(entry);
  const days = Number.isFinite(entry.when.latest) && wrote > entry.when.latest ? daysBetween(entry.when.latest, wrote) : 0;
  return [
    ...(days > lateAfterDays ? [`Written down ${counted(days, 'day')} later`] : []),
    ...(entry.landed > opened
      ? [
          `Added since this review was opened: came ${showDay(dayAt(entry.landed))}${entry.source.kind === 'imported' ? `, from ${entry.source.file}` : ''}`,
        ]
      : []),
  ];
}

const most = 160;
const beginning = (text: string): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`);
