import type { Entry } from '../../entry/entry.ts';
import { expectedBirth } from '../../picture/family/expected-birth.ts';
import { birthOf, isUnborn } from '../../picture/family/family.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import type { Day } from '../../time/day.ts';
import { fallsDueBetween } from '../falls-due/all-that-falls-due.ts';
import type { DueWhat, FallsDue } from '../falls-due/falls-due.ts';
import { type AwayWork, lookedAtUntil } from './cover-work.ts';

/** What falls into some days for a child: what is due in them, and a birth that has been. */
export interface FallsIn {
  readonly due: readonly FallsDue[];
  /** The child is not born yet, and nothing on record here says when a birth is looked for: it may fall in any days. */
  readonly birthAtAnyTime: boolean;
  readonly birth: { readonly on: Day; readonly entry: Entry | undefined } | undefined;
}

/** What falls into the days `[from, to]`. That somebody else is away or covers until then is no work to be done. */
export function fallsIn(p: Picture, from: Day, to: Day): FallsIn {
  const born = birthOf(p, p.child)?.on.latest;
  const birth = entriesOf(p, 'health').find(({ facts, about }) => facts.type === 'birth' && about.includes(p.child));
  const on = birth === undefined ? born : happenedBy(birth);
  return {
    due: fallsDueBetween(p, from, to).filter(({ what }) => !ofAbsence.has(what)),
    birthAtAnyTime: isUnborn(p, p.child) && expectedBirth(p) === undefined,
    birth: on === undefined || on < from || on > to ? undefined : { on, entry: birth },
  };
}

const ofAbsence: ReadonlySet<DueWhat> = new Set(['absence-cover', 'cover-ends']);

/** What falls into an absence: until it ended, or as far as it is looked at. */
export const fallsInAbsence = (p: Picture, { from, until, state, settledBy }: AwayWork): FallsIn =>
  fallsIn(p, from, state === 'ended' && settledBy !== undefined ? happenedBy(settledBy) : lookedAtUntil(p, from, until));
