import type { EntryOf } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';

/** That a plan, a meeting or a copy was gone through with somebody: when, whether alone, what they understood and whether they agree (R102, R116). */
export interface GoneThrough {
  readonly person: PersonId;
  readonly on: Day;
  readonly alone: boolean;
  readonly understood: string | undefined;
  readonly agreed: EntryOf<'contact'>['facts']['agreed'];
  readonly entry: EntryOf<'contact'>;
}

/** Every time on record that any of these entries was gone through with somebody, oldest first. */
export const goneThrough = (p: Picture, of: ReadonlySet<EntryId>): readonly GoneThrough[] =>
  entriesOf(p, 'contact').flatMap((entry) => {
    const { goneThrough: what, to, seenAlone, understood, agreed } = entry.facts;
    if (what === undefined || !of.has(what)) return [];
    return (to ?? []).flatMap((party): readonly GoneThrough[] =>
      party.kind === 'person'
        ? [
            {
              ...{ person: party.person, on: happenedBy(entry), understood, agreed, entry },
              alone: seenAlone?.includes(party.person) === true,
            },
          ]
        : [],
    );
  });
