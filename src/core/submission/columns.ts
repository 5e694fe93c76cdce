import type { Day } from '../time/day.ts';
import { leadingDate } from './leading-date.ts';
import { headingKey, headings, type Meaning, meanings } from './meaning.ts';
import type { Cell, SentRow } from './sent.ts';
import { readSentDate } from './sent-date.ts';
import { readSentTime } from './sent-time.ts';

/** What a column is taken to hold, why, and the first words in it. A person looks at each, and changes it. */
export interface ColumnProposed {
  /** As its sender headed it; empty where there is no heading. */
  readonly heading: string;
  readonly meaning: Meaning;
  readonly because: 'remembered' | 'heading' | 'contents' | 'nothing';
  readonly sample: readonly string[];
}

export interface TableProposed {
  /** A chronology; a list of people that goes with one; running words; or none of these. */
  readonly is: 'chronology' | 'people' | 'words' | 'unclear';
  /** Which of its rows holds the headings; none where there are none. */
  readonly head: number | undefined;
  readonly columns: readonly ColumnProposed[];
}

/** What an agency settled for a table with the same headings: the meaning of each, by `headingKey`. */
export type Remembered = ReadonlyMap<string, Meaning>;

/** A list of people that stands above the headings of a chronology in one table with it: its headings, and the rows from there to the chronology's. */
export function listAbove(
  rows: readonly SentRow[],
  head: number | undefined,
  today: Day,
): { readonly columns: readonly Meaning[]; readonly rows: readonly SentRow[] } | undefined {
  const above = head === undefined ? [] : rows.slice(0, head);
  const { is, head: own, columns } = proposeTable(above, today);
  return is !== 'people' || own === undefined ? undefined : { columns: columns.map(({ meaning }) => meaning), rows: above.slice(own + 1) };
}

/** How far down headings are looked for: above them stand titles, addresses and lists of a large family. Our choice. */
const deepestHead = 60;
const samples = 3;

/** What a table may hold, from its headings and its first rows: some hundred of them are enough. */
export function proposeTable(rows: readonly SentRow[], today: Day, remembered: Remembered = new Map()): TableProposed {
  const head = findHead(rows, remembered);
  const under = rows.slice(head === undefined ? 0 : head + 1);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 1 && head === undefined)
    return { is: tellsOfDays(under, today) ? 'words' : 'unclear', head, columns: [columnOf('', 'event', 'contents', under, 0)] };
  const named = Array.from({ length: width }, (_, i) => byHeading(textAt(rows[head ?? -1], i), remembered));
  const settled = settle(named);
  const filled = byContents(settled, under, today);
  const columns = filled.map(({ meaning, because }, i) => columnOf(textAt(rows[head ?? -1], i), meaning, because, under, i));
  return { is: sortOf(columns), head, columns };
}

/** Running words are a chronology where at least one paragraph in four begins with its day: titles and letters are not. Our choice. */
function tellsOfDays(rows: readonly SentRow[], today: Day): boolean {
  const looked = rows.slice(0, 100);
  return looked.filter((row) => leadingDate(textAt(row, 0), { today }) !== undefined).length * 4 >= looked.length;
}

const textAt = (row: SentRow | undefined, i: number): string => row?.cells[i]?.text.trim() ?? '';

function columnOf(
  heading: string,
  meaning: Meaning,
  because: ColumnProposed['because'],
  under: readonly SentRow[],
  i: number,
): ColumnProposed {
  const filled = under.map((row) => textAt(row, i)).filter((text) => text !== '');
  return { heading, meaning, because, sample: filled.slice(0, samples) };
}

function sortOf(columns: readonly ColumnProposed[]): TableProposed['is'] {
  const has = (meaning: Meaning): boolean => columns.some((column) => column.meaning === meaning);
  if (has('event') && has('when')) return 'chronology';
  if ((has('name') || has('about')) && !has('event') && (has('relation') || has('born') || has('sex') || has('address'))) return 'people';
  return 'unclear';
}

