import type { Entry } from '../../entry/entry.ts';
import type { PersonId, ThreadId } from '../../entry/ids.ts';
import { isPregnancyLoss } from '../../picture/family/due-days.ts';
import { childrenInCircle, deathOf, entriesOfDeath } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';

/** A death; a pregnancy that ended without a living child, after which nobody is asked for anything but support (rule 15); or serious harm. */
export type Worst = 'death' | 'loss' | 'serious-harm';

/** The worst that happened to one child of a family, as this vantage knows it. */
export interface WorstEvent {
  readonly child: PersonId;
  readonly what: Worst;
  /** The entry by which it was first known. */
  readonly entry: Entry;
  /** Every entry that tells of it, that one first. */
  readonly entries: readonly Entry[];
  /** The thread on which it is told of: those who were told of it have that in common with whoever decides. */
  readonly thread: ThreadId | undefined;
}

/** What happened to each child of the circle, the child of the picture first. */
export const worstEventsOf = onceFor((p: Picture): readonly WorstEvent[] => childrenInCircle(p).flatMap((child) => worstOf(p, child)));

/** Of one child. Once a child has died, the death is what the work is about. */
export const worstOf = (p: Picture, child: PersonId): readonly WorstEvent[] =>
  deathOf(p, child) === undefined ? harmsOf(p, child) : deathsOf(p, child);

function deathsOf(p: Picture, child: PersonId): readonly WorstEvent[] {
  const entries = entriesOfDeath(p, child);
  const [entry] = entries;
  if (entry === undefined) return [];
  const isLoss = entries.every((one) => isPregnancyLoss(one) || (one.kind === 'incident' && one.facts.nature === 'stillbirth'));
  return [{ child, what: isLoss ? 'loss' : 'death', entry, entries, thread: threadIn(entries) }];
}

/** Serious harm is what somebody calls so: by the sort of an incident, or by a decision about an entry that stands. Several records on one thread are one. */
function harmsOf(p: Picture, child: PersonId): readonly WorstEvent[] {
  const called = entriesOf(p, 'incident').filter(({ facts }) => facts.nature === 'serious-harm' && (facts.harmed ?? []).includes(child));
  const decided = entriesOf(p, 'decision').filter(({ facts, about }) => facts.type === 'serious-harm' && about.includes(child));
  const roots = [...called, ...decided.map((entry) => (entry.facts.of === undefined ? undefined : p.byId.get(entry.facts.of)) ?? entry)];
  const groups = Map.groupBy([...new Map(roots.map((entry) => [entry.id, entry])).values()], ({ thread, id }) => thread ?? id);
  return [...groups.values()].flatMap((told) => {
    const entries = [...told, ...decided.filter(({ facts }) => told.some(({ id }) => id === facts.of))].toSorted(
      (a, b) => a.order - b.order,
    );
    const [entry] = told.toSorted((a, b) => a.order - b.order);
    return entry === undefined ? [] : [{ child, what: 'serious-harm' as const, entry, entries, thread: threadIn(entries) }];
  });
}

const threadIn = (entries: readonly Entry[]): ThreadId | undefined => entries.find(({ thread }) => thread !== undefined)?.thread;
