import type { AnyCheck } from '../../src/core/check/check.ts';
import { decidedChecks } from '../../src/core/check/decided-checks.ts';
import type { PolicyStatement } from '../../src/core/check/policy.ts';
import type { Directory } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { Partnership } from '../../src/core/ledger/port.ts';
import type { Vantage } from '../../src/core/picture/view.ts';
import { lastDaysOf } from '../../src/core/prompt/days-of-a-case.ts';
import type { KeptQuestions } from '../../src/core/prompt/found-question.ts';
import { printOf } from '../../src/core/prompt/print.ts';
import { foundBy } from '../../src/core/replay/found-by.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { readingOwnRules } from '../../src/parse/reading-own-rules.ts';

interface Read {
  readonly partnership: Partnership;
  readonly vantage: Vantage;
  readonly entries: readonly Entry[];
  readonly directory: Directory;
  readonly statements: readonly PolicyStatement[];
}

/** What the checks keep for a vantage of a demonstration, as if they had been put a moment ago. */
export function keptInMemory(checks: readonly AnyCheck[]): (read: Read) => KeptQuestions {
  const kept = new Map<string, KeptQuestions>();
  const readOwn = readingOwnRules(checks);
  return ({ partnership, vantage, entries, directory, statements }) => {
    const print = printOf(entries, statements.length);
    const name = JSON.stringify([partnership.id, vantage, print]);
    const { usual, end } = lastDaysOf(partnership);
    const held =
      kept.get(name) ??
      ({
        print,
        questions: foundBy({
          ...{ entries, directory, vantage, calendar: englandBankHolidays, reckoning: 'recorded', upTo: endOf(end) },
          children: partnership.children,
          checks: decidedChecks(partnership, statements, checks, endOf(usual), readOwn).checks,
        }).questions,
      } satisfies KeptQuestions);
    kept.set(name, held);
    return held;
  };
}
