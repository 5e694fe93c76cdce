import { readdirSync } from 'node:fs';
import { catalogue } from '../src/app/catalogue.ts';
import type { CaseFile } from '../src/core/ledger/case-file.ts';
import { instantsOf, type Ledger } from '../src/core/ledger/ledger.ts';
import { pictureFrom } from '../src/core/picture/picture.ts';
import { knownTo } from '../src/core/picture/record.ts';
import { whole } from '../src/core/picture/view.ts';
import { openCase } from '../src/core/replay/open-case.ts';
import { replay } from '../src/core/replay/replay.ts';
import { endOf } from '../src/core/time/instant.ts';
import { readCaseFile } from '../src/exchange/read-case-file.ts';
import { medianMs, row } from './measure.ts';

/** Folding one case at every instant at which something is recorded, beside replaying it with every check. */
export async function benchReplay(print: (line: string) => void): Promise<void> {
  print(row('replay, median of 5', 'entries', 'fold ms', 'replay ms', 'replay/fold'));
  let total = 0;
  for (const file of readdirSync('cases').filter((name) => name.startsWith('child-') && !name.endsWith('.expected.yaml'))) {
    const parsed = await readCaseFile(`cases/${file}`);
    if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    const told = parsed.case;
    const ledger = openCase(told);
    const fold = await medianMs(5, () => foldThroughout(ledger, told));
    const walk = await medianMs(5, () => replay(ledger, { children: told.children, checks: catalogue, until: endOf(told.scope.latest) }));
    total += walk;
    print(row(told.name, String(told.entries.length), fold, walk, walk / fold));
  }
  print(row('all reviewed cases', '', '', total, ''));
}

function foldThroughout(ledger: Ledger, told: CaseFile): void {
  for (const at of instantsOf(ledger)) {
    const known = knownTo(ledger, whole, at);
    for (const child of told.children) pictureFrom(known, child, at);
  }
}
