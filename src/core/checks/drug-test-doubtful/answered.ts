import type { Entry, EntryOf } from '../../entry/entry.ts';
import { sentencesOf } from '../../picture/family/adults-meant.ts';
import { childsCarers } from '../../picture/family/childs-carers.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysObservedTest, saysTestDoubted, saysTestsWeighed } from '../../picture/words/test-words.ts';
import { addDays } from '../../time/day.ts';
import type { Doubt } from './doubts.ts';

const results: ReadonlySet<string> = new Set(['negative', 'positive', 'prescribed-only', 'within-limits']);

/** Tests of an adult with a result that nothing doubts. */
const resultsOf = (p: Picture, { adult }: Doubt): readonly EntryOf<'test'>[] =>
  entriesOf(p, 'test').filter(
    (entry) => results.has(entry.facts.result ?? '') && entry.about.includes(adult) && !saysTestDoubted(entry.text),
  );

/**
 * Answered by the records: a test since that was watched or cannot be swapped, or that found use all the same; what was seen set beside
 * the tests; or, for one that was only missed, another soon after.
 */
export function isAnswered(p: Picture, doubt: Doubt, madeGood: number): boolean {
  const since = (entry: Entry): boolean => isRecordedBefore(doubt.entry, entry) && entry.when.latest >= doubt.entry.when.earliest;
  const tested = resultsOf(p, doubt).some(
    (entry) =>
      since(entry) &&
      (saysObservedTest(`${entry.facts.of ?? ''} ${entry.text}`) ||
        entry.facts.result === 'positive' ||
        (doubt.what === 'missed' && doubt.count === 1 && entry.when.earliest <= addDays(happenedBy(doubt.entry), madeGood))),
  );
  return tested || weighings(p).some((entry) => since(entry) && concerns(p, entry, doubt));
}

/** Records in which tests are set beside what was seen. */
const weighings = onceFor((p: Picture): readonly Entry[] => p.entries.filter((entry) => weighs.has(entry.kind) && isWeighedIn(entry)));

const weighs: ReadonlySet<string> = new Set(['assessment', 'decision', 'meeting', 'plan', 'supervision', 'note', 'referral-decision']);

const concerns = (p: Picture, entry: Entry, { adult }: Doubt): boolean =>
  entry.about.includes(adult) || (entry.about.includes(p.child) && childsCarers(p).has(adult));

const isWeighedIn = onceFor((entry: Entry): boolean => [entry.text, entry.facts.reason].flatMap(sentencesOf).some(saysTestsWeighed));
