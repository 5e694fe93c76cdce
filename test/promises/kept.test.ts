import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { visibleTo } from '../../src/core/picture/visible.ts';
import { foundBy, type Looking } from '../../src/core/replay/found-by.ts';
import type { Replaying } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';
import { child, directory, firstDay, generatedEntries, lastDay } from '../builders/generated-ledger.ts';

const anyTick = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => endOf(addDays(firstDay, n)));
const anyVantage = fc.constantFrom<Vantage>(whole, ...[...directory.agencies.keys()].map(asAgency));

describe('what is kept after ticks', () => {
  it('is what working it out whole at the last of them finds, and so is when to look again', () => {
    fc.assert(
      fc.property(generatedEntries, fc.uniqueArray(anyTick, { minLength: 2, maxLength: 6 }), anyVantage, (entries, ticks, vantage) => {
        const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
        const looking = (upTo: Instant): Looking => ({
          ...{ directory, vantage, upTo, calendar: englandBankHolidays, reckoning: 'landed', children: [child], checks: catalogue },
          entries: visibleTo(ledger, vantage, upTo),
        });
        let before: Replaying | undefined;
        for (const tick of ticks.toSorted((a, b) => a - b)) {
          const { replaying, ...found } = foundBy(looking(tick), before);
          const { replaying: _afresh, ...afresh } = foundBy(looking(tick));
          expect(found).toEqual(afresh);
          before = replaying;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is walked on from the last tick, and walked anew only where something came to stand within what was walked', () => {
    fc.assert(
      fc.property(generatedEntries, anyTick, (entries, tick) => {
        const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
        const at = (upTo: Instant): Looking => ({
          ...{ directory, vantage: whole, upTo, calendar: englandBankHolidays, reckoning: 'landed', children: [child], checks: [] },
          entries: visibleTo(ledger, whole, upTo),
        });
        const first = foundBy(at(tick)).replaying;
        expect(foundBy(at(endOf(lastDay)), first).replaying).toBe(first);
        const without = at(tick).entries.slice(1);
        if (without.length > 0) expect(foundBy({ ...at(tick), entries: without }, first).replaying).not.toBe(first);
      }),
      { numRuns: 20 },
    );
  });
});
