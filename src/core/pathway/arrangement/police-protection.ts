import type { Entry, EntryOf } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { type Due, dueFrom } from '../due.ts';

/** A child in police protection: 72 hours from the minute at which a constable took them, whatever the clocks on the wall do meanwhile. */
export interface PoliceProtection {
  readonly taken: EntryOf<'incident'>;
  /** True where the record gives the time of day: then its end is to the minute. */
  readonly toTheMinute: boolean;
  /** When the power ends; met by what followed it. Without a time of day it is the last moment at which it can end. */
  readonly ends: Due | undefined;
  /** Where the child went, or what was decided or ordered. */
  readonly followed: Entry | undefined;
  /** `runs`; `over` with what followed on record; `not-said`: its time has passed, and nothing here says where the child is. */
  readonly state: 'runs' | 'over' | 'not-said';
}

/** Each time that the child was taken into police protection, oldest first. */
export const policeProtectionsOf = onceFor((p: Picture): readonly PoliceProtection[] =>
  entriesOf(p, 'incident')
    .filter((entry) => entry.facts.nature === 'police-protection' && isOfChild(p, entry))
    .map((taken) => {
      const followed = followedBy(p, taken);
      const ends = dueFrom(p, 'police-protection', { on: happenedBy(taken), at: taken.at }, followed);
      const isPast = ends !== undefined && p.now > ends.by;
      return {
        ...{ taken, ends, followed, toTheMinute: taken.at !== undefined },
        state: followed !== undefined ? 'over' : isPast ? 'not-said' : 'runs',
      };
    }),
);

const isOfChild = (p: Picture, { facts, about }: EntryOf<'incident'>): boolean =>
  facts.children === undefined ? about.includes(p.child) : facts.children.has(p.child);

/** The first record since that says where the child lives or what was decided about that. */
const followedBy = (p: Picture, taken: Entry): Entry | undefined =>
  p.entries.find(
    (entry) =>
      entry.order > taken.order &&
      happenedBy(entry) >= taken.when.earliest &&
      saysWhereTo(entry) &&
      (entry.about.includes(p.child) || concernsChild(p, entry)) &&
      (!('children' in entry.facts) || !Array.isArray(entry.facts.children) || entry.facts.children.includes(p.child)),
  );

function saysWhereTo(entry: Entry): boolean {
  switch (entry.kind) {
    case 'legal':
      return entry.facts.type === 'order' || entry.facts.type === 'living-arrangement';
    case 'decision':
      return ['placement', 'return-home', 'rely-on-relatives'].includes(entry.facts.type ?? '');
    case 'plan':
      return entry.facts.type === 'looked-after';
    default:
      return false;
  }
}
