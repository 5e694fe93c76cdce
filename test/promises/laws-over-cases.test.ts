import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { addDays, type Day, daysBetween } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { asReplayed, foundAfresh, sight, standingOn, upTo, withoutUnreadable } from './walking.ts';

/** Six days spread over a case, its last among them. */
const daysOf = ({ scope }: CaseFile): readonly Day[] =>
  [1, 2, 3, 4, 5, 6].map((sixth) => addDays(scope.earliest, Math.floor((daysBetween(scope.earliest, scope.latest) * sixth) / 6)));

describe.each(shippedCases().map((told) => [told.name, told] as const))('the three laws, over %s', (_name, told) => {
  const ledger = openCase(told);

  it('no hindsight: what is asked by a day is the same whether or not the records go on after it', () => {
    for (const day of daysOf(told)) {
      const until = endOf(day);
      expect(asReplayed(ledger, told.children, until)).toEqual(asReplayed(upTo(ledger, until), told.children, until));
    }
  });

  it('no leak: what an agency is shown and asked is the same whether or not records exist that it cannot read', () => {
    const until = endOf(told.scope.latest);
    for (const agency of told.directory.agencies.keys()) {
      const without = withoutUnreadable(ledger, agency, until);
      expect(asReplayed(ledger, told.children, until, asAgency(agency))).toEqual(
        asReplayed(without, told.children, until, asAgency(agency)),
      );
      for (const child of told.children)
        expect(sight(ledger, child, asAgency(agency), until)).toEqual(sight(without, child, asAgency(agency), until));
    }
  });

  it('incremental equals whole: what a walk says stands on a day is what looking afresh on that day finds', () => {
    for (const day of daysOf(told)) expect(standingOn(ledger, told.children, day)).toEqual(foundAfresh(ledger, told.children, day));
  });
});
