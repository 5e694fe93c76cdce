import { bareBody } from '../entry/bare-body.ts';
import type { Body, Entry } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import type { Known } from '../picture/record.ts';
import type { Day } from '../time/day.ts';

/** Says that an entry of one's own and another's tell of one event. Neither is changed by it, and both keep standing. */
export const sameEventBody = (own: Pick<Entry, 'id' | 'about'>, other: Pick<Entry, 'id' | 'about'>, on: Day): Body => ({
  ...{ kind: 'note', ...bareBody(on, [...new Set([...own.about, ...other.about])], 'Two accounts of one event.') },
  facts: { reviewed: 'same-event', of: other.id, sameEvent: own.id },
});

/** Entries that somebody whom the reader may read has said to be of the same event as one. */
export const saidSameEvent = ({ reviews }: Pick<Known, 'reviews'>, entry: EntryId): ReadonlySet<EntryId> =>
  new Set(
    reviews.flatMap(({ facts }) => {
      if (facts.reviewed !== 'same-event' || facts.of === undefined || facts.sameEvent === undefined) return [];
      return facts.sameEvent === entry ? [facts.of] : facts.of === entry ? [facts.sameEvent] : [];
    }),
  );
