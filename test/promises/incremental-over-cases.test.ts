import { describe, expect, it } from 'vitest';
import { familyWorld } from '../../bench/world/world.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { startOf } from '../../src/core/time/instant.ts';
import { standingAfresh, standingIn, steps, termsFor } from './findings-walk.ts';

interface Told {
  readonly name: string;
  readonly ledger: Ledger;
  readonly children: readonly PersonId[];
  readonly from: Day;
  readonly until: Day;
}

const cases = shippedCases().map(
  (told): Told => ({
    name: told.name,
    ledger: openCase(told),
    children: told.children,
    from: told.scope.earliest,
    until: told.scope.latest,
  }),
);
const worlds = [0.05, 0.4].map((lapses): Told => {
  const { entries, directory, children, firstDay, lastDay } = familyWorld({ seed: 3, children: 2, entriesPerChild: 60, years: 4, lapses });
  const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  return { name: `a family of a world in which ${lapses * 100} of 100 things go wrong`, ledger, children, from: firstDay, until: lastDay };
});

/** Every so many days, and on for a year after the last. */
const looks = ({ from, until }: Told, days: number) =>
  Array.from({ length: Math.ceil((until + 365 - from) / days) }, (_, n) => ({ at: startOf(addDays(from, n * days)) }));

describe.each([...cases, ...worlds])('incremental equals whole, over $name', (told) => {
  it('as the whole partnership: after each step, and once a month, what stands is what every check finds afresh', () => {
    const { ledger, children } = told;
    for (const findings of steps(ledger, termsFor(ledger, children), looks(told, 31)))
      expect(standingIn(findings)).toEqual(standingAfresh(ledger, findings));
  });

  it('as the agency that is told most by others', () => {
    const { ledger, children } = told;
    const given = Map.groupBy(
      ledger.entries.flatMap((entry) => (entry.kind === 'share' ? [entry.facts.with] : [])),
      (agency) => agency,
    );
    const [most] = [...given].sort(([, a], [, b]) => b.length - a.length).flatMap(([agency]) => agency ?? []);
    const vantage = most === undefined ? whole : asAgency(most);
    for (const findings of steps(ledger, termsFor(ledger, children, vantage), looks(told, 91)))
      expect(standingIn(findings)).toEqual(standingAfresh(ledger, findings));
  });
});
