import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Cells } from '../../core/taken-out/cells.ts';
import { type ColumnKey, paperColumns } from '../../core/taken-out/columns.ts';
import { isLate, onPaper, type PaperLine } from '../../core/taken-out/on-paper.ts';
import type { TakenChronology } from '../../core/taken-out/taken-chronology.ts';
import { acrossPage, cellMargins, headingOne, linesOfTable } from './blocks.ts';
import { roomAcross } from './page.ts';

/** The table, its head said again on every page. */
export function chronologyTable({ rows, years }: TakenChronology): readonly (Paragraph | Table)[] {
  const widths = acrossPage(paperColumns.map(({ width }) => width));
  const title = headingOne(years.length === 0 ? 'Chronology' : 'Chronology of the last two years');
  if (rows.length === 0) return [title, new Paragraph({ text: 'Nothing on record here for that.' })];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: paperColumns.map(({ head: text }, c) => cellOf([{ text, isBold: true }], widths[c] ?? 0, 'E6E6E6')),
  });
  return [
    title,
    new Table({
      width: { size: roomAcross, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      margins: cellMargins,
      borders: linesOfTable,
      rows: [head, ...rows.map(({ cells }) => rowOf(cells, widths))],
    }),
  ];
}

/** A row stays on one page, but for one that would fill it. */
const longest = 1500;

const rowOf = (cells: Cells, widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: cells.event.join('').length < longest,
    children: paperColumns.map(({ key }, c) => cellOf(onPaper(cells, key), widths[c] ?? 0, shadeOf(cells, key))),
  });

/** What was written down late is told by its word; the grey behind it only leads the eye there. */
const shadeOf = (cells: Cells, key: ColumnKey): string | undefined => (key === 'late' && isLate(cells) ? 'E6E6E6' : undefined);

function cellOf(lines: readonly PaperLine[], width: number, fill: string | undefined): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: lines.length === 0 ? [new Paragraph({})] : lines.map(paragraphOf),
  });
}

/** The lines of a text are lines of one paragraph. */
const paragraphOf = ({ text, isBold }: PaperLine): Paragraph =>
  new Paragraph({
    // In the type of the document, which is the small one: a size of its own for each of thousands of runs takes long to write.
    children: text
      .split('\n')
      .map((part, i) => new TextRun({ text: part, ...(isBold ? { bold: true } : {}), ...(i === 0 ? {} : { break: 1 }) })),
  });