/** The row with the most headings that are known, if at least two are and more of its cells are headings than not; one of a chronology before one of a list of people above it. */
function findHead(rows: readonly SentRow[], remembered: Remembered): number | undefined {
  let best: { readonly at: number; readonly known: number } | undefined;
  for (const [at, { cells }] of rows.slice(0, deepestHead).entries()) {
    const filled = cells.filter(({ text }) => text.trim() !== '');
    const found = filled.flatMap((cell) => (isShort(cell) ? [byHeading(cell.text, remembered).meaning] : []));
    const named = found.filter((meaning) => meaning !== 'nothing').length;
    const known = named + (found.includes('when') && found.includes('event') ? ofChronology : 0);
    if (named >= 2 && named * 2 >= filled.length && known > (best?.known ?? 0)) best = { at, known };
  }
  return best?.at;
}

/** More headings than any list of people has. */
const ofChronology = 100;

const isShort = ({ kind, text }: Cell): boolean => kind === 'text' && text.length <= 80;

interface Named {
  readonly meaning: Meaning;
  readonly because: ColumnProposed['because'];
  /** How many words of the heading were known: of two columns that could be one thing, the surer has it. */
  readonly words: number;
}

const none: Named = { meaning: 'nothing', because: 'nothing', words: 0 };

const known: readonly { readonly key: string; readonly words: readonly string[]; readonly long: number; readonly meaning: Meaning }[] =
  meanings
    .flatMap((meaning) =>
      [headings[meaning].called, ...headings[meaning].words].map((text) => {
        const key = headingKey(text);
        const words = key.split(' ');
        return { key, words, long: words.length, meaning };
      }),
    )
    .toSorted((a, b) => b.long - a.long || (a.key < b.key ? -1 : 1));
const exactly: ReadonlyMap<string, Meaning> = new Map(known.toReversed().map(({ key, meaning }) => [key, meaning]));

function byHeading(text: string, remembered: Remembered): Named {
  const key = headingKey(text);
  if (key === '') return none;
  const kept = remembered.get(key);
  if (kept !== undefined) return { meaning: kept, because: 'remembered', words: 100 };
  const whole = exactly.get(key);
  if (whole !== undefined) return { meaning: whole, because: 'heading', words: 50 };
  const words = key.split(' ');
  const part = known.find((one) => one.words.every((word) => words.includes(word)) && one.words.length * 3 >= words.length);
  return part === undefined ? none : { meaning: part.meaning, because: 'heading', words: part.words.length };
}

/** One column to a meaning: the one whose heading says it most surely, then the first. Words may stand in several columns. */
function settle(named: readonly Named[]): readonly Named[] {
  const hasStart = named.some(({ meaning }) => meaning === 'when');
  return named.map((one, i) => {
    if (one.because === 'remembered' || mayRepeat.has(one.meaning)) return one;
    if (one.meaning === 'until' && !hasStart) return none;
    const isFirst = !named.some(
      (other, j) => other.meaning === one.meaning && (other.words > one.words || (other.words === one.words && j < i)),
    );
    return isFirst ? one : none;
  });
}

const mayRepeat: ReadonlySet<Meaning> = new Set(['nothing', 'event', 'comment', 'action']);

/** Columns without a heading that is known, by what stands in them. */
function byContents(named: readonly Named[], under: readonly SentRow[], today: Day): readonly Pick<Named, 'meaning' | 'because'>[] {
  const looked = under.slice(0, 100);
  const taken = new Set(named.map(({ meaning }) => meaning));
  const result = [...named];
  const share = (i: number, is: (cell: Cell) => boolean): number => {
    const filled = looked.flatMap(({ cells }) => (cells[i] === undefined || cells[i].text.trim() === '' ? [] : [cells[i]]));
    return filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  };
  const free = (): readonly number[] =>
    result.flatMap(({ meaning, because }, i) => (meaning === 'nothing' && because === 'nothing' ? [i] : []));
  const take = (meaning: Meaning, i: number | undefined): void => {
    if (i === undefined || taken.has(meaning)) return;
    taken.add(meaning);
    result[i] = { meaning, because: 'contents', words: 0 };
  };
  take(
    'when',
    free().find((i) => share(i, (cell) => cell.kind === 'day' || readSentDate(cell, { today }).kind === 'read') >= 0.7),
  );
  take(
    'at',
    free().find((i) => share(i, ({ text }) => readSentTime(text) !== undefined) >= 0.7),
  );
  const lengthOf = (i: number): number => looked.reduce((sum, row) => sum + textAt(row, i).length, 0);
  take(
    'event',
    free()
      .toSorted((a, b) => lengthOf(b) - lengthOf(a))
      .find((i) => lengthOf(i) > 20 * Math.max(1, looked.length)),
  );
  return result;
}
