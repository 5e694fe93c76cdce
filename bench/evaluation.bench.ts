import { catalogue } from '../src/app/catalogue.ts';
import { evaluate } from '../src/core/check/evaluate.ts';
import { openLedger } from '../src/core/ledger/ledger.ts';
import { picture } from '../src/core/picture/picture.ts';
import { whole } from '../src/core/picture/view.ts';
import { englandBankHolidays } from '../src/core/time/bank-holidays.ts';
import { endOf } from '../src/core/time/instant.ts';
import { medianMs, row } from './measure.ts';
import { familyWorld } from './world/world.ts';

/** The whole evaluation of one child of a family with many entries, beside folding that family's ledger once. */
export async function benchEvaluation(print: (line: string) => void): Promise<void> {
  print(row(`evaluation, ${catalogue.length} checks`, 'entries', 'fold ms', 'whole ms', 'whole/fold'));
  for (const entriesPerChild of [500, 2000]) {
    const { entries, directory, children, lastDay } = familyWorld({ seed: 1, children: 1, entriesPerChild, years: 10 });
    const [child] = children;
    if (child === undefined) continue;
    const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const fold = () => picture(ledger, { child, vantage: whole, instant: endOf(lastDay) });
    const everything = () => {
      const p = fold();
      for (const check of catalogue) evaluate(check, p);
    };
    const foldMs = await medianMs(15, fold);
    const wholeMs = await medianMs(15, everything);
    print(row('one child', String(entriesPerChild), foldMs, wholeMs, wholeMs / foldMs));
  }
}
