import type { ColumnKey } from '../../taken-out/columns.ts';
import type { TakenRow } from '../../taken-out/taken-chronology.ts';
import type { Day } from '../../time/day.ts';
import { blurDay } from '../dates/blur.ts';
import type { Key } from '../key.ts';
import type { Passage } from '../slip.ts';
import type { Anonymise } from './anonymiser.ts';
import { blurringOf } from './blurring-of.ts';

/** Columns that an anonymised copy leaves empty: an exact day, a time, when it was written down, and the number by which Heed knows the entry. */
const left: readonly ColumnKey[] = ['day', 'time', 'recorded', 'late', 'reference', 'knownTo'];

/** A row with every cell anonymised and its date as finely as the key allows. */
export function anonymisedRow({ row, cells }: TakenRow, key: Key, anonymise: Anonymise): TakenRow {
  const near = nearOf(row.when.latest);
  const each = (column: ColumnKey): readonly string[] => {
    if (column === 'date') return [when(row.when, key, cells.date.join(' '))];
    if (left.includes(column) && key.dates.grain !== 'day') return [];
    if (column === 'age' && key.dates.grain !== 'day') return [roughly(cells.age.join(' '))].filter((age) => age !== '');
    return cells[column].map((text) => anonymise(text, near).text);
  };
  return {
    row,
    cells: {
      ...{ date: each('date'), day: each('day'), time: each('time'), age: each('age'), mark: each('mark'), source: each('source') },
      ...{ kind: each('kind'), event: each('event'), present: each('present'), child: each('child'), action: each('action') },
      ...{
        recorded: each('recorded'),
        late: each('late'),
        knownTo: each('knownTo'),
        analysis: each('analysis'),
        reference: each('reference'),
      },
    },
  };
}

const nearOf = (day: Day): Day | undefined => (Number.isFinite(day) ? day : undefined);

/** A span as the key tells dates: one text where both its ends are told alike. What has no end is left as it was said. */
function when({ earliest, latest }: TakenRow['row']['when'], key: Key, said: string): string {
  if (key.dates.grain === 'day') return said;
  const blurring = blurringOf(key);
  const ends = [nearOf(earliest), nearOf(latest)].flatMap((day) => (day === undefined ? [] : [blurDay(day, blurring).text]));
  return [...new Set(ends)].join(' to ');
}

/** An age without its days and weeks. */
const roughly = (age: string): string =>
  /\bdays?\b|\bweeks?\b/.test(age) ? 'under 3 months' : age.replace(/(\d+ years?) \d+ months?/, '$1');

/** The cells of rows as passages to check: a cell each. */
export const passagesOf = (rows: readonly TakenRow[], heads: Readonly<Record<string, string>>): readonly Passage[] =>
  rows.flatMap(({ cells }, n) =>
    Object.entries(cells)
      .filter(([, texts]) => texts.length > 0)
      .map(([column, texts]) => ({ at: `Row ${n + 1}, ${heads[column] ?? column}`, text: texts.join('\n') })),
  );

/** The same rows with settled passages put back into their cells. */
export function withPassages(
  rows: readonly TakenRow[],
  heads: Readonly<Record<string, string>>,
  passages: readonly Passage[],
): readonly TakenRow[] {
  const texts = new Map(passages.map(({ at, text }) => [at, text]));
  return rows.map(({ row, cells }, n) => {
    const of = (column: ColumnKey): readonly string[] => {
      const text = texts.get(`Row ${n + 1}, ${heads[column] ?? column}`);
      return text === undefined ? cells[column] : text.split('\n');
    };
    return {
      row,
      cells: {
        ...{
          date: of('date'),
          day: of('day'),
          time: of('time'),
          age: of('age'),
          mark: of('mark'),
          source: of('source'),
          kind: of('kind'),
          event: of('event'),
        },
        ...{
          present: of('present'),
          child: of('child'),
          action: of('action'),
          recorded: of('recorded'),
          late: of('late'),
          knownTo: of('knownTo'),
        },
        ...{ analysis: of('analysis'), reference: of('reference') },
      },
    };
  });
}
