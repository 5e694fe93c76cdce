import { setImmediate } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { county } from '../../../test/builders/county.ts';
import type { ToWorkOut } from '../../core/learning/impact/working-out.ts';
import { openLedger } from '../../core/ledger/ledger.ts';
import { whole } from '../../core/picture/view.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import { openingFigures } from './figuring.ts';

let given: ToWorkOut;
beforeAll(() => {
  const { directory, entries, partnership } = county(6);
  const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  given = { ledger, vantage: whole, children: partnership.children, questions: [], on: partnership.scope.latest };
});

/** A clock of which every look takes longer than one request has. */
const slowClock = (): (() => number) => {
  let now = 0;
  return () => (now += 300);
};
const fault = (thrown: unknown): never => {
  throw thrown;
};

describe('figures', () => {
  it('say how far they are while they are worked out, and go on between one request and the next', async () => {
    const figuring = openingFigures(slowClock(), fault);
    let figured = await figuring.figure('all', 'print', () => given);
    expect(figured.kind).toBe('at-it');
    const seen = new Set<number>();
    while (figured.kind === 'at-it') {
      if (figured.progress !== undefined) seen.add(figured.progress.done);
      await setImmediate();
      figured = await figuring.figure('all', 'print', () => fault('it was begun anew'));
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(figured.figures.quarters.length).toBe(12);
  });

  it('are worked out anew once anything else is on record, and not before', async () => {
    const figuring = openingFigures(() => 0, fault);
    let begun = 0;
    const of = (print: string) =>
      figuring.figure('all', print, () => {
        begun += 1;
        return given;
      });
    for (const print of ['a', 'a', 'b', 'b']) expect((await of(print)).kind).toBe('done');
    expect(begun).toBe(2);
  });

  it('are nobody else’s', async () => {
    const figuring = openingFigures(() => 0, fault);
    const none = { ...given, children: [] };
    const [mine, yours] = [await figuring.figure('mine', '', () => given), await figuring.figure('yours', '', () => none)];
    expect(mine).not.toEqual(yours);
  });
});
