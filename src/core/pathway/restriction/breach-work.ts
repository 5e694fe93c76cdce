import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Restriction } from '../../picture/harm/restrictions.ts';
import { entriesOf, type Picture, recordedDay } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { type Due, dueFrom } from '../due.ts';

/** A suspected breach, from being reported to what the restriction's owner did about it (R115). */
export interface Breach {
  readonly entry: EntryOf<'incident'>;
  readonly reported: Day;
  /** What the owner did: spoke with somebody, acted, or found with them that it was within the terms. */
  readonly acted: Entry | undefined;
  readonly due: Due | undefined;
}

/** Those whose act closes a suspected breach: whoever set the restriction, and whoever keeps the record of it for them. */
export const keepersOf = ({ owner, first }: Pick<Restriction, 'owner' | 'first'>): readonly AgencyId[] =>
  first.facts.heardFrom === undefined ? [...new Set([owner, first.by])] : [owner];

/** Every suspected breach of a restriction, in the order in which they were recorded. */
export const breachesOf = (p: Picture, restriction: Restriction): readonly Breach[] =>
  entriesOf(p, 'incident')
    .filter(({ facts }) => facts.breachOf !== undefined && facts.breachOf === restriction.thread)
    .map((entry) => {
      const acted = actOn(p, restriction, entry);
      return {
        entry,
        acted,
        reported: recordedDay(entry),
        due: dueFrom(p, 'suspected-breach', { on: recordedDay(entry), at: undefined }, acted),
      };
    });

/** What closes it: an act of a keeper that names it; or, where none does, a conversation, a decision or new terms of theirs on the restriction since. */
function actOn(p: Picture, restriction: Restriction, breach: EntryOf<'incident'>): Entry | undefined {
  const keepers = keepersOf(restriction);
  const since = p.known.entries.filter(({ by, order }) => order > breach.order && keepers.includes(by));
  return (
    since.find((entry) => namedIn(entry) === breach.id) ??
    since.find(
      (entry) => entry.thread !== undefined && entry.thread === breach.facts.breachOf && namedIn(entry) === undefined && isAct(entry),
    )
  );
}

const namedIn = (entry: Entry) => (entry.kind === 'contact' || entry.kind === 'decision' ? entry.facts.of : undefined);

/** What an owner does, and not a mere note: that would leave it where it was. */
const isAct = (entry: Entry): boolean =>
  entry.kind === 'contact' ||
  entry.kind === 'decision' ||
  (entry.kind === 'legal' && entry.facts.type !== 'living-arrangement') ||
  entry.kind === 'restriction' ||
  (entry.kind === 'incident' && entry.facts.nature === 'arrest');

export const isOpenBreach = ({ acted }: Breach): boolean => acted === undefined;

/** To whom a suspected breach goes at once: the owner of the restriction, and whoever leads the work with the child. */
export const whoHearsOfBreach = (restriction: Restriction, lead: AgencyId | undefined, reporter: AgencyId): readonly AgencyId[] =>
  [...new Set([restriction.owner, ...(lead === undefined ? [] : [lead])])].filter((agency) => agency !== reporter);
