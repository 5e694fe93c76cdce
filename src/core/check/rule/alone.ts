import type { Entry } from '../../entry/entry.ts';
import { failsAlone } from './facts.ts';
import { readerOfWords, wordReadings } from './readings.ts';
import { claims, type Records, type WordTest } from './records.ts';

/** What an entry says by itself: false where it fits in no matter and on no day. A test that asks to be put again on a day asks it of whatever is of its kind. */
export function aloneTest(records: Records): (entry: Entry) => boolean {
  const kinds = new Set(records.kinds);
  const isOfKind = (entry: Entry): boolean => kinds.size === 0 || kinds.has(entry.kind);
  if (isWatching(records)) return isOfKind;
  const says = records.says.map(wordTest);
  const any = records.any.map(aloneTest);
  return (entry) =>
    isOfKind(entry) &&
    !records.where.some((test) => failsAlone(entry, test)) &&
    (records.themes.length === 0 || entry.themes.some((theme) => records.themes.includes(theme))) &&
    (records.claims.length === 0 || records.claims.some((test) => claims(entry, test).length > 0)) &&
    (says.length === 0 || says.some((reads) => reads(entry))) &&
    (any.length === 0 || any.some((test) => test(entry)));
}

export const wordTest = (test: WordTest): ((entry: Entry) => boolean) =>
  'reading' in test ? wordReadings[test.reading].reads : readerOfWords(test.words);

/** True where a selection asks to be put again on a day. */
export const isWatching = (records: Records): boolean =>
  records.acknowledgedBy.length > 0 ||
  records.where.some(({ anyOf }) => anyOf.some(({ is }) => is === 'come')) ||
  [...records.any, ...records.except].some(isWatching);
