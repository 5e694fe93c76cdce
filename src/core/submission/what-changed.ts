import { comparedAs, likenessOf } from '../picture/words/likeness.ts';
import type { Meaning } from './meaning.ts';
import type { ColumnMap } from './read-row.ts';
import type { SentRow } from './sent.ts';

/** A row as two files are compared by: what it says under each meaning, in whatever order its columns stood. */
export interface RowWritten {
  /** Its number among the rows of its submission. */
  readonly no: number;
  readonly written: ReadonlyMap<Meaning, string>;
}

/** What an agency's new file says against the one before. Every row of either stands in one list, once. */
export interface Changed {
  readonly same: readonly { readonly before: number; readonly after: number }[];
  readonly changed: readonly { readonly before: number; readonly after: number }[];
  /** In the new file alone. */
  readonly added: readonly number[];
  /** In the file before alone. */
  readonly gone: readonly number[];
}

/** What a row says, by meaning. Columns that are not read do not count. */
export const writtenIn = (row: SentRow, { columns }: Pick<ColumnMap, 'columns'>): ReadonlyMap<Meaning, string> => {
  const found = new Map<Meaning, string>();
  for (const [i, meaning] of columns.entries()) {
    const text = row.cells[i]?.text.trim().replaceAll(/\s+/g, ' ') ?? '';
    if (meaning === 'nothing' || meaning === 'age' || text === '') continue;
    found.set(meaning, found.has(meaning) ? `${found.get(meaning)} ${text}` : text);
  }
  return found;
};

/** One text for all that a row says: two rows are the same if and only if these are. */
export const rowPrint = (written: ReadonlyMap<Meaning, string>): string =>
  JSON.stringify([...written].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Less of its words than this in common, in hundredths, and it is another row. Our choice. */
const leastAlike = 50;

/** Pairs rows: what is the same, then by the agency's own reference, then by date where the words are much alike. */
export function whatChanged(before: readonly RowWritten[], after: readonly RowWritten[]): Changed {
  const [left, right] = [new Map(before.map((row) => [row.no, row])), new Map(after.map((row) => [row.no, row]))];
  const pairOff = (keyOf: (row: RowWritten) => string | undefined, fits: (a: RowWritten, b: RowWritten) => boolean): Changed['same'] => {
    const held = groupsBy(left.values(), keyOf);
    return [...right.values()].flatMap((row) => {
      const key = keyOf(row);
      const among = key === undefined ? [] : (held.get(key) ?? []);
      const at = among.findIndex((one) => left.has(one.no) && fits(one, row));
      const found = among[at];
      if (found === undefined) return [];
      among.splice(at, 1);
      left.delete(found.no);
      right.delete(row.no);
      return [{ before: found.no, after: row.no }];
    });
  };
  const same = pairOff(
    (row) => rowPrint(row.written),
    () => true,
  );
  const unique = uniqueReferences([...left.values()], [...right.values()]);
  const byReference = pairOff(
    (row) => (unique.has(referenceOf(row)) ? referenceOf(row) : undefined),
    () => true,
  );
  const byDate = pairOff((row) => row.written.get('when'), areAlike);
  const byWords = pairOff(
    (row) => row.written.get('event')?.toLowerCase(),
    () => true,
  );
  return { same, changed: [...byReference, ...byDate, ...byWords], added: [...right.keys()], gone: [...left.keys()] };
}

const referenceOf = ({ written }: RowWritten): string => written.get('reference') ?? '';

function groupsBy(rows: Iterable<RowWritten>, keyOf: (row: RowWritten) => string | undefined): ReadonlyMap<string, RowWritten[]> {
  const groups = new Map<string, RowWritten[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [row]);
    else held.push(row);
  }
  return groups;
}

/** References that stand once on each side: others say nothing of which row is meant. */
function uniqueReferences(left: readonly RowWritten[], right: readonly RowWritten[]): ReadonlySet<string> {
  const once = (rows: readonly RowWritten[]): ReadonlySet<string> =>
    new Set([...groupsBy(rows, referenceOf)].flatMap(([key, held]) => (key !== '' && held.length === 1 ? [key] : [])));
  const there = once(right);
  return new Set([...once(left)].filter((key) => there.has(key)));
}

function areAlike(a: RowWritten, b: RowWritten): boolean {
  const words = ({ written }: RowWritten): string => (['event', 'action', 'said'] as const).map((one) => written.get(one) ?? '').join(' ');
  return likenessOf(comparedAs(words(a), []))(comparedAs(words(b), [])) >= leastAlike;
}
