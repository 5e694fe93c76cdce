import { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { roomAcross, type } from './page.ts';

export const headingOne = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });

const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
export const linesOfTable = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const;
export const cellMargins = { top: 30, bottom: 30, left: 70, right: 70 } as const;

/** Widths in parts of the whole, as twentieths of a point across the page. */
export function acrossPage(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part / whole) * roomAcross));
}

/** A small table: the first column in bold, or the first row where that is the head. */
export function plainTable([parts, rows, bold]: readonly [
  parts: readonly number[],
  rows: readonly (readonly string[])[],
  bold?: 'head',
]): Table {
  const widths = acrossPage(parts);
  return new Table({
    width: { size: roomAcross, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    borders: linesOfTable,
    rows: rows.map(
      (texts, r) =>
        new TableRow({
          tableHeader: bold === 'head' && r === 0,
          cantSplit: true,
          children: texts.map(
            (text, c) =>
              new TableCell({
                width: { size: widths[c] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({ children: [new TextRun({ text, size: type.size, bold: bold === 'head' ? r === 0 : c === 0 })] }),
                ],
              }),
          ),
        }),
    ),
  });
}
