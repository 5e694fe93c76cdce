import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import type { Terms } from '../../src/core/check/findings/findings.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { noHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays } from '../../src/core/time/day.ts';
import { startOf } from '../../src/core/time/instant.ts';
import { changefulEntries } from '../builders/generated-changes.ts';
import { child, directory, firstDay, lastDay, opened } from '../builders/generated-ledger.ts';
import { standingAfresh, standingIn, steps, termsFor } from './findings-walk.ts';

const vantage = fc.constantFrom(whole, ...[...directory.agencies.keys()].map(asAgency));
const instant = fc.integer({ min: 0, max: lastDay - firstDay + 300 }).map((day) => startOf(addDays(firstDay, day)));

/** Other terms: a partnership sets a number of its own, switches a check off (or on again), takes another calendar. */
const otherwise: fc.Arbitrary<(terms: Terms) => Terms> = fc.oneof(
  fc.record({ check: fc.constantFrom(...catalogue), times: fc.constantFrom(0.5, 2, 5) }).map(({ check, times }) => (terms: Terms) => {
    const numbers = Object.entries(check.parameters).flatMap(([name, { value }]) =>
      typeof value === 'number' ? [[name, Math.ceil(value * times)] as const] : [],
    );
    return { ...terms, settings: { ...terms.settings, [check.id]: Object.fromEntries(numbers) } };
  }),
  fc.constantFrom(...catalogue).map((off) => (terms: Terms) => ({ ...terms, checks: terms.checks.filter((check) => check !== off) })),
  fc.constant((terms: Terms) => ({ ...terms, checks: catalogue })),
  fc.constant((terms: Terms) => ({ ...terms, calendar: noHolidays })),
);

const besides = fc.array(fc.record({ at: instant, change: fc.option(otherwise, { nil: undefined }) }), { minLength: 2, maxLength: 12 });

/** At every step of a walk, and on any day between, what stands is what putting every check afresh finds, to the word. */
export function itFindsIncrementallyWhatItFindsAfresh(runs: number): void {
  it('what stands after each step is what every check finds afresh: concerns, evidence, words, who is asked, when to look again', () => {
    fc.assert(
      fc.property(changefulEntries, vantage, besides, (entries, through, drawn) => {
        const ledger = opened(entries);
        let terms = termsFor(ledger, [child], through);
        const first = terms;
        const looks = drawn
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, change }) => {
            if (change === undefined) return { at };
            terms = change(terms);
            return { at, terms };
          });
        for (const findings of steps(ledger, first, looks)) expect(standingIn(findings)).toEqual(standingAfresh(ledger, findings));
      }),
      { numRuns: runs },
    );
  });
}
