import type { EntryOf } from '../entry/entry.ts';
import type { EntryId } from '../entry/ids.ts';
import { restrictionsOf } from '../picture/harm/restrictions.ts';
import { entriesOf, happenedBy, type Picture, recordedDay } from '../picture/picture.ts';
import { plansOf } from '../picture/work/plans.ts';
import { addDays, type Day } from '../time/day.ts';
import { earliestOf } from '../time/extremes.ts';
import type { Bar, BarBase, WorkState } from './scene.ts';

/** Everything that ran for days, as far as it was known by the day of the picture: nothing is drawn to have ended on a day still to come. */
export const barsOf = (p: Picture): readonly Bar[] => [...planBars(p), ...restrictionBars(p), ...workBars(p)].sort(byStart);

/** What an agency had of these as it had it, and whatever else there was as the whole has it, which it had not. */
export function barsThrough(whole: Picture, seen: Picture): readonly Bar[] {
  const had = barsOf(seen);
  const ids = new Set(had.flatMap(entriesOfBar));
  const others = barsOf(whole).filter((bar) => !entriesOfBar(bar).some((id) => ids.has(id)));
  return [...had, ...others.map((bar) => ({ ...bar, had: false }))].sort(byStart);
}

const byStart = (a: Bar, b: Bar): number => a.from - b.from;

function entriesOfBar(bar: Bar): readonly EntryId[] {
  switch (bar.kind) {
    case 'plan':
      return bar.entries;
    case 'restriction':
      return [bar.terms.id];
    case 'work':
      return [bar.entry.id];
  }
}

const endOn = (p: Picture, until: Day | undefined): BarBase['end'] =>
  until === undefined || until > p.today ? { kind: 'running' } : { kind: 'ended', until };

const planBars = (p: Picture): readonly Bar[] =>
  plansOf(p).flatMap(({ entries, from: opened, until, lead, type }): readonly Bar[] => {
    const [first] = entries;
    const from = opened ?? (first === undefined ? undefined : recordedDay(first));
    if (first === undefined || from === undefined || from > p.today) return [];
    const ids = [first.id, ...entries.slice(1).map(({ id }) => id)] as const;
    return [{ kind: 'plan', lane: lead, type, from, end: endOn(p, until), had: true, entries: ids }];
  });

const restrictionBars = (p: Picture): readonly Bar[] =>
  restrictionsOf(p).flatMap(({ terms, owner }) =>
    terms
      .filter(({ from }) => from <= p.today)
      .map(({ entry, from, until }): Bar => ({ kind: 'restriction', lane: owner, terms: entry, from, end: endOn(p, until), had: true })),
  );

const states = {
  allocated: 'held',
  reallocated: 'held',
  'handed-over': 'held',
  absent: 'absent',
  covered: 'covered',
  unallocated: 'not-allocated',
  offered: 'held',
  read: undefined,
  'manager-changed': undefined,
} as const satisfies Record<NonNullable<EntryOf<'allocation'>['facts']['status']>, WorkState | undefined>;

/**
 * Who held an agency's work in one role, who was away and who stood in: each lasts until the agency's next word on it. An absence or a
 * cover that says how long it is for lasts no longer than that.
 */
function workBars(p: Picture): readonly Bar[] {
  const told = entriesOf(p, 'allocation').filter(({ facts: { status } }) => status === undefined || states[status] !== undefined);
  const series = Map.groupBy(told, ({ by, facts }) => `${by} ${facts.role ?? ''}`);
  return [...series.values()].flatMap((entries) => {
    const ordered = entries.toSorted((a, b) => happenedBy(a) - happenedBy(b) || a.order - b.order);
    return ordered.flatMap((entry, i): readonly Bar[] => {
      const { status, until } = entry.facts;
      const state = status === undefined ? undefined : states[status];
      if (state === undefined) return [];
      const next = ordered.slice(i + 1).find((later) => happenedBy(later) > happenedBy(entry));
      const ends = [next && happenedBy(next), until && Number.isFinite(until.latest) ? addDays(until.latest, 1) : undefined];
      const end = endOn(p, earliestOf(ends.filter((day): day is Day => day !== undefined)));
      return [{ kind: 'work', lane: entry.by, entry, state, from: happenedBy(entry), end, had: true }];
    });
  });
}
