import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Block, CellText, Column, Drawing } from '../../core/paper/document.ts';
import { leastType } from '../../core/paper/sheet.ts';

/** How many samples of a legend stand beside each other. */
const legendColumns = 3;
const grey = '#8c8c8c';

/** A block as pdfmake wants it. What follows `new-page` begins a page. */
export function contentOf(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, i): Content[] => {
    if (block.kind === 'new-page') return [];
    const begins = blocks[i - 1]?.kind === 'new-page' ? { pageBreak: 'before' as const } : {};
    return [{ stack: [shown(block)], ...begins }];
  });
}

function shown(block: Exclude<Block, { readonly kind: 'new-page' }>): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: block.level === 1 ? 'title' : 'heading', headlineLevel: block.level };
    case 'words':
      return { text: block.text, margin: [0, 0, 0, 4] };
    case 'list':
      return { ul: [...block.items], margin: [0, 0, 0, 6] };
    case 'drawing':
      return drawn(block);
    case 'table':
      return tableOf(block);
    case 'legend':
      return legendOf(block.items);
  }
}

const drawn = ({ svg, width, height }: Drawing): Content => ({ svg, width, height });

const tableOf = ({ columns, rows, isSmall }: Extract<Block, { readonly kind: 'table' }>): Content => ({
  margin: [0, 2, 0, 8],
  ...(isSmall === true ? { fontSize: leastType } : {}),
  table: {
    headerRows: 1,
    dontBreakRows: isSmall !== true,
    keepWithHeaderRows: 1,
    widths: columns.map(({ share }: Column) => `${share}%`),
    body: [columns.map(({ head }): TableCell => ({ text: head, bold: true })), ...rows.map((row) => row.map(cellOf))],
  },
  layout: {
    hLineWidth: (i) => (i === 1 ? 1 : i === 0 ? 0 : 0.4),
    vLineWidth: () => 0,
    hLineColor: (i) => (i === 1 ? '#000000' : grey),
    paddingLeft: (i) => (i === 0 ? 0 : 4),
    paddingRight: () => 4,
    paddingTop: () => 2,
    paddingBottom: () => 2.5,
  },
});

const cellOf = (cell: CellText): TableCell =>
  typeof cell === 'string' ? { text: cell } : { stack: cell.map(({ text, isBold }) => ({ text, bold: isBold })) };

function legendOf(items: readonly { readonly sample: Drawing; readonly text: string }[]): Content {
  if (items.length === 0) return { text: '' };
  const widest = Math.max(0, ...items.map(({ sample }) => sample.width));
  const cells = items.map(
    ({ sample, text }): TableCell => ({
      columnGap: 6,
      columns: [
        { ...{ svg: sample.svg, width: sample.width, height: sample.height }, margin: [0, 0, widest - sample.width + 6, 0] },
        { text, width: '*', margin: [0, Math.max(0, (sample.height - 11) / 2), 0, 0] },
      ],
    }),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / legendColumns) }, (_, row) =>
    Array.from({ length: legendColumns }, (_, column): TableCell => cells[row * legendColumns + column] ?? { text: '' }),
  );
  return { margin: [0, 2, 0, 8], layout: 'noBorders', table: { dontBreakRows: true, widths: rows[0]?.map(() => '*') ?? [], body: rows } };
}
