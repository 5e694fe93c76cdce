import { isSeenBy } from '../../picture/agency-eyes.ts';
import { bookingsOf } from '../../picture/family/bookings.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { counts, topicsNamed } from '../../picture/words/service-topics.ts';
import { type Expectation, expectationsOf } from '../../picture/work/expectations.ts';
import { turnsOf } from '../../picture/work/service-drops.ts';
import { pregnancyStart } from '../../time/weeks.ts';
import { dueFrom } from '../due.ts';
import { byClock, type FallsDue, falls } from './falls-due.ts';

/** Services that the work counts on, of which nothing here shows that they began: from the day on which they were counted on. */
export const ofServices = (p: Picture): readonly FallsDue[] =>
  expectationsOf(p)
    .filter((one, i, all) => all.findIndex((other) => isSame(one, other)) === i)
    .filter(({ entry, until, words, topics }) => concernsChild(p, entry) && until === undefined && words !== '' && topics.length > 0)
    .flatMap((expected): readonly FallsDue[] => {
      const { entry, adult, topics, words } = expected;
      // A reason for closing tells of what was done, and sets nothing going.
      if (entry.kind !== 'plan' && entry.kind !== 'meeting') return [];
      const told = turnsOf(p).some(
        (turn) => (adult === undefined || turn.adult === adult) && turn.topics.some((topic) => counts(topics, words, topic)),
      );
      if (told || topicsNamed(words).length === 0) return [];
      return [
        falls(p, {
          what: 'service',
          rule: { kind: 'counted-on', words },
          by: happenedBy(entry),
          entry,
          people: adult === undefined ? [] : [adult],
          words,
        }),
      ];
    });

/** Booking for maternity care, of a pregnancy with this child or in the family. */
export const ofBookings = (p: Picture): readonly FallsDue[] =>
  pregnanciesOf(p).flatMap((pregnancy) => {
    const { due, first, birth, lost, woman } = pregnancy;
    if (due === undefined || birth !== undefined || lost) return [];
    const booked = bookingsOf(p, pregnancy)[0]?.entry;
    const owner = booked?.by ?? first.by;
    return isSeenBy(p, owner)
      ? byClock(p, dueFrom(p, 'antenatal-booking', { on: pregnancyStart(due), at: undefined }, booked), {
          what: 'booking',
          entry: first,
          owner,
          people: [woman],
        })
      : [];
  });

const isSame = (one: Expectation, other: Expectation): boolean =>
  one.entry === other.entry && one.words === other.words && one.adult === other.adult;
