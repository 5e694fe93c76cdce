import { looksLikeDay, textCell } from '../reading/cell.ts';
import type { PdfBlock, PdfRow, PdfTable } from './table-on-page.ts';

/** A row with where it begins: the nth row or paragraph of its page. */
export interface PlacedRow extends PdfRow {
  readonly page: number;
  readonly row: number;
}

export interface JoinedTable {
  readonly parts: readonly number[];
  readonly rows: PlacedRow[];
}

export interface JoinedPages {
  readonly tables: readonly JoinedTable[];
  readonly paragraphs: readonly { readonly page: number; readonly row: number; readonly words: string }[];
  readonly wasSaidAgain: boolean;
  /** Whether a row that ran over the end of a page was put together. */
  readonly wasJoined: boolean;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((part, i) => Math.abs(part - (b[i] ?? 0)) <= 4);
const firstOf = (cells: readonly string[]): number => cells.findIndex((text) => text !== '');

/** Tables that go on over pages as one each: without the head that is said again, and with a row that runs over the end of a page put together. */
export function joinPages(blocks: readonly PdfBlock[]): JoinedPages {
  const tables: JoinedTable[] = [];
  const paragraphs: { page: number; row: number; words: string }[] = [];
  let wasSaidAgain = false;
  let wasJoined = false;
  let page = 0;
  let row = 0;
  let open: { table: JoinedTable; page: number; head: readonly string[] } | undefined;
  const take = (block: PdfTable): void => {
    const goesOn = open !== undefined && block.page === open.page + 1 && isSame(open.table.parts, block.parts);
    if (!goesOn || open === undefined) {
      open = { table: { parts: block.parts, rows: [] }, page: block.page, head: headOf(block) };
      tables.push(open.table);
    }
    open.page = block.page;
    let isFirst = goesOn;
    for (const [nth, whole] of block.rows.entries()) {
      row += 1;
      const rest = goesOn || nth > 0 ? afterHead(open.head, whole.cells, nth === 0) : undefined;
      wasSaidAgain ||= rest !== undefined;
      const one = rest === undefined ? whole : { ...whole, cells: rest };
      if (one.cells.every((text) => text === '')) continue;
      const last = open.table.rows.at(-1);
      if (isFirst && last !== undefined && runsOver(open.table.rows, one)) {
        wasJoined = true;
        open.table.rows[open.table.rows.length - 1] = {
          ...last,
          cells: last.cells.map((text, i) => `${text} ${one.cells[i] ?? ''}`.trim()),
        };
      } else open.table.rows.push({ ...one, page: block.page, row });
      isFirst = false;
    }
  };
  for (const block of blocks) {
    if (block.page !== page) row = 0;
    page = block.page;
    if (block.kind === 'table') take(block);
    else {
      row += 1;
      paragraphs.push({ page, row, words: block.words });
      open = undefined;
    }
  }
  return { tables, paragraphs, wasSaidAgain, wasJoined };
}

/** The first row with words in more than one column: a title that stands over all of them is no head. */
const headOf = ({ rows }: PdfTable): readonly string[] =>
  rows.find(({ cells }) => cells.filter((text) => text !== '').length > 1)?.cells ?? [];

/** What a row holds beside the head said again: nothing where it is that alone; more where what runs over from the page before stands close below it. Undefined where it is no head. */
function afterHead(head: readonly string[], cells: readonly string[], mayHoldMore: boolean): readonly string[] | undefined {
  if (
    head.length === 0 ||
    !head.every((text, i) => cells[i] === text || (mayHoldMore && cells[i]?.startsWith(`${text} `.trimStart()) === true))
  )
    return undefined;
  return cells.map((text, i) => text.slice(head[i]?.length ?? 0).trim());
}

/** Whether a row at the top of a page goes on from the one before: it has nothing in the column in which nearly every other row begins. */
function runsOver(rows: readonly PlacedRow[], { cells }: PdfRow): boolean {
  const starts = rows.map((row) => firstOf(row.cells)).filter((first) => first >= 0);
  const first = Math.min(...starts);
  return firstOf(cells) > first && starts.filter((one) => one === first).length >= starts.length * 0.9;
}

/** Cells merged downwards: all their words in the first, and a date taken down to each. */
export function mergedDown(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const settled: { page: number; row: number; cells: string[]; fromAbove: boolean[] }[] = [];
  for (const { page, row, cells, fromAbove } of rows) {
    const own = { page, row, cells: [...cells], fromAbove: cells.map(() => false) };
    fromAbove.forEach((is, column) => {
      const above = is ? settled.findLast((one) => one.fromAbove[column] === false) : undefined;
      if (above === undefined) return;
      above.cells[column] = `${above.cells[column] ?? ''} ${own.cells[column] ?? ''}`.trim();
      own.cells[column] = '';
      own.fromAbove[column] = true;
    });
    settled.push(own);
  }
  const held: (string | undefined)[] = [];
  return settled.map(({ cells, fromAbove, ...place }) => {
    const shown = cells.map((text, column) => {
      if (fromAbove[column] !== true) held[column] = looksLikeDay(textCell(text)) ? text : undefined;
      return fromAbove[column] === true ? (held[column] ?? '') : text;
    });
    return { ...place, cells: shown, fromAbove: fromAbove.map((is, column) => is && shown[column] !== '') };
  });
}
