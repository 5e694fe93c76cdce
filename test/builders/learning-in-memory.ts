import type { Kept, LearningRecords, Room } from '../../src/core/access/learning.ts';
import type { AgencyId } from '../../src/core/entry/ids.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import type { Instant } from '../../src/core/time/instant.ts';

const keyOf = (room: Room): string => (room.kind === 'review' ? `review ${room.review}` : room.kind);

const reads = (agency: AgencyId, room: Room, { readers, agency: by }: Kept): boolean =>
  by === agency || (readers === undefined ? room.kind !== 'review' : readers.includes(agency));

/** What is learnt in one partnership, read by the rule that row security holds to. */
export function learningInMemory(now: () => Instant): (session: Session) => LearningRecords {
  const rooms = new Map<string, Kept[]>();
  let made = 0;
  return ({ vantage }) => ({
    learning: async (room) => (rooms.get(keyOf(room)) ?? []).filter((one) => vantage.kind === 'whole' || reads(vantage.agency, room, one)),
    askedByReviews: async () =>
      [...rooms].flatMap(([key, all]) => {
        const review = /^review (.+)$/.exec(key)?.[1];
        if (review === undefined || vantage.kind === 'whole') return [];
        return all.filter((one) => reads(vantage.agency, { kind: 'review', review }, one)).map((one) => ({ ...one, review }));
      }),
    keepLearning: async (room, keeping) => {
      made += 1;
      const kept: Kept = {
        ...keeping,
        id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
        body: JSON.parse(JSON.stringify(keeping.body)) as unknown,
        ...(vantage.kind === 'whole' ? {} : { agency: vantage.agency }),
        landed: now(),
      };
      rooms.set(keyOf(room), [...(rooms.get(keyOf(room)) ?? []), kept]);
      return kept.id;
    },
  });
}
