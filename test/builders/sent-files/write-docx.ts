import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { wordsOfCell } from './words-of-cell.ts';
import type { WrittenTable } from './written-table.ts';

/** A document with a heading and a table for each, the head said again on each page. */
export async function writeDocx(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const children = tables.flatMap(({ name, rows }) => [
    new Paragraph({ text: name, heading: HeadingLevel.HEADING_1 }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, i) =>
          new TableRow({ tableHeader: i === 0, children: row.map((cell) => new TableCell({ children: paragraphs(wordsOfCell(cell)) })) }),
      ),
    }),
  ]);
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** An empty line parts paragraphs, a line's end breaks a line. */
const paragraphs = (text: string): readonly Paragraph[] =>
  text
    .split('\n\n')
    .map(
      (words) =>
        new Paragraph({ children: words.split('\n').map((line, i) => new TextRun(i === 0 ? { text: line } : { text: line, break: 1 })) }),
    );
