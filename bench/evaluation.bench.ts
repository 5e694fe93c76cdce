import { catalogue } from '../src/app/catalogue.ts';
import { evaluate } from '../src/core/check/evaluate.ts';
import type { Terms } from '../src/core/check/findings/findings.ts';
import { findingsAt } from '../src/core/check/findings/first.ts';
import { afterArrivals } from '../src/core/check/findings/later.ts';
import { type Ledger, openLedger } from '../src/core/ledger/ledger.ts';
import { arrivalsOf } from '../src/core/picture/arrivals.ts';
import { picture } from '../src/core/picture/picture.ts';
import { whole } from '../src/core/picture/view.ts';
import { visibleTo } from '../src/core/picture/visible.ts';
import { englandBankHolidays } from '../src/core/time/bank-holidays.ts';
import { endOf } from '../src/core/time/instant.ts';
import { median, medianMs, part, row } from './measure.ts';
import { familyWorld, type World } from './world/world.ts';

const rounds = 15;

/** One child's picture folded and put to every check; and one entry more put to what stands then. Ratios are to the fold alone. */
export async function benchEvaluation(print: (line: string) => void): Promise<void> {
  const of = `${catalogue.length} checks, median of ${rounds}`;
  print(row(of, 'entries', 'fold ms', 'whole ms', 'whole/fold', 'one more ms', '95th of 100', 'one more/fold'));
  for (const entriesPerChild of [500, 2000]) {
    const world = familyWorld({ seed: 1, children: 1, entriesPerChild, years: 10 });
    const ledger = openLedger(world.entries, { directory: world.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const [child] = world.children;
    if (child === undefined) continue;
    const fold = () => picture(ledger, { child, vantage: whole, instant: endOf(world.lastDay) });
    const foldMs = await medianMs(rounds, fold, 10);
    const wholeMs = await medianMs(
      rounds,
      () => {
        const p = fold();
        for (const check of catalogue) evaluate(check, p);
      },
      10,
    );
    const more = oneMore(ledger, world);
    const cells = [foldMs, wholeMs, wholeMs / foldMs, median(more), part(more, 0.95), median(more) / foldMs];
    print(row('one child', String(entriesPerChild), ...cells));
  }
}

/** Milliseconds that each of the last hundred arrivals takes, after a whole evaluation of all that was there before: the median of several rounds. */
function oneMore(ledger: Ledger, { children }: World): readonly number[] {
  const { directory, calendar, reckoning } = ledger;
  const terms: Terms = { directory, calendar, reckoning, vantage: whole, children, checks: catalogue, settings: {}, releases: () => [] };
  const arrivals = arrivalsOf(ledger, whole);
  const last = arrivals.slice(-100);
  const [before] = arrivals.slice(-101);
  if (before === undefined) return [];
  const times = last.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    let findings = findingsAt(terms, visibleTo(ledger, whole, before[0]), before[0]);
    for (const [i, [at, change]] of last.entries()) {
      const from = performance.now();
      findings = afterArrivals(findings, change, at);
      if (round > 0) times[i]?.push(performance.now() - from);
    }
  }
  return times.map(median);
}
