import type { Cells } from './cells.ts';
import type { ColumnKey } from './columns.ts';

export interface PaperLine {
  readonly text: string;
  readonly isBold: boolean;
}

/** A cell on paper: the type of event stands over the event. */
export function onPaper(cells: Cells, key: ColumnKey): readonly PaperLine[] {
  const plain = (texts: readonly string[]): readonly PaperLine[] => texts.map((text) => ({ text, isBold: false }));
  const bold = (texts: readonly string[]): readonly PaperLine[] => texts.map((text) => ({ text, isBold: true }));
  if (key === 'event') return [...bold(cells.kind), ...plain(cells.event)];
  return key === 'mark' || (key === 'late' && isLate(cells)) ? bold(cells[key]) : plain(cells[key]);
}

/** True of what was written down so long after that it is marked. */
export const isLate = ({ late }: Pick<Cells, 'late'>): boolean => late.some((text) => text.startsWith('Late'));
