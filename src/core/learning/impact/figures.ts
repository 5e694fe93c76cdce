import { addMonths, type Day } from '../../time/day.ts';
import { type CheckFigures, figuresOfCheck, openWithin } from './figures-of-check.ts';
import { lastWholeQuarterEnds, type Quarter, quartersBetween } from './quarter.ts';
import { type SystemYear, systemYears } from './system-years.ts';
import { type Progress, type ToWorkOut, workingOut } from './working-out.ts';

/** All figures that one reader may be shown, up to the last quarter that is over. No family is named in them. */
export interface Figures {
  /** The last day that counts. */
  readonly until: Day;
  readonly quarters: readonly Quarter[];
  /** By check, of those that asked anything. */
  readonly checks: ReadonlyMap<string, CheckFigures>;
  readonly years: readonly SystemYear[];
}

/** Three years: enough for a year on either side of an action, and to see what was before that. Ours. */
const quartersShown = 12;

/**
 * Works the figures out for a day: up to the end of the last quarter that is over by then, by what was known at that end. So two days of one quarter show the same, and no count can be worked out from the
 * difference between them.
 */
export function* workingOutFigures(given: ToWorkOut): Generator<Progress, Figures> {
  const until = lastWholeQuarterEnds(given.on);
  const worked = yield* workingOut({ ...given, on: until });
  const quarters = quartersBetween(addMonths(until, 1 - quartersShown * 3), until);
  const byCheck = Map.groupBy(worked.asked, ({ check }) => check);
  const open = openWithin(worked.open);
  const checks = new Map<string, CheckFigures>();
  for (const [check, asked] of byCheck) {
    yield undefined;
    checks.set(check, figuresOfCheck(check, { asked, open }, quarters, given.ledger.directory));
  }
  return { until, quarters, checks, years: systemYears(worked, until) };
}
