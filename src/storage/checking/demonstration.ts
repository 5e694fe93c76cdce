import { decidedChecks } from '../../core/check/decided-checks.ts';
import { asRehearsed } from '../../core/ledger/rehearsed.ts';
import { lastDaysOf } from '../../core/prompt/days-of-a-case.ts';
import { printOf } from '../../core/prompt/print.ts';
import { foundBy } from '../../core/replay/found-by.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import { endOf, type Instant } from '../../core/time/instant.ts';
import { readEntryRow } from '../../parse/stored/entry-row.ts';
import { decisionsIn } from '../prompt-records.ts';
import type { Database } from '../schema.ts';
import { asChecker } from './as-checker.ts';
import type { Checking } from './checking.ts';
import type { Due } from './due.ts';
import { keep } from './keep.ts';
import { doneWith, markChecked, markUpTo } from './mark.ts';
import { readAs } from './read-as.ts';
import { vantageOf } from './vantages.ts';

/**
 * Works out what each vantage of a demonstration is asked, on any of its days: they are all of the past. What is found is shown at once.
 * @returns how many questions are other than before
 */
export async function checkDemonstration(owner: Database, due: Due, at: Instant, checking: Checking): Promise<number> {
  const { partnership, vantages } = due;
  let changed = 0;
  for (const vantage of vantages) {
    const work = due.work.filter((one) => one.vantage === vantage);
    if (work.length === 0 && !due.anew.has(vantage)) continue;
    changed += await checkAs(vantage, work);
    await checking.pause();
  }
  return changed;

  async function checkAs(vantage: string, work: Due['work']): Promise<number> {
    const { rows, directory, statements, looked } = await asChecker(owner, partnership.id, vantage, async (tx) => ({
      ...(await readAs(tx, partnership.id, vantage)),
      statements: await decisionsIn(tx, partnership.id),
      looked: await tx
        .selectFrom('looked')
        .select('print')
        .where('partnership_id', '=', partnership.id)
        .where('vantage', '=', vantage)
        .executeTakeFirst(),
    }));
    const entries = rows.map(readEntryRow).map(asRehearsed);
    const print = printOf(entries, statements.length);
    const isAsked = due.anew.has(vantage) || looked?.print !== print;
    const days = lastDaysOf(partnership);
    const found = isAsked
      ? foundBy({
          ...{ entries, directory, calendar: englandBankHolidays, reckoning: 'recorded', children: partnership.children },
          vantage: vantageOf(vantage),
          checks: decidedChecks(partnership, statements, checking.checks, endOf(days.usual), checking.readOwn).checks,
          upTo: endOf(days.end),
        })
      : undefined;
    return asChecker(owner, partnership.id, '', async (tx) => {
      if (!(await markUpTo(tx, partnership.id, [vantage], at))) return 0;
      await doneWith(tx, partnership.id, work);
      if (found === undefined) return 0;
      await tx.deleteFrom('question').where('partnership_id', '=', partnership.id).where('vantage', '=', vantage).execute();
      await markChecked(tx, partnership.id, vantage, checking.version, print);
      const kept = { vantage, directory, found: { questions: found.questions, looks: [] } };
      return keep(tx, partnership.id, partnership.children, kept, { now: at, soonest: at });
    });
  }
}
