import type { Entry } from '../../entry/entry.ts';
import { concernEntries } from '../../picture/harm/concern-entries.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { matchesLine } from '../../picture/words/contingency-topics.ts';
import { caseworkClosings, reopenedBy } from '../../picture/work/casework-closings.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import { overlaps } from '../../time/span.ts';

/** How long a closing is watched where nobody said until when (the setting of `concern-after-closure`; ours). */
const watchedDays = 90;

/** A closing, and what has been recorded since that may bring the work back (R146). */
export interface Watch {
  readonly closing: Closing;
  readonly by: string | undefined;
  readonly until: Day;
  readonly isOver: boolean;
  readonly reopened: Entry | undefined;
  readonly since: readonly {
    readonly entry: Entry;
    /** It is about what the contingency names. */
    readonly onLine: boolean;
    /** After the last day of the watch. */
    readonly isLater: boolean;
  }[];
}

/** The days for which a closing is watched begin the day after it, and end on the day that it names, else after some weeks. */
export function watchOf(p: Picture, closing: Closing): Watch {
  const facts = closing.entries.flatMap((entry) => (entry.kind === 'decision' ? [entry.facts] : []));
  const said = facts.map(({ watchUntil }) => watchUntil?.latest).find((day) => day !== undefined && Number.isFinite(day));
  const until = said ?? addDays(closing.on, watchedDays);
  const [first] = closing.entries;
  const own = new Set(closing.entries.map(({ id }) => id));
  const since = concernEntries(p).filter(
    (entry) =>
      !own.has(entry.id) &&
      first !== undefined &&
      entry.recorded >= first.recorded &&
      overlaps(entry.when, addDays(closing.on, 1), p.today),
  );
  return {
    ...{ closing, until, isOver: p.today > until, reopened: reopenedBy(p, closing) },
    by: facts.map(({ watchedBy }) => watchedBy).find((who) => who !== undefined),
    since: since
      .map((entry) => ({ entry, onLine: matchesLine(closing.contingency, entry), isLater: happenedBy(entry) > until }))
      .filter(({ onLine, isLater }) => onLine || !isLater),
  };
}

/** The last closing of the work with a child, and the watch on it. */
export function lastWatch(p: Picture): Watch | undefined {
  const closing = caseworkClosings(p).at(-1);
  return closing === undefined ? undefined : watchOf(p, closing);
}
