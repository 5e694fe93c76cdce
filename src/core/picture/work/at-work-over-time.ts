import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { type Involvement, involvedAgencies, involvementEnds } from './involvement.ts';

/** A stretch of days on which an agency counts as at work with a child's family: `[from, until)`, open where it still is. */
export interface Spell {
  readonly from: Day;
  readonly until: Day | undefined;
  readonly because: Involvement['because'];
  readonly entry: EntryId | undefined;
}

/** An agency on the register of who is involved, with who held the work there (R038, R039). */
export interface AtWork {
  readonly agency: AgencyId;
  readonly spells: readonly Spell[];
  readonly workers: readonly WorkerSpell[];
}

/** Who held the work in an agency, by one entry that says so, until the next. */
export interface WorkerSpell {
  readonly entry: EntryOf<'allocation'>;
  readonly from: Day;
  readonly until: Day | undefined;
}

/** Days on which who is at work may change: when something happened, and when time alone ends it. */
const daysOfChange = (p: Picture): readonly Day[] =>
  [...new Set([...p.entries.flatMap((entry) => [happenedBy(entry), addDays(happenedBy(entry), 181)]), ...involvementEnds(p), p.today])]
    .filter((day) => Number.isFinite(day) && day <= p.today)
    .sort((a, b) => a - b);

/** Every agency that is or was at work with the family, as this picture has it now, the first to come first. */
export function atWorkOverTime(p: Picture): readonly AtWork[] {
  const spells = new Map<AgencyId, Spell[]>();
  for (const day of daysOfChange(p)) {
    const now = involvedAgencies(p, day);
    for (const { agency, because, entry } of now.values()) {
      const held = spells.get(agency) ?? [];
      if (held.at(-1)?.until !== undefined || held.length === 0) held.push({ from: day, until: undefined, because, entry });
      spells.set(agency, held);
    }
    for (const [agency, held] of spells) {
      const last = held.at(-1);
      if (last !== undefined && last.until === undefined && !now.has(agency)) held[held.length - 1] = { ...last, until: day };
    }
  }
  const workers = allocationsBy(p);
  const named = [...workers.keys()].filter((agency) => !spells.has(agency));
  return [...[...spells].map(([agency, held]) => ({ agency, spells: held })), ...named.map((agency) => ({ agency, spells: [] }))].map(
    (one) => ({ ...one, workers: workers.get(one.agency) ?? [] }),
  );
}

/** Allocations of an agency, by role and worker: each until the next of the same. */
function allocationsBy(p: Picture): ReadonlyMap<AgencyId, readonly WorkerSpell[]> {
  const all = entriesOf(p, 'allocation')
    .filter((entry) => happenedBy(entry) <= p.today)
    .toSorted((a, b) => happenedBy(a) - happenedBy(b) || a.order - b.order);
  return new Map(
    [...Map.groupBy(all, ({ by }) => by)].map(([agency, own]) => [
      agency,
      own.map((entry, i) => {
        const next = own.slice(i + 1).find((later) => later.facts.role === entry.facts.role || later.facts.role === undefined);
        return { entry, from: happenedBy(entry), until: next === undefined ? entry.facts.until?.latest : happenedBy(next) };
      }),
    ]),
  );
}
