import { readFileSync } from 'node:fs';
import { catalogue } from '../src/core/checks/catalogue.ts';
import type { CaseFile } from '../src/core/ledger/case-file.ts';
import { instantsOf, type Ledger, openLedger } from '../src/core/ledger/ledger.ts';
import { pictureFrom } from '../src/core/picture/picture.ts';
import { knownTo } from '../src/core/picture/record.ts';
import { whole } from '../src/core/picture/view.ts';
import { replay } from '../src/core/replay/replay.ts';
import { englandBankHolidays } from '../src/core/time/bank-holidays.ts';
import { endOf } from '../src/core/time/instant.ts';
import { parseCaseFile } from '../src/parse/case-file.ts';
import { reviewedCases } from '../test/builders/shipped-cases.ts';
import { medianMs, row } from './measure.ts';

/** Folding one case at every instant at which something is recorded, beside replaying it with every check. */
export async function benchReplay(print: (line: string) => void): Promise<void> {
  print(row('replay, median of 5', 'entries', 'fold ms', 'replay ms', 'replay/fold'));
  let total = 0;
  for (const name of reviewedCases) {
    const { told, ledger } = opened(name);
    const fold = await medianMs(5, () => foldThroughout(ledger, told));
    const walk = await medianMs(5, () => replay(ledger, { children: told.children, checks: catalogue, until: endOf(told.scope.latest) }));
    total += walk;
    print(row(name, told.entries.length, fold, walk, walk / fold));
  }
  print(row('all reviewed cases', '', '', total, ''));
}

function foldThroughout(ledger: Ledger, told: CaseFile): void {
  for (const at of instantsOf(ledger)) {
    const known = knownTo(ledger, whole, at);
    for (const child of told.children) pictureFrom(known, child, at);
  }
}

function opened(name: string): { readonly told: CaseFile; readonly ledger: Ledger } {
  const file = `cases/${name}.yaml`;
  const parsed = parseCaseFile(file, readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const { directory, entries } = parsed.case;
  return { told: parsed.case, ledger: openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' }) };
}
