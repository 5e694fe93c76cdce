import { type Cell, type Place, type SentRow, type SentTable, sayPlace } from '../../../core/submission/sent.ts';
import { batchOf, limits } from '../limits.ts';
import type { SentBatch, SentTableHead } from '../sent-file.ts';
import { CannotRead } from '../why-not.ts';

/** Where a reader puts what it reads, row by row. */
export interface Giving {
  /** Begins a table: rows that follow are of it. */
  readonly table: (head: Omit<SentTable, 'rows'>) => void;
  /** A row: empty cells at its end, and a row without a word, are left out here. `where` is for words about it. */
  readonly row: (place: Place, cells: readonly Cell[], isHidden?: boolean) => void;
  /** Says once what a person should know. */
  readonly note: (sentence: string) => void;
  /** How far the file has been read, 0 to 1. */
  readonly progress: (share: number) => void;
}

export interface Given extends Giving {
  /** Gives what is left, and says what there was. */
  readonly end: () => { readonly tables: readonly SentTableHead[]; readonly notes: readonly string[] };
}

/** Gathers rows into batches, within the limits of a file. */
export function givingTo(send: (batch: SentBatch) => void, say: (share: number, rows: number) => void): Given {
  const tables: SentTableHead[] = [];
  const notes = new Set<string>();
  let head: Omit<SentTable, 'rows'> = { name: 'Text' };
  let isBegun = false;
  let rows: SentRow[] = [];
  let letters = 0;
  let total = 0;

  const flush = (): void => {
    if (rows.length > 0) send({ ...head, table: tables.length - 1, rows });
    rows = [];
    letters = 0;
  };
  const count = (): void => {
    if (!isBegun) tables.push({ ...head, rows: 0 });
    isBegun = true;
    if (tables.length > limits.tables) throw new CannotRead('too-many-sheets');
    const last = tables.pop();
    if (last !== undefined) tables.push({ ...last, rows: last.rows + 1 });
    total += 1;
    if (total > limits.rows) throw new CannotRead('too-many-rows');
  };
  return {
    table: (next) => {
      flush();
      head = next;
      isBegun = false;
    },
    row: (place, cells, isHidden = false) => {
      const length = cells.findLastIndex(({ text }) => text !== '') + 1;
      if (!cells.some(({ text, fromAbove }) => fromAbove !== true && /\S/.test(text))) return;
      if (length > limits.columns) throw new CannotRead('too-many-columns', wordsOf(place));
      let long = 0;
      for (const { text } of cells) {
        if (text.length > limits.cell) throw new CannotRead('cell-too-long', wordsOf(place));
        long += text.length;
      }
      count();
      rows.push({ place, cells: cells.slice(0, length), ...(isHidden ? { isHidden } : {}) });
      letters += long;
      if (rows.length >= batchOf.rows || letters >= batchOf.letters) flush();
    },
    note: (sentence) => void notes.add(sentence),
    progress: (share) => say(Math.min(1, share), total),
    end: () => {
      flush();
      return { tables, notes: [...notes] };
    },
  };
}

/** A place in words that repeat nothing of the file: a sheet's name may be a child's. */
function wordsOf(place: Place): string {
  return place.kind === 'sheet' ? `row ${place.row} of a sheet` : sayPlace(place);
}
