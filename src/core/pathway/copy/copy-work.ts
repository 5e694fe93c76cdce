import { bareBody } from '../../entry/bare-body.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import type { PlanEpisode } from '../../picture/work/plans.ts';
import { type GoneThrough, goneThrough } from '../gone-through/gone-through.ts';

/** A copy of a plan for one named parent, from being written to being given (rule 29). */
export interface CopyWork {
  readonly note: EntryOf<'note'>;
  /** The name of a second person, who saw what was left out. */
  readonly approved: EntryOf<'decision'> | undefined;
  /** Each time that it was gone through with them. */
  readonly given: readonly GoneThrough[];
  /** The plan has been written or confirmed since: what it says may be another. */
  readonly isOlder: boolean;
}

/** The copy that was written last for somebody, of a plan. */
export function copyFor(p: Picture, plan: PlanEpisode, latest: EntryOf<'plan'>, parent: PersonId): CopyWork | undefined {
  const ofPlan = new Set(plan.entries.map(({ id }) => id));
  const note = entriesOf(p, 'note').findLast(
    ({ facts }) => facts.copyFor === parent && facts.copyOf !== undefined && ofPlan.has(facts.copyOf),
  );
  if (note === undefined) return undefined;
  return {
    note,
    approved: entriesOf(p, 'decision').find(({ facts }) => facts.type === 'sign-off' && facts.of === note.id),
    given: goneThrough(p, new Set([note.id])),
    isOlder: note.facts.copyOf !== latest.id,
  };
}

/** What the copy holds, by the line of the plan that each is of, and what was left out of it and why. */
export interface CopyWritten {
  readonly lines: ReadonlyMap<string, string>;
  readonly leftOut: ReadonlyMap<string, string>;
}

export const copyBody = (p: Picture, of: EntryOf<'plan'>, parent: PersonId, written: CopyWritten): Extract<Body, { kind: 'note' }> => ({
  ...bareBody(p.today, [parent, p.child]),
  kind: 'note',
  ...(of.thread === undefined ? {} : { thread: of.thread }),
  facts: { copyOf: of.id, copyFor: parent, ...written },
});
