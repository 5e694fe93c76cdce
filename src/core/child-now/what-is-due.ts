import { allThatFallsDue } from '../pathway/falls-due/all-that-falls-due.ts';
import type { FallsDue } from '../pathway/falls-due/falls-due.ts';
import type { Picture } from '../picture/picture.ts';
import { addDays } from '../time/day.ts';

/** What falls due about a child, each list by its day, the soonest first. */
export interface WhatIsDue {
  /** Its time has not passed. */
  readonly coming: readonly FallsDue[];
  /** Its time has passed, and no record here shows it. */
  readonly absent: readonly FallsDue[];
  /** Done: within its time or after it. */
  readonly kept: readonly FallsDue[];
}

/** For how many days what was done stays in the list (ours). */
const keptShown = 366;

export function whatIsDue(p: Picture): WhatIsDue {
  const all = allThatFallsDue(p);
  return {
    coming: all.filter(({ met, late }) => met === undefined && !late),
    absent: all.filter(({ late }) => late),
    kept: all.filter(({ met }) => met !== undefined && met >= addDays(p.today, -keptShown)),
  };
}
