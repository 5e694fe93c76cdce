import type { AnyCheck } from '../../src/core/check/check.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { daysBetween } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { partnershipWorld } from '../world/world.ts';

/** Children of each invented family, and years of its records. */
export const [children, years] = [2, 2];

/** What one check asked of each of some families: days from the beginning of its records. */
export type Lives = readonly (readonly number[])[];

/** What each check would have asked of the families of an invented partnership: the same from the same seed, on every machine. */
export function inventedQuestions(checks: readonly AnyCheck[], families: number): ReadonlyMap<string, Lives> {
  const found = new Map<string, number[][]>();
  let n = 0;
  for (const world of partnershipWorld({ seed: 11, children, entriesPerChild: 60, years, lapses: 0.3 }, families)) {
    const ledger = openLedger(world.entries, { directory: world.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    for (const { check, raised } of replay(ledger, { children: world.children, checks, until: endOf(world.lastDay) })) {
      const lives = found.get(check.id) ?? Array.from({ length: families }, () => []);
      found.set(check.id, lives);
      lives[n]?.push(daysBetween(world.firstDay, raised));
    }
    n += 1;
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How often it is asked per 100 children and quarter. */
export const perQuarter = (lives: Lives): number => (lives.flat().length / (lives.length * children * years * 4)) * 100;

/** What all checks together asked of each family: as little to do with chance as a family's questions get. */
export const everyCheck = (all: ReadonlyMap<string, Lives>): readonly [string, Lives] => {
  const lives = [...all.values()];
  return ['every check together', (lives[0] ?? []).map((_, n) => lives.flatMap((one) => one[n] ?? []))];
};
