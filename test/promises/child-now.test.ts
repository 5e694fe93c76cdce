import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../src/app/shipped-cases.ts';
import { whatIsDue } from '../../src/core/child-now/what-is-due.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { lastDayOf } from '../../src/core/replay/open-case.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { inOldKeys, renamedInWords } from '../builders/changed-case.ts';
import { allOfChildNow } from '../builders/child-now.ts';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../builders/generated-ledger.ts';
import { upTo, withoutUnreadable } from './walking.ts';

const anyDay = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => addDays(firstDay, n));
const anyAgency = fc.constantFrom(...directory.agencies.keys());
const shownOn = (ledger: ReturnType<typeof opened>, vantage: Vantage, day: Day, who: PersonId = child) =>
  allOfChildNow(picture(ledger, { child: who, vantage, instant: endOf(day) }));

describe('what a child’s page is made of', () => {
  it('no hindsight: it is the same on a day whether or not the ledger goes on after it', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const ledger = opened(entries);
        expect(shownOn(ledger, whole, day)).toEqual(shownOn(upTo(ledger, endOf(day)), whole, day));
      }),
      { numRuns: 60 },
    );
  });

  it('no leak: to an agency it is the same whether or not entries exist that it cannot read', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, anyAgency, (entries, day, agency) => {
        const ledger = opened(entries);
        const without = withoutUnreadable(ledger, agency, endOf(day));
        expect(shownOn(ledger, asAgency(agency), day)).toEqual(shownOn(without, asAgency(agency), day));
      }),
      { numRuns: 60 },
    );
  });

  it('whatever is coming is not yet late, whatever is absent is, and nothing is in two lists', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const { coming, absent, kept } = whatIsDue(picture(opened(entries), { child, vantage: whole, instant: endOf(day) }));
        expect(coming.every((one) => one.met === undefined && !one.late && one.by >= day)).toBe(true);
        expect(absent.every((one) => one.met === undefined && one.late && one.by <= day)).toBe(true);
        expect(kept.every((one) => one.met !== undefined && one.met <= day)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

const read = (file: string): CaseFile => {
  const parsed = parseCaseFile(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return parsed.case;
};

/** Everything of every child of a case at its end, with keys as they were, in an order that no key decides. */
function atItsEnd(told: CaseFile, isNew: boolean): unknown {
  const ledger = openLedger(told.entries, { directory: told.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  const shown = told.children.map((who) => Object.values(shownOn(ledger, whole, lastDayOf(told), who)));
  return JSON.parse(JSON.stringify(shown), (_, value: unknown) => {
    const one = typeof value === 'string' && isNew ? inOldKeys(value) : value;
    return Array.isArray(one) ? one.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : one;
  });
}

describe.each(shippedFiles().map(({ path }) => path))('under other names: %s', (file) => {
  it('a child’s page is made of the same', () => {
    const told = read(file);
    expect(atItsEnd(renamedInWords(told), true)).toEqual(atItsEnd(told, false));
  });
});
