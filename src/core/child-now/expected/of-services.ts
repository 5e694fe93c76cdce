import { bookingsOf } from '../../picture/family/bookings.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { deathOf } from '../../picture/family/family.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { counts, topicsNamed } from '../../picture/words/service-topics.ts';
import { type Expectation, expectationsOf } from '../../picture/work/expectations.ts';
import { turnsOf } from '../../picture/work/service-drops.ts';
import { pregnancyStart } from '../../time/weeks.ts';
import { byClock, type Expected } from './expected.ts';

/** Services that the work counts on, of which nothing here shows that they began: from the day on which they were counted on. */
export const ofServices = (p: Picture): readonly Expected[] =>
  expectationsOf(p)
    .filter((one, i, all) => all.findIndex((other) => isSame(one, other)) === i)
    .filter(({ entry, until, words, topics }) => concernsChild(p, entry) && until === undefined && words !== '' && topics.length > 0)
    .flatMap((expected): readonly Expected[] => {
      const { entry, adult, topics, words } = expected;
      // A reason for closing tells of what was done, and sets nothing going.
      if (entry.kind !== 'plan' && entry.kind !== 'meeting') return [];
      const told = turnsOf(p).some(
        (turn) => (adult === undefined || turn.adult === adult) && turn.topics.some((topic) => counts(topics, words, topic)),
      );
      if (told || topicsNamed(words).length === 0) return [];
      return [
        {
          what: 'service',
          rule: { kind: 'counted-on', words },
          from: entry,
          due: happenedBy(entry),
          kept: undefined,
          missed: false,
          owner: undefined,
          person: adult,
        },
      ];
    });

/** Booking for maternity care, of a pregnancy with this child or in the family. */
export const ofBookings = (p: Picture): readonly Expected[] =>
  pregnanciesOf(p).flatMap((pregnancy) => {
    const { due, first, birth, lost, woman } = pregnancy;
    if (due === undefined || birth !== undefined || lost || deathOf(p, p.child) !== undefined) return [];
    const [booked] = bookingsOf(p, pregnancy);
    return byClock(p, {
      what: 'booking',
      clock: 'antenatal-booking',
      from: first,
      since: pregnancyStart(due),
      kept: booked === undefined ? undefined : happenedBy(booked.entry),
      owner: booked?.entry.by ?? first.by,
    }).map((one) => ({ ...one, person: woman }));
  });

const isSame = (one: Expectation, other: Expectation): boolean =>
  one.entry === other.entry && one.words === other.words && one.adult === other.adult;
