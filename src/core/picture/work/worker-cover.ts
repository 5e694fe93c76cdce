import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { openWork } from './open-work.ts';
import { isSocialCare } from './plans.ts';

/** A worker away, with nothing on record since that says who covers or that they are back. */
export interface Uncovered {
  readonly absence: EntryOf<'allocation'>;
  /** The latest day on which it may have begun, so that nobody is called late who may not be. */
  readonly since: Day;
  /** When the worker is said to be back. */
  readonly until: Day | undefined;
}

/** Absences of a worker of the agency that leads the child's open work. Empty where nothing is open. */
export const uncoveredAbsences = onceFor((p: Picture): readonly Uncovered[] => {
  const open = openWork(p);
  if (open.length === 0) return [];
  return entriesOf(p, 'allocation').flatMap((absence): readonly Uncovered[] => {
    if (absence.facts.status !== 'absent' || !absence.about.includes(p.child)) return [];
    const since = happenedBy(absence);
    // An absence from work that has ended since says nothing of the work that is open now.
    if (!open.some((work) => work.since <= since && (work.lead === absence.by || isSocialCare(p, absence.by)))) return [];
    if (entriesOf(p, 'allocation').some((later) => covers(absence, later))) return [];
    const until = absence.facts.until?.latest;
    return [{ absence, since, until: until !== undefined && Number.isFinite(until) ? until : undefined }];
  });
});

const coverings: ReadonlySet<string> = new Set(['allocated', 'covered', 'reallocated', 'handed-over']);

/** Cover, a new worker, or the return of the one who was away: the next word on it by the same agency. */
const covers = (absence: EntryOf<'allocation'>, later: EntryOf<'allocation'>): boolean =>
  later.by === absence.by &&
  coverings.has(later.facts.status ?? '') &&
  (later.recorded > absence.recorded || (later.recorded === absence.recorded && later.order > absence.order)) &&
  later.when.latest >= absence.when.earliest &&
  later.about.some((person) => absence.about.includes(person));

/** What falls due for the child while nobody covers: a birth on record, a meeting called, a court date. */
export function fallsInAbsence(p: Picture, { since, until }: Pick<Uncovered, 'since' | 'until'>): readonly Entry[] {
  const inside = (day: Day | undefined): boolean => day !== undefined && day >= since && (until === undefined || day <= until);
  return p.entries.filter((entry) => {
    if (entry.kind === 'health') return entry.facts.type === 'birth' && entry.about.includes(p.child) && inside(entry.when.latest);
    if (entry.kind === 'meeting')
      return entry.facts.status === 'called' && entry.about.includes(p.child) && inside(entry.facts.date?.latest);
    if (entry.kind === 'legal')
      return (
        entry.about.includes(p.child) &&
        (entry.facts.type === 'proceedings' || entry.facts.type === 'order') &&
        entry.when.earliest >= since &&
        inside(entry.when.latest)
      );
    return false;
  });
}
