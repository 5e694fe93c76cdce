import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';

type Advice = EntryOf<'advice'>;

/** What somebody who is named in terms, an agreement or a plan was told of it, by whom and when, and what they made of it (R116). */
export interface Told {
  readonly on: Day;
  readonly by: AgencyId;
  /** Undefined where only the agency is on record. */
  readonly worker: string | undefined;
  readonly understood: boolean | undefined;
  readonly agreed: Advice['facts']['agreed'] | 'in-part';
  readonly copy: boolean;
}

/** Somebody who is named, and the last telling of them; `ofEarlier` where what they were told has changed since. */
export interface PersonTold {
  readonly person: PersonId;
  readonly told: Told | undefined;
  readonly ofEarlier: boolean;
}

/** One version of what people are told of: the entry that says it, and those before it that it replaced. */
export interface TellsOf {
  readonly now: EntryId;
  readonly nowOrder: number;
  readonly all: ReadonlySet<EntryId>;
  /** Those who were there as it was said or gone through, and the record that shows it. */
  readonly there: readonly {
    readonly person: PersonId;
    readonly entry: Pick<Advice, 'id' | 'by' | 'worker' | 'when' | 'recorded' | 'order'>;
  }[];
}

/** For each of those named, what shows that they were told. Being there as the terms were set shows that they were told, and no more. */
export const toldOf = (p: Picture, people: readonly PersonId[], of: TellsOf): readonly PersonTold[] =>
  [...new Set(people)].map((person) => {
    const said = entriesOf(p, 'advice').findLast(
      ({ facts }) => facts.of !== undefined && of.all.has(facts.of) && (facts.to ?? []).includes(person),
    );
    const there = of.there.findLast((one) => one.person === person);
    if (said === undefined && there === undefined) return { person, told: undefined, ofEarlier: false };
    if (there !== undefined && (said === undefined || there.entry.order > said.order))
      return {
        person,
        told: {
          ...{ on: there.entry.when.latest, by: there.entry.by, worker: there.entry.worker },
          ...{ understood: undefined, agreed: undefined, copy: false },
        },
        ofEarlier: there.entry.order < of.nowOrder,
      };
    if (said === undefined) return { person, told: undefined, ofEarlier: false };
    const { facts, by, worker } = said;
    return {
      person,
      told: {
        ...{ on: happenedBy(said), by, worker: facts.toldBy ?? worker },
        ...{ understood: facts.understood, agreed: facts.agreed, copy: facts.copy === true },
      },
      ofEarlier: said.order < of.nowOrder,
    };
  });

/** Told of what holds now, understood it and agreed to it. */
export const isThrough = ({ told, ofEarlier }: PersonTold): boolean =>
  told !== undefined && !ofEarlier && told.understood === true && told.agreed === 'yes';
