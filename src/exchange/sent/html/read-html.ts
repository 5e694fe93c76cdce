import { Parser } from 'htmlparser2';
import { decode } from '../csv/decode.ts';
import { limits } from '../limits.ts';
import { textCell } from '../reading/cell.ts';
import type { Giving } from '../reading/giving.ts';
import { headSaidAgain } from '../reading/rows-of-table.ts';
import { columnsOf, type SpanningCell } from '../reading/spans.ts';
import { CannotRead } from '../why-not.ts';

interface OpenCell {
  words: string;
  readonly across: number;
  readonly down: number;
}

interface OpenTable {
  readonly rows: SpanningCell[][];
  cell: OpenCell | undefined;
}

const lineEnds = new Set(['br', 'p', 'div', 'li']);
const unread = new Set(['script', 'style', 'head', 'title', 'noscript', 'template']);

/** Reads the tables of a web page, as many systems export them under a name that ends in `.xls`. Nothing of it is run or fetched. */
export function readHtml(bytes: Uint8Array, giving: Giving): 'html' {
  const decoded = decode(bytes);
  if (decoded === undefined) throw new CannotRead('other-format');
  giving.note(`It is a web page, whatever its name says. It was read as ${decoded.encoding}.`);
  const open: OpenTable[] = [];
  let skipped = 0;
  let tables = 0;
  const closeCell = (table: OpenTable): void => {
    const { cell } = table;
    if (cell === undefined) return;
    table.cell = undefined;
    const row = table.rows.at(-1) ?? [];
    if (table.rows.length === 0) table.rows.push(row);
    row.push({ cell: textCell(cell.words), across: cell.across, down: cell.down });
  };
  const closeTable = (): void => {
    const table = open.pop();
    if (table === undefined) return;
    closeCell(table);
    // A table in a cell is part of what the cell says; one in a frame of a single column stands for itself.
    const outer = open.at(-1);
    if (outer?.cell !== undefined && outer.rows.some((row) => row.length > 1)) outer.cell.words += `\n${wordsOf(table)}`;
    else {
      tables += 1;
      giveTable(table, tables, giving);
    }
  };
  const parser = new Parser(
    {
      onopentag: (name, { colspan, rowspan }) => {
        if (unread.has(name)) skipped += 1;
        const table = open.at(-1);
        if (name === 'table') {
          if (open.length >= limits.depth) throw new CannotRead('too-deep');
          open.push({ rows: [], cell: undefined });
        } else if (table === undefined) return;
        else if (name === 'tr') {
          closeCell(table);
          table.rows.push([]);
        } else if (name === 'td' || name === 'th') {
          closeCell(table);
          table.cell = { words: '', across: spanOf(colspan), down: spanOf(rowspan) };
        } else if (lineEnds.has(name) && table.cell !== undefined && table.cell.words !== '') table.cell.words += '\n';
      },
      ontext: (text) => {
        const cell = open.at(-1)?.cell;
        // Ends of lines in the file are spaces on the page.
        if (cell !== undefined && skipped === 0) cell.words += text.replaceAll(/[ \t\r\n\u00a0]+/g, ' ');
        if (cell !== undefined && cell.words.length > limits.cell) throw new CannotRead('cell-too-long');
      },
      onclosetag: (name) => {
        if (unread.has(name)) skipped = Math.max(0, skipped - 1);
        const table = open.at(-1);
        if (name === 'table') closeTable();
        else if ((name === 'td' || name === 'th' || name === 'tr') && table !== undefined) closeCell(table);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < decoded.text.length; at += 65_536) {
    parser.write(decoded.text.slice(at, at + 65_536));
    giving.progress(at / decoded.text.length);
  }
  parser.end();
  while (open.length > 0) closeTable();
  return 'html';
}

const wordsOf = ({ rows }: OpenTable): string => rows.map((row) => row.map(({ cell }) => cell.text).join(' | ')).join('\n');

function giveTable({ rows }: OpenTable, nth: number, giving: Giving): void {
  giving.table({ name: `Table ${nth}` });
  const saidAgain = headSaidAgain();
  const columns = columnsOf(() => giving.note('A date that stands once, in a cell merged over several rows, was taken for each of them.'));
  for (const [i, row] of rows.entries()) {
    const cells = columns(row);
    if (saidAgain(cells)) giving.note('Rows that say the head of their table again were left out.');
    else giving.row({ kind: 'table', table: nth, row: i + 1 }, cells);
  }
}

/** As a browser takes it: a whole number from 1, or 1. */
function spanOf(said: string | undefined): number {
  const number = Number.parseInt(said ?? '', 10);
  return number >= 1 ? Math.min(number, 65_534) : 1;
}
