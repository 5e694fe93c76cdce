import type { Cells } from './cells.ts';
import type { ColumnKey } from './columns.ts';

export interface PaperLine {
  readonly text: string;
  readonly isBold: boolean;
}

/** A cell on paper: the type of event stands over the event, and how late it was recorded under when. */
export function onPaper(cells: Cells, key: ColumnKey): readonly PaperLine[] {
  const plain = (texts: readonly string[]): readonly PaperLine[] => texts.map((text) => ({ text, isBold: false }));
  const bold = (texts: readonly string[]): readonly PaperLine[] => texts.map((text) => ({ text, isBold: true }));
  if (key === 'event') return [...bold(cells.kind), ...plain(cells.event)];
  if (key === 'recorded') return [...plain(cells.recorded), ...bold(cells.late)];
  return key === 'mark' ? bold(cells.mark) : plain(cells[key]);
}
