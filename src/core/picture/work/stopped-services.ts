import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { entriesOfAny, type Picture, recordedDay } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { counts } from '../words/service-topics.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
import type { Closing } from './plans.ts';
import { standingDrops, turnsOf } from './service-drops.ts';

/**
 * Help that the work counted on, as it stood missed or ended when a case was closed, with nothing to show that it was taken up before, nor
 * that it was taken to again since: for each adult and help, the entries that tell of it.
 */
export function stoppedBefore(p: Picture, closing: Closing, misses: number): readonly (readonly Entry[])[] {
  const then = (entry: Entry): boolean => recordedDay(entry) <= closing.recorded && !closing.entries.some(({ id }) => id === entry.id);
  const expected = expectationsOf(p).filter(({ entry }) => then(entry) && concernsChild(p, entry));
  if (expected.length === 0) return [];
  return [...linkedAdults(p)].flatMap((adult) => {
    const turns = turnsOf(p).filter((turn) => turn.adult === adult);
    return [...new Set(turns.flatMap(({ topics }) => topics))].flatMap((topic): readonly (readonly Entry[])[] => {
      const drops = standingDrops(
        turns.filter(({ topics }) => topics.includes(topic)),
        misses,
        0,
        () => false,
      ).filter(then);
      const relied = expected.filter(
        (one) =>
          (one.adult === undefined || one.adult === adult) &&
          counts(one.topics, one.words, topic) &&
          drops.some((drop) => stoodAt(one, drop)),
      );
      const standing = drops.filter((drop) => relied.some((one) => stoodAt(one, drop)));
      const last = standing.at(-1);
      return last === undefined || isTakenUp(p, last, closing) ? [] : [standing];
    });
  });
}

const stoodAt = ({ entry, until }: Expectation, drop: Entry): boolean =>
  drop.when.latest >= entry.when.earliest && (until === undefined || drop.when.earliest < until);

/** Between the news and the closing the work was taken further: the child was met about or planned for anew, or an assessment was finished. */
const isTakenUp = (p: Picture, last: Entry, closing: Closing): boolean =>
  entriesOfAny(p, 'meeting', 'plan', 'assessment').some((entry) => {
    if (!isRecordedBefore(last, entry) || recordedDay(entry) > closing.recorded || !concernsChild(p, entry)) return false;
    if (entry.kind === 'assessment') return entry.facts.status === 'completed';
    return entry.facts.status !== 'closed' && (entry.facts.actions ?? []).length > 0;
  });
