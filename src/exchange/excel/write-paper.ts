import exceljs from 'exceljs';
import type { Block, CellText, Print } from '../../core/paper/document.ts';
import { settled } from '../office/settled.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** The tables of a document as sheets of a workbook, each called by the heading before it, and its words on a sheet of their own. What is said is text, never a formula. */
export const writePaperExcel: Print = async ({ title, running, dated, blocks }) => {
  const book = new exceljs.Workbook();
  const tables = blocks.flatMap((block, at) => (block.kind === 'table' ? [{ block, called: headingBefore(blocks, at) }] : []));
  for (const [n, { block, called }] of tables.entries()) addTable(book, `${n + 1} ${called}`, block);
  const about = book.addWorksheet('About this file');
  about.columns = [{ width: 120 }];
  for (const text of [title, running, ...blocks.flatMap((block) => (block.kind === 'words' ? [block.text] : []))]) {
    const row = about.addRow([text]);
    row.font = font;
    row.alignment = { wrapText: true, vertical: 'top' };
  }
  return settled(new Uint8Array(await book.xlsx.writeBuffer()), { title, at: dated });
};

const font = { name: 'Arial', size: 10 } as const;

function addTable(book: exceljs.Workbook, name: string, { columns, rows }: Table): void {
  const sheet = book.addWorksheet(calledInBook(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ share }) => ({ width: Math.max(8, share) }));
  for (const [n, texts] of [columns.map(({ head }) => head), ...rows].entries()) {
    const row = sheet.addRow(texts.map(inCell));
    row.font = n === 0 ? { ...font, bold: true } : font;
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

/** What is a count is a number, so that it can be reckoned with. */
const inCell = (cell: CellText): string | number => {
  const text = typeof cell === 'string' ? cell : cell.map((line) => line.text).join('\n');
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
};

function headingBefore(blocks: readonly Block[], at: number): string {
  const before = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
  return before?.kind === 'heading' ? before.text : 'Table';
}

/** A name that a workbook takes: 31 letters, and none of those that stand for something in a formula. */
const calledInBook = (name: string): string => name.replaceAll(/[*?:\\/[\]']/g, ' ').slice(0, 31);
