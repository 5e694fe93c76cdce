import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedFiles } from '../../src/app/shipped-cases.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { lastDayOf } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays, noHolidays } from '../../src/core/time/bank-holidays.ts';
import type { Calendar } from '../../src/core/time/calendar.ts';
import { type Day, formatDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { inOldKeys, renamed, renamedInWords, withNotes, years28 } from '../builders/changed-case.ts';

const strangers = 'test/stories/strangers/';
/** Families in which a question turns on whom the words of a record name: there the words are in the new names too. */
const namedInWords: ReadonlySet<string> = new Set([`${strangers}hazel.yaml`, `${strangers}thyme.yaml`]);
const files: readonly string[] = [
  ...shippedFiles().map(({ path }) => path),
  ...readdirSync(new URL(`../../${strangers}`, import.meta.url))
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.expected.yaml'))
    .map((file) => `${strangers}${file}`),
];

const textOf = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

function read(file: string, text = textOf(file)): CaseFile {
  const parsed = parseCaseFile(file, text);
  if (!('case' in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return parsed.case;
}

/** Everything that a replay asks, in an order that no key decides. */
function asked(told: CaseFile, calendar: Calendar = englandBankHolidays) {
  const ledger = openLedger(told.entries, { directory: told.directory, calendar, reckoning: 'recorded' });
  const on = (day: Day | undefined): string => (day === undefined ? 'open' : formatDay(day));
  return replay(ledger, { children: told.children, checks: catalogue, until: endOf(lastDayOf(told)) })
    .map((one) => ({
      key: `${one.check.id}/${inOldKeys(one.anchor)}`,
      standing: one.standing.map(({ from, until }) => `${on(from)} ${on(until)}`),
      evidence: one.evidence.map(({ entry, from }) => `${entry} ${on(from)}`).sort(),
      about: one.about.map(inOldKeys).sort(),
      ask: one.ask.map(({ agency, role }) => `${inOldKeys(agency)} ${role}`).sort(),
      question: one.question,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
const wordless = (all: ReturnType<typeof asked>) => all.map(({ question: _, ...one }) => one);

describe.each(files)('what is asked depends on what was recorded alone: %s', (file) => {
  const told = read(file);
  const plain = asked(told);

  it('people and agencies under other names are asked the same of', () => {
    const other = namedInWords.has(file) ? renamedInWords(told) : renamed(told);
    expect(wordless(asked(other))).toEqual(wordless(plain));
  });

  it('notes that say nothing change nothing', () => {
    expect(asked(withNotes(told))).toEqual(plain);
  });

  it('every date 28 years on, the same is asked 28 years on', () => {
    const moved = asked(read(file, years28(textOf(file))), noHolidays);
    expect(moved).toEqual(JSON.parse(years28(JSON.stringify(asked(told, noHolidays)))));
  });
});
