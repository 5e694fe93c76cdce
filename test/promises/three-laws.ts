import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asAgency } from '../../src/core/picture/view.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../builders/generated-ledger.ts';
import { asReplayed, foundAfresh, sight, standingOn, upTo, withoutUnreadable } from './walking.ts';

const anyDay = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => addDays(firstDay, n));
const anyAgency = fc.constantFrom(...directory.agencies.keys());

/** The three laws as tests over so many generated ledgers each. */
export function itKeepsTheThreeLaws(runs: { readonly hindsight: number; readonly leak: number; readonly afresh: number }): void {
  it('no hindsight: what is asked by a day is the same whether or not the ledger goes on after it', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const ledger = opened(entries);
        const until = endOf(day);
        expect(asReplayed(ledger, [child], until)).toEqual(asReplayed(upTo(ledger, until), [child], until));
      }),
      { numRuns: runs.hindsight },
    );
  });

  it('no leak: what an agency is shown and asked is the same whether or not entries exist that it cannot read', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, anyAgency, (entries, day, agency) => {
        const ledger = opened(entries);
        const until = endOf(day);
        const without = withoutUnreadable(ledger, agency, until);
        expect(asReplayed(ledger, [child], until, asAgency(agency))).toEqual(asReplayed(without, [child], until, asAgency(agency)));
        expect(sight(ledger, child, asAgency(agency), until)).toEqual(sight(without, child, asAgency(agency), until));
      }),
      { numRuns: runs.leak },
    );
  });

  it('incremental equals whole: what a walk through time says stands on a day is what looking afresh on that day finds', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const ledger = opened(entries);
        expect(standingOn(ledger, [child], day)).toEqual(foundAfresh(ledger, [child], day));
      }),
      { numRuns: runs.afresh },
    );
  });
}
