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
import { dayAt, endOf } from '../src/core/time/instant.ts';
import { readCaseFile } from '../src/exchange/read-case-file.ts';
import { median, medianMs, part, row } from './measure.ts';
import { toldAgain } from './told-again.ts';
import { familyWorld, type World } from './world/world.ts';

const rounds = 15;

/** Of records on which every measure takes long, fewer rounds and fewer arrivals tell enough. */
const fewRounds = 5;

type Records = Pick<World, 'children' | 'directory' | 'entries'>;

/** One child's picture folded and put to every check; and one entry more put to what stands then. Ratios are to the fold alone. */
export async function benchEvaluation(print: (line: string) => void): Promise<void> {
  const of = `${catalogue.length} checks, median of ${rounds}`;
  print(row(of, 'entries', 'fold ms', 'whole ms', 'whole/fold', 'one more ms', '95th part', 'one more/fold'));
  for (const entriesPerChild of [500, 2000]) {
    const world = familyWorld({ seed: 1, children: 1, entriesPerChild, years: 10 });
    await benchRecords(print, 'one child', entriesPerChild, world, rounds, 100);
  }
  const heavy = await manyTimes('cases/child-e.yaml', 2000);
  await benchRecords(print, `all at once, median of ${fewRounds}`, heavy.entries.length, heavy, fewRounds, 20);
}

async function benchRecords(print: (line: string) => void, what: string, count: number, records: Records, runs: number, arrivals: number) {
  const ledger = openLedger(records.entries, { directory: records.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
  const [child] = records.children;
  const last = ledger.entries.at(-1);
  if (child === undefined || last === undefined) return;
  const fold = () => picture(ledger, { child, vantage: whole, instant: endOf(dayAt(last.recorded)) });
  const foldMs = await medianMs(runs, fold, runs);
  const wholeMs = await medianMs(
    runs,
    () => {
      const p = fold();
      for (const check of catalogue) evaluate(check, p);
    },
    runs,
  );
  const more = oneMore(ledger, [child], runs, arrivals);
  const cells = [foldMs, wholeMs, wholeMs / foldMs, median(more), part(more, 0.95), median(more) / foldMs];
  print(row(what, String(count), ...cells));
}

/** A reviewed case told over and over, a month apart: every entry is of a kind that some check begins with, and far more is open at once than in any family. */
async function manyTimes(file: string, count: number): Promise<Records> {
  const parsed = await readCaseFile(file);
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  const { entries, children, directory } = parsed.case;
  return { entries: toldAgain(entries, Math.round(count / entries.length), 28), children, directory };
}

/** Milliseconds that each of the last arrivals takes, after a whole evaluation of all that was there before: the median of several rounds. */
function oneMore(ledger: Ledger, children: Terms['children'], runs: number, count: number): readonly number[] {
  const { directory, calendar, reckoning } = ledger;
  const terms: Terms = { directory, calendar, reckoning, vantage: whole, children, checks: catalogue, settings: {}, releases: () => [] };
  const arrivals = arrivalsOf(ledger, whole);
  const last = arrivals.slice(-count);
  const [before] = arrivals.slice(-count - 1);
  if (before === undefined) return [];
  const times = last.map((): number[] => []);
  for (let round = 0; round <= runs; round += 1) {
    let findings = findingsAt(terms, visibleTo(ledger, whole, before[0]), before[0]);
    for (const [i, [at, change]] of last.entries()) {
      const from = performance.now();
      findings = afterArrivals(findings, change, at);
      if (round > 0) times[i]?.push(performance.now() - from);
    }
  }
  return times.map(median);
}
