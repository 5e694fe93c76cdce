import type { Kind } from '../entry/vocabulary.ts';
import { addMonths, type Day, yearMonthDay } from '../time/day.ts';
import { showSpan } from '../time/span.ts';
import type { NamesInRow } from './cells.ts';
import type { ChronologyRow } from './row.ts';
import type { YearInShort } from './taken-chronology.ts';

/** What courts ask for: this many months up to the day shown in full, and what was before in short. */
const monthsInFull = 24;

/** Kinds that are named one by one in a year told in short: what was done to a child or decided about one. */
const named: ReadonlySet<Kind> = new Set<Kind>(['incident', 'restriction', 'plan', 'legal', 'decision', 'assessment']);

/** Rows of the last two years, and a year in short for each before. What may have happened in either is told in full. */
export function inShort(
  rows: readonly ChronologyRow[],
  today: Day,
  names: NamesInRow,
): { readonly years: readonly YearInShort[]; readonly rows: readonly ChronologyRow[] } {
  const since = addMonths(today, -monthsInFull);
  const isEarlier = ({ when }: ChronologyRow): boolean => when.latest < since && Number.isFinite(when.earliest);
  const earlier = Map.groupBy(rows.filter(isEarlier), ({ when }) => yearMonthDay(when.earliest).year);
  return {
    years: [...earlier].map(([year, own]) => yearOf(year, own, names)).sort((a, b) => a.year - b.year),
    rows: rows.filter((row) => !isEarlier(row)),
  };
}

function yearOf(year: number, rows: readonly ChronologyRow[], names: NamesInRow): YearInShort {
  const by = [...Map.groupBy(rows, ({ source }) => source)].map(([agency, own]) => `${names.agency(agency)} ${own.length}`);
  return {
    year,
    counted: `${rows.length} ${rows.length === 1 ? 'entry' : 'entries'} (${by.join(', ')})`,
    named: rows
      .filter(({ kind, standing }) => named.has(kind) && standing !== 'withdrawn')
      .map((row) => `${showSpan(row.when)}: ${row.title} (${names.agency(row.source)}). ${row.reported.join(' ')}`.trim()),
  };
}
