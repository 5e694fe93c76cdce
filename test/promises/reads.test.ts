import { describe, expect, it } from 'vitest';
import { familyWorld } from '../../bench/world/world.ts';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { type AnyCheck, defineCheck } from '../../src/core/check/check.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf, startOf } from '../../src/core/time/instant.ts';
import { changefulEntries } from '../builders/generated-changes.ts';
import { declaredOnly } from './declared-only.ts';
import { readNoMoreThanTheySay, untrueIn } from './reads-in-families.ts';

/** The checks that, at some moment of a case, find something else once what they do not say that they read is taken away. */
function untrue(checks: readonly AnyCheck[], shipped: CaseFile): readonly string[] {
  const found = new Set<string>();
  const compared = checks.map(
    (check): AnyCheck => ({
      ...check,
      evaluate: (p, settings) => {
        const whole = check.evaluate(p, settings);
        const declared = check.evaluate(declaredOnly(p, check), settings);
        if (JSON.stringify(whole) !== JSON.stringify(declared)) found.add(check.id);
        return whole;
      },
    }),
  );
  replay(openCase(shipped), { children: shipped.children, checks: compared, until: endOf(shipped.scope.latest) });
  return [...found];
}

const shape = { seed: 11, children: 2, entriesPerChild: 80, years: 5 };

const cases = shippedCases().map((shipped) => ({ name: shipped.name, shipped }));

describe('what a check says that it reads', () => {
  it.each(cases)('is all that it reads in $name: without the rest it finds the same', ({ shipped }) => {
    expect(untrue(catalogue, shipped)).toEqual([]);
  });

  it('is all that it reads in families that are generated, and in a world', () => {
    readNoMoreThanTheySay(changefulEntries, 300);
    const { entries, directory, children, firstDay: from, lastDay: to } = familyWorld({ ...shape, lapses: 0.3 });
    const world = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    for (let day = from; day <= to; day = addDays(day, 60))
      for (const one of children) expect(untrueIn(picture(world, { child: one, vantage: whole, instant: startOf(day) }))).toEqual([]);
  });

  it('is found out where it is untrue', () => {
    const check = defineCheck({
      id: 'reads-more-than-it-says',
      number: 0,
      title: 'Reads more than it says',
      priority: 3,
      asks: 'Is anything on record?',
      because: 'It counts contacts and says that it reads notes.',
      learntFrom: [],
      parameters: {},
      reads: { kinds: ['note'], claims: [] },
      answerWithin: { amount: 1, unit: 'working-days' },
      closesWith: [],
      notWhen: [],
      safeToAsk: false,
      evaluate: (p) => ({
        concerns: p.entries
          .filter(({ kind }) => kind === 'contact')
          .map(({ id, about }) => ({ anchor: id, about, evidence: [id], question: 'Is this on record?', ask: [] })),
      }),
    });
    expect(cases.flatMap(({ shipped }) => untrue([check], shipped))).toContain(check.id);
  });
});
